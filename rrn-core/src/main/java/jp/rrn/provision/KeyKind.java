package jp.rrn.provision;

import java.util.Optional;
import jp.rrn.code.MyNumber;
import jp.rrn.code.ResidenceCode;
import jp.rrn.record.Item;

/** By what the persons of a request are named. */
public enum KeyKind {
  /** 個人番号, current or former. */
  MY_NUMBER,
  /** 住民票コード, current or former. */
  RESIDENCE_CODE,
  /** The key of this registry, which only a host has: it never leaves the node. */
  SUBJECT;

  /**
   * Returns the item that has to be asked for as well: who may not be given a number may not bring
   * it either (住民基本台帳法 30条の37, 30条の38, 番号法 9条), and it is the catalogue that says who may.
   */
  public Optional<Item> item() {
    return switch (this) {
      case MY_NUMBER -> Optional.of(Item.MY_NUMBER);
      case RESIDENCE_CODE -> Optional.of(Item.RESIDENCE_CODE);
      case SUBJECT -> Optional.empty();
    };
  }

  /** Returns the digits without the check digit, or the value of a subject. */
  long body(String digits) {
    return switch (this) {
      case MY_NUMBER -> MyNumber.of(digits).body();
      case RESIDENCE_CODE -> ResidenceCode.of(digits).body();
      case SUBJECT -> subject(digits);
    };
  }

  private static long subject(String digits) {
    if (digits.matches("-?[0-9]{1,19}")) {
      long value = Long.parseLong(digits);
      if (Long.toString(value).equals(digits)) {
        return value;
      }
    }
    throw new IllegalArgumentException("key: must be a whole number of at most 64 bits");
  }
}
