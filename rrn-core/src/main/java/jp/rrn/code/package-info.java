/** Numbers and codes as values: residence code, My Number, local government code, prefecture. */
@NullMarked
package jp.rrn.code;

import org.jspecify.annotations.NullMarked;
