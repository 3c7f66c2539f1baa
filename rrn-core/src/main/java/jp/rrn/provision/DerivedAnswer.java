package jp.rrn.provision;

import jp.rrn.date.Certainty;

/** The answer to a question about a record. Never a guess: dates can be partly unknown. */
public enum DerivedAnswer {
  /** It is so. */
  YES,
  /** It is not so. */
  NO,
  /** What is recorded does not tell. */
  NOT_DETERMINED;

  static DerivedAnswer of(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> YES;
      case IMPOSSIBLE -> NO;
      case POSSIBLE -> NOT_DETERMINED;
    };
  }
}
