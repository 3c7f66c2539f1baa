package jp.rrn.review;

/** The ten topics of the management rules (管理規程, 住民基本台帳法施行規則 23条) [2016]. */
public enum Topic {
  /** Training of staff. */
  TRAINING("教育及び研修", "Training"),
  /** Who is responsible for safety. */
  RESPONSIBILITY("責任者の設置", "Responsible person"),
  /** Erasure of what need not be kept. */
  ERASURE("消去", "Erasure"),
  /** Prevention of leaks, loss and damage. */
  LEAK_PREVENTION("漏えい等の防止", "Prevention of leaks"),
  /** Ledgers of what was given and done. */
  LEDGERS("帳簿の記載及び保存", "Ledgers"),
  /** Secrecy of staff and contractors. */
  SECRECY("秘密の保持", "Secrecy"),
  /** Who comes into which room. */
  ENTRY_CONTROL("入退室の管理", "Entry control"),
  /** What is done when misuse is suspected. */
  MISUSE("不正な利用の疑いの調査", "Suspected misuse"),
  /** Audit. */
  AUDIT("監査", "Audit"),
  /** Whatever else is needed. */
  OTHER("その他", "Other");

  private final String ja;
  private final String en;

  Topic(String ja, String en) {
    this.ja = ja;
    this.en = en;
  }

  /** Returns its title. */
  public Bilingual title() {
    return new Bilingual(ja, en);
  }
}
