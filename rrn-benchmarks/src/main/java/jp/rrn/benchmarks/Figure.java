package jp.rrn.benchmarks;

import java.util.List;

/**
 * One line of the table: what is measured, what it is measured against, and what it shall meet.
 *
 * @param what in words
 * @param measured the benchmark, as {@code Class.method} or {@code Class.method(parameter)}
 * @param floor the benchmark it is divided by
 * @param nanosMax the most nanoseconds it may take; infinite if that is not set
 * @param ratioMax the most it may take in terms of the floor; infinite if that is not set
 * @param ratioMin the least it may take in terms of the floor; zero if that is not set
 * @param valueOnly whether it may allocate no more than the floor, which allocates the value alone
 */
record Figure(
    String what,
    String measured,
    String floor,
    double nanosMax,
    double ratioMax,
    double ratioMin,
    boolean valueOnly) {
  private static final double ANY = Double.POSITIVE_INFINITY;

  /** Every figure, as the table shows them. */
  static final List<Figure> ALL =
      List.of(
          number("My Number, strict", "myNumber", "floorMyNumber"),
          number("My Number, lenient, plain digits", "myNumberAsWritten", "floorMyNumber"),
          number("My Number, check only", "myNumberCheckOnly", "floorMyNumber"),
          number("residence code, strict", "residenceCode", "floorResidenceCode"),
          number(
              "residence code, lenient, plain digits",
              "residenceCodeAsWritten",
              "floorResidenceCode"),
          decision("decision, 420 rules: permit", "Decisions.permit"),
          decision("decision, 420 rules: refuse", "Decisions.refuse"),
          peer("… AuthzForce 21.0.1, grouped by recipient: permit", "AuthzForce", "permit"),
          peer("… AuthzForce 21.0.1, grouped by recipient: refuse", "AuthzForce", "refuse"),
          peer("… jCasbin 1.81.0: permit", "Casbin", "permit"),
          peer("… jCasbin 1.81.0: refuse", "Casbin", "refuse"),
          peer("… cedar-java 4.10.0, cached: permit", "Cedar", "permit"),
          peer("… cedar-java 4.10.0, cached: refuse", "Cedar", "refuse"),
          new Figure(
              "analyse 100,000 rules",
              "ManyRules.analyse",
              "ManyRules.floorGroup",
              1e9,
              ANY,
              0,
              false),
          new Figure(
              "`asOf`, 20 entries",
              "HistoryReading.asOf",
              "HistoryReading.floorScan",
              150,
              ANY,
              0,
              false),
          new Figure(
              "designate a My Number in memory",
              "Designation.designate",
              "Designation.floorDrawAndPut",
              2_000,
              ANY,
              0,
              false),
          new Figure(
              "designate 1,000 My Numbers on PostgreSQL",
              "PostgresDesignation.designate",
              "PostgresDesignation.floorBatchInsert",
              ANY,
              1 / 0.6,
              0,
              false),
          log("log: append an entry of 200 bytes, in memory", "append", "floorAppend", 600),
          log("log: root of 65,535 entries", "root", "floorRoot", ANY),
          log("log: prove inclusion among 65,535", "prove", "floorVerify", ANY),
          log("log: verify it, and the root", "verify", "floorVerify", ANY),
          log("log: commit to two fields and a subject", "commit", "floorCommit", ANY),
          new Figure(
              "request decided, written, committed to, appended, in memory",
              "SealedProvision.seal",
              "SealedProvision.floorHash",
              1_000,
              ANY,
              0,
              false),
          size("read a history, 100,000 residents", "readHistory(100000)", "floorMapGet(100000)"),
          size(
              "read a history, 1,000,000 residents",
              "readHistory(1000000)",
              "floorMapGet(1000000)"),
          growth("… ten times the residents: reading a history", "RegistrySize.readHistory", 1.3),
          growth("… append and undo", "RegistrySize.appendAndUndo", 1.3),
          growth("… a bare map, to compare", "RegistrySize.floorMapGet", ANY),
          growth("… on PostgreSQL: reading a history", "PostgresSize.readHistory", 1.3),
          growth("… append and undo", "PostgresSize.appendAndUndo", 1.3),
          growth("… immediate provision", "PostgresSize.provide", 1.3),
          growth("… a bare select, to compare", "PostgresSize.floorSelect", ANY),
          new Figure(
              "immediate provision on PostgreSQL",
              "ImmediateProvision.provide",
              "ImmediateProvision.floorSelectAndInsert",
              ANY,
              1.5,
              0,
              false),
          new Figure(
              "batch provision on PostgreSQL, 10,000 subjects",
              "BatchProvision.provide",
              "BatchProvision.floorAnyAndCopy",
              ANY,
              2,
              0,
              false));

  private static Figure number(String what, String measured, String floor) {
    return new Figure(
        what, "NumberParsing." + measured, "NumberParsing." + floor, 50, ANY, 0, true);
  }

  private static Figure decision(String what, String measured) {
    return new Figure(what, measured, "Decisions.floorKeyIndex", 100, 4, 0, false);
  }

  /** Here the floor is what this library takes for the same requests. */
  private static Figure peer(String what, String engine, String method) {
    return new Figure(
        what, engine + "Decisions." + method, "Decisions." + method, ANY, ANY, 100, false);
  }

  private static Figure log(String what, String measured, String floor, double nanosMax) {
    return new Figure(what, "LogTree." + measured, "LogTree." + floor, nanosMax, ANY, 0, false);
  }

  private static Figure size(String what, String measured, String floor) {
    return new Figure(
        what, "RegistrySize." + measured, "RegistrySize." + floor, ANY, ANY, 0, false);
  }

  /** Here the floor is the same benchmark in a tenth of the registry. */
  private static Figure growth(String what, String method, double ratioMax) {
    return new Figure(what, method + "(1000000)", method + "(100000)", ANY, ratioMax, 0, false);
  }

  /** Returns the targets in words; a dash if there is none. */
  String target() {
    StringBuilder words = new StringBuilder();
    if (nanosMax != ANY) {
      words.append("≤ %,.0f ns".formatted(nanosMax));
    }
    if (ratioMax != ANY) {
      words.append(words.isEmpty() ? "" : ", ").append("≤ %.1f ×".formatted(ratioMax));
    }
    if (ratioMin > 0) {
      words.append("≥ %.0f ×".formatted(ratioMin));
    }
    if (valueOnly) {
      words.append(", the value only");
    }
    return words.isEmpty() ? "–" : words.toString();
  }

  /** Returns whether these medians meet every target. */
  boolean isMet(Median median, Median ofFloor) {
    return median.nanos() <= nanosMax
        && median.nanos() / ofFloor.nanos() <= ratioMax
        && median.nanos() / ofFloor.nanos() >= ratioMin
        && (!valueOnly || median.bytes() < ofFloor.bytes() + 1);
  }

  /**
   * The median of all measured iterations.
   *
   * @param nanos for one call
   * @param bytes allocated by one call
   */
  record Median(double nanos, double bytes) {}
}
