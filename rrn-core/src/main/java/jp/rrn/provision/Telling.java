package jp.rrn.provision;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Set;

/** How much of one request the person it is about is told. */
public enum Telling {
  /** 提供した: when, who, for what, on which basis, how, and which items. */
  TOLD(
      LogField.ANSWERED_AT,
      LogField.ORGAN,
      LogField.AFFAIR,
      LogField.ASKED,
      LogField.DECISION,
      LogField.BASIS),
  /**
   * 提供していない: that somebody asked then and was given nothing. The field that proves it also shows
   * how it was decided and by which catalogue, and of what was permitted the items and obligations.
   */
  NOTHING_GIVEN(LogField.ANSWERED_AT, LogField.DECISION),
  /**
   * 法令により開示しない: that there was a request, and no field of it. Its place in the log, between others
   * and before or after a checkpoint, still tells about when it was.
   */
  WITHHELD,
  /**
   * Not even that. Whoever can see that a list is complete sees that something is missing, so where
   * this may be, nobody is given the proof. Who was given it before still has it.
   */
  UNNAMED;

  private final ImmutableSet<LogField> fields;

  Telling(LogField... fields) {
    this.fields = Sets.immutableEnumSet(Arrays.asList(fields));
  }

  /** Returns what is shown of the entry in the log. */
  public Set<LogField> fields() {
    return fields;
  }
}
