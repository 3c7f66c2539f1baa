/**
 * Keyed mathematics, exported to no host: the only package that uses {@code javax.crypto}. Keys are
 * passed in, neither made nor kept here.
 */
@NullMarked
package jp.rrn.crypto;

import org.jspecify.annotations.NullMarked;
