/** What a recipient gets, and the record of every request. */
@NullMarked
package jp.rrn.provision;

import org.jspecify.annotations.NullMarked;
