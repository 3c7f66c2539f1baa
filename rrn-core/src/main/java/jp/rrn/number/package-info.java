/** Who is which number: allotment, designation and the ledger. */
@NullMarked
package jp.rrn.number;

import org.jspecify.annotations.NullMarked;
