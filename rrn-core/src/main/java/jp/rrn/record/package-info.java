/** Who someone is: the identity record (本人確認情報) and its parts. */
@NullMarked
package jp.rrn.record;

import org.jspecify.annotations.NullMarked;
