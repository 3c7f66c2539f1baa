package jp.rrn.law;

/** What somebody has to do where a rule is used. */
public enum Obligation {
  /** The giver remembers it for the report (30条の16, 30条の18). */
  LOG,
  /** The recipient pays the agency (30条の23). */
  FEE,
  /** The recipient uses it for the listed affair only (30条の29). */
  LISTED_AFFAIR_ONLY,
  /** The recipient erases the code when the purpose is reached (番号法 21条の2). */
  ERASE_AFTER_USE
}
