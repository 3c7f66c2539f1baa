package jp.rrn.date;

/**
 * The rule by which somebody has an age whose day of birth is not fully known.
 *
 * <p>Days after the one that is asked about do not count: who is asked about has been born. If not
 * even the year is known there is no age under any rule.
 */
public enum AgeRule {
  /** The age that all days of birth agree on; unknown if they do not. */
  ONLY_IF_CERTAIN,
  /** The age of who was born on the first day it can be: 1 January if only the year is known. */
  FIRST_DAY,
  /** The age of who was born on the last day it can be: 31 December if only the year is known. */
  LAST_DAY
}
