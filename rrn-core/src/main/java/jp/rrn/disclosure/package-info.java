/**
 * What residents may ask of the office that keeps their record: to see it, to have it corrected, to
 * complain (住民基本台帳法 30条の32 to 30条の36).
 *
 * <p>A case is an append-only list of {@link jp.rrn.disclosure.CaseEntry}; {@link
 * jp.rrn.disclosure.CaseFile} reads it: where it stands, until when it must be answered, and what
 * may happen next, as a {@link jp.rrn.disclosure.CaseRefusal} that names rule and article. {@link
 * jp.rrn.disclosure.Deadlines} counts the days, {@link jp.rrn.disclosure.DueList} sorts what is
 * open.
 *
 * <p>A case holds no name and no number of a person, only where the office has filed the paper. It
 * corrects nothing: a record is corrected by the municipality, and the case says by which change.
 */
@NullMarked
package jp.rrn.disclosure;

import org.jspecify.annotations.NullMarked;
