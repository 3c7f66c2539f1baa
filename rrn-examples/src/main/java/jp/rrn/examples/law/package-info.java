/** Looking through an ordinance before it comes into force. */
@NullMarked
package jp.rrn.examples.law;

import org.jspecify.annotations.NullMarked;
