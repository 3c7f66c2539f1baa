/** Wire forms and catalogue files. */
@NullMarked
package jp.rrn.json;

import org.jspecify.annotations.NullMarked;
