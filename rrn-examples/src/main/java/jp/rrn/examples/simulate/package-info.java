/** Programs that let a simulated nation live. */
@NullMarked
package jp.rrn.examples.simulate;

import org.jspecify.annotations.NullMarked;
