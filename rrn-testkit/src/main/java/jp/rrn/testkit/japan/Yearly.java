package jp.rrn.testkit.japan;

/**
 * What happens to people, and how often in a year in all of Japan. Figures are of 2024 and 2025;
 * what is an estimate or made up says so.
 */
public enum Yearly {
  /** Births, foreign ones included (人口動態統計 2025, preliminary). */
  BIRTH(705_809),
  /** Deaths (same source). */
  DEATH(1_605_654),
  /** Moves to another municipality of the prefecture (住民基本台帳人口移動報告 2025). */
  MOVE_WITHIN_PREFECTURE(2_674_817),
  /** Moves to another prefecture (same source). */
  MOVE_BETWEEN_PREFECTURES(2_515_731),
  /** Relocations within a municipality: about 4 to 5 million. */
  RELOCATION(4_500_000),
  /** Arrivals from abroad (same source as moves). */
  FROM_ABROAD(782_165),
  /** Departures abroad (same source). */
  TO_ABROAD(409_592),
  /** New family names: one for each couple that marries, and each that divorces, about 690,000. */
  NEW_FAMILY_NAME(690_000),
  /** Naturalisations: 8,000 to 9,000. */
  NATURALISATION(8_500),
  /** Deletions ex officio; of ex-officio changes about 100,000 in all, the half is made up. */
  EX_OFFICIO_DELETION(50_000),
  /** Revisions ex officio; the other half. */
  EX_OFFICIO_REVISION(50_000),
  /** Minor revisions; made up. */
  MINOR_REVISION(100_000),
  /** Corrections of what was recorded wrongly; made up. */
  CORRECTION(60_000),
  /** Move-outs that are taken back; made up: one in a hundred. */
  MOVE_OUT_TAKEN_BACK(52_000),
  /** Changes of residence code; of 1,000 to 10,000 code and number changes the half. */
  RESIDENCE_CODE_CHANGE(2_500),
  /** Changes of My Number; the other half. */
  MY_NUMBER_CHANGE(2_500);

  private final int count;

  Yearly(int count) {
    this.count = count;
  }

  /** Returns how often it happens in a year in all of Japan. */
  public int count() {
    return count;
  }

  /** Returns how often it happens to one person in a year. */
  public double perPerson() {
    return (double) count / Figures.POPULATION;
  }

  /** Returns whether it is a move between municipalities, of which a third are around 1 April. */
  public boolean isMove() {
    return this == MOVE_WITHIN_PREFECTURE || this == MOVE_BETWEEN_PREFECTURES;
  }
}
