/**
 * Who may operate (操作者), what of a record he sees, and when nobody is provided with anything.
 *
 * <p>{@link jp.rrn.operator.OperatorRegister} is read from everything that happened to operators.
 * An {@link jp.rrn.operator.Access} has a reason or cannot be built; the register answers it with
 * an {@link jp.rrn.operator.Admission}, which says what to show. {@link jp.rrn.operator.EditLock},
 * {@link jp.rrn.operator.ScreenLimits} and {@link jp.rrn.operator.EmergencyStop} are values a host
 * asks and enforces.
 *
 * <p>No password, card or fingerprint is known here: a host tells whether somebody has proved who
 * he is.
 */
@NullMarked
package jp.rrn.operator;

import org.jspecify.annotations.NullMarked;
