package jp.rrn.law;

/**
 * A law or ordinance (法令).
 *
 * @param id short, unique in a catalogue
 * @param kind which kind
 * @param title its title
 * @param number its number (法令番号)
 */
public record Instrument(String id, Kind kind, String title, String number) {
  /** Kinds of instruments. */
  public enum Kind {
    /** 法律. */
    LAW,
    /** 政令. */
    CABINET_ORDER,
    /** 省令. */
    MINISTERIAL_ORDER,
    /** 都道府県の条例. */
    PREFECTURAL_ORDINANCE,
    /** 市町村の条例. */
    MUNICIPAL_ORDINANCE
  }

  /** Checks the texts. */
  public Instrument {
    Texts.require("id", id);
    Texts.require("title", title);
    Texts.require("number", number);
  }
}
