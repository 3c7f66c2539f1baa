package jp.rrn.history;

import java.util.Set;
import jp.rrn.record.Item;

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

  private static final Set<Item> WRITTEN =
      Set.of(Item.NAME, Item.DATE_OF_BIRTH, Item.SEX, Item.ADDRESS);
  private static final Set<Item> MINOR = Set.of(Item.NAME, Item.ADDRESS);
  private final Kind kind;

  ChangeReason(Kind kind) {
    this.kind = kind;
  }

  /**
   * Returns whether a change with this reason changes exactly such items: an entry all of them, a
   * deletion none, a revision those its clause names.
   */
  public boolean mayChange(Set<Item> items) {
    return switch (this) {
      case MOVE_IN, BIRTH, EX_OFFICIO_ENTRY -> items.equals(Item.recorded());
      case MOVE_OUT, DEATH, EX_OFFICIO_DELETION -> items.isEmpty();
      case RELOCATION -> items.contains(Item.ADDRESS) && WRITTEN.containsAll(items);
      case MINOR_REVISION -> !items.isEmpty() && MINOR.containsAll(items);
      case EX_OFFICIO_REVISION -> !items.isEmpty() && WRITTEN.containsAll(items);
      case MY_NUMBER_CHANGE_REQUEST, MY_NUMBER_EX_OFFICIO_REVISION, MY_NUMBER_EX_OFFICIO_ENTRY ->
          items.equals(Set.of(Item.MY_NUMBER));
      case RESIDENCE_CODE_CHANGE_REQUEST, RESIDENCE_CODE_EX_OFFICIO_ENTRY ->
          items.equals(Set.of(Item.RESIDENCE_CODE));
    };
  }

  /** Returns the reason with which a change with this reason is taken back (異動の取消し 増・減・修正). */
  public ChangeReason cancelledBy() {
    return switch (kind) {
      case ENTRY -> EX_OFFICIO_DELETION;
      case DELETION -> EX_OFFICIO_ENTRY;
      case REVISION -> EX_OFFICIO_REVISION;
    };
  }

  /** Returns whether this reason changes a number, and nothing else. */
  public boolean isNumbering() {
    return mayChange(Set.of(Item.MY_NUMBER)) || mayChange(Set.of(Item.RESIDENCE_CODE));
  }

  /** Returns what this reason does to the record. */
  public Kind kind() {
    return kind;
  }
}
