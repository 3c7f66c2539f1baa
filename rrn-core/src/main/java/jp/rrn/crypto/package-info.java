/**
 * Digests, keyed mathematics and signatures, exported to no host: the only package that uses {@code
 * javax.crypto} and {@code java.security}. Keys are passed in, neither made nor kept here.
 */
@NullMarked
package jp.rrn.crypto;

import org.jspecify.annotations.NullMarked;
