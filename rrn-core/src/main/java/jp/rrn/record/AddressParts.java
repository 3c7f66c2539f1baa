package jp.rrn.record;

/**
 * The parts of an address, each as written and each empty where it is not known or not there.
 *
 * <p>Widths are those of the data requirements of the standard resident-record systems [likely].
 * Source: Digital Agency core data model (GIF), address.
 *
 * @param machiazaId the id of the 町字 in the address base registry, 7 digits; 9999999 if it has none
 * @param prefecture 都道府県, at most 4 characters
 * @param city 市区町村 with its county, at most 12
 * @param machiaza 町字, at most 120
 * @param blockAndLot 番地以下, at most 50
 * @param building 方書: building, room, the house of another, at most 300; may hold symbols such as ㈱
 * @param postalCode 郵便番号, 7 digits without a hyphen
 */
public record AddressParts(
    String machiazaId,
    String prefecture,
    String city,
    String machiaza,
    String blockAndLot,
    String building,
    String postalCode) {
  /** No part is known. */
  public static final AddressParts UNKNOWN = new AddressParts("", "", "", "", "", "", "");

  private static final int CODE_LENGTH = 7;

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException if a part is too long, is no code where it must be one, or
   *     holds a character that cannot be in an address; the message names the part
   */
  public AddressParts {
    checkCode("machiazaId", machiazaId);
    check("prefecture", prefecture, 4);
    check("city", city, 12);
    check("machiaza", machiaza, 120);
    check("blockAndLot", blockAndLot, 50);
    check("building", building, 300);
    checkCode("postalCode", postalCode);
  }

  /** Returns the address in one line: the building after a space, the rest without any. */
  public String line() {
    String line = prefecture + city + machiaza + blockAndLot;
    return building.isEmpty() ? line : line + " " + building;
  }

  private static void check(String field, String text, int lengthMax) {
    Written.check(field, text);
    Written.checkLength(field, Graphemes.length(text), lengthMax);
  }

  private static void checkCode(String field, String code) {
    boolean digits = code.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!code.isEmpty() && (code.length() != CODE_LENGTH || !digits)) {
      throw new IllegalArgumentException(field + ": must be empty or " + CODE_LENGTH + " digits");
    }
  }

  /** Returns the type's name and a mask. */
  @Override
  public String toString() {
    return "AddressParts[masked]";
  }
}
