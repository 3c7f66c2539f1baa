package jp.rrn.record;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;

/**
 * The items of an identity record (本人確認情報, 住民基本台帳法 30条の6 1項) that change, and are asked for, one by
 * one; and what can be asked for in their place, the answer to a question about them.
 */
public enum Item {
  /** 氏名, with former family name and alternative name (7条1号). */
  NAME,
  /** 生年月日 (7条2号). */
  DATE_OF_BIRTH,
  /** 性別 (7条3号). */
  SEX,
  /** 住所 (7条7号). */
  ADDRESS,
  /** 個人番号 (7条8号の2). */
  MY_NUMBER,
  /** 住民票コード (7条13号). */
  RESIDENCE_CODE,
  /** 異動事由 and 異動年月日: what happened last and when. Not a value of the record itself. */
  CHANGE_EVENT,
  /** Whether somebody was alive at the end of a day; derived from birth and last change. */
  ALIVE,
  /** Whether somebody is at least so many years old; derived from the date of birth. */
  AGE_REACHED,
  /** Whether somebody is resident in a prefecture or municipality; derived from the address. */
  RESIDENT;

  private static final Set<Item> DERIVED = Sets.immutableEnumSet(ALIVE, AGE_REACHED, RESIDENT);
  private static final Set<Item> RECORDED =
      Sets.immutableEnumSet(
          EnumSet.complementOf(EnumSet.of(CHANGE_EVENT, ALIVE, AGE_REACHED, RESIDENT)));

  /**
   * Returns the items that are values of a record: all but {@link #CHANGE_EVENT} and those {@link
   * #derived}.
   */
  public static Set<Item> recorded() {
    return RECORDED;
  }

  /**
   * Returns the items that are the answer to a question: yes, no, or that it cannot be told. Who
   * gets one gets nothing of what it is derived from. Who may have that may not have the answer for
   * this reason alone: each is given where a rule lists it.
   */
  public static Set<Item> derived() {
    return DERIVED;
  }
}
