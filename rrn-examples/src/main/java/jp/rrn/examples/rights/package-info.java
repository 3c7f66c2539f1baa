/** A resident asks what is recorded of her, finds a mistake, and has it corrected. */
@NullMarked
package jp.rrn.examples.rights;

import org.jspecify.annotations.NullMarked;
