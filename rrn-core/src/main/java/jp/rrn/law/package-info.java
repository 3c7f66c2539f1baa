/** What is allowed: the catalogue of lawful uses and its decisions. */
@NullMarked
package jp.rrn.law;

import org.jspecify.annotations.NullMarked;
