package jp.rrn.history;

/** Why an identity record changed (異動事由, 住民基本台帳法施行令 30条の5, 施行規則 11条). */
public enum ChangeReason {
  /** 転入等. */
  MOVE_IN(Kind.ENTRY),
  /** 出生. */
  BIRTH(Kind.ENTRY),
  /** 職権記載等. */
  EX_OFFICIO_ENTRY(Kind.ENTRY),
  /** 転出. */
  MOVE_OUT(Kind.DELETION),
  /** 死亡. */
  DEATH(Kind.DELETION),
  /** 職権消除等. */
  EX_OFFICIO_DELETION(Kind.DELETION),
  /** 転居. */
  RELOCATION(Kind.REVISION),
  /** 軽微な修正. */
  MINOR_REVISION(Kind.REVISION),
  /** 職権修正等. */
  EX_OFFICIO_REVISION(Kind.REVISION),
  /** 個人番号の変更請求. */
  MY_NUMBER_CHANGE_REQUEST(Kind.REVISION),
  /** 個人番号の職権修正. */
  MY_NUMBER_EX_OFFICIO_REVISION(Kind.REVISION),
  /** 個人番号の職権記載等. */
  MY_NUMBER_EX_OFFICIO_ENTRY(Kind.REVISION),
  /** 住民票コードの変更請求. */
  RESIDENCE_CODE_CHANGE_REQUEST(Kind.REVISION),
  /** 住民票コードの職権記載等. */
  RESIDENCE_CODE_EX_OFFICIO_ENTRY(Kind.REVISION);

  /** What a reason does to the record. */
  public enum Kind {
    /** 記載. */
    ENTRY,
    /** 消除. */
    DELETION,
    /** 修正. */
    REVISION
  }

  private final Kind kind;

  ChangeReason(Kind kind) {
    this.kind = kind;
  }

  /** Returns what this reason does to the record. */
  public Kind kind() {
    return kind;
  }
}
