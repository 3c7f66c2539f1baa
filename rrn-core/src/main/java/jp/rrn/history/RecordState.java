package jp.rrn.history;

/** Where a person's record stands on a day. */
public enum RecordState {
  /** Never entered, or not yet. */
  NONE,
  /** 住民: the record is kept. */
  CURRENT,
  /** 転出予定者: has notified a move-out whose day has not come; still a resident. */
  MOVE_OUT_PLANNED,
  /** 転出者: deleted by a move-out. */
  MOVED_OUT,
  /** 死亡者: deleted by death. */
  DEAD,
  /** その他消除者: deleted ex officio. */
  DELETED_OTHER;

  /**
   * Returns whether a new change with this reason may follow. A change that cancels or corrects
   * another is judged by what remains without that other one.
   */
  public boolean allows(ChangeReason reason) {
    return switch (reason) {
      case BIRTH -> this == NONE;
      case MOVE_IN ->
          this == NONE || this == MOVED_OUT || this == DELETED_OTHER || this == MOVE_OUT_PLANNED;
      case EX_OFFICIO_ENTRY -> this != CURRENT && this != MOVE_OUT_PLANNED;
      case MOVE_OUT -> this == CURRENT;
      default -> this == CURRENT || this == MOVE_OUT_PLANNED;
    };
  }

  /** Returns the state a deletion with this reason leads to. */
  static RecordState after(ChangeReason deletion) {
    return switch (deletion) {
      case MOVE_OUT -> MOVED_OUT;
      case DEATH -> DEAD;
      default -> DELETED_OTHER;
    };
  }
}
