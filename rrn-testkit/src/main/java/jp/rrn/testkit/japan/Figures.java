package jp.rrn.testkit.japan;

import java.util.List;

/**
 * Published figures, each with its source; the made-up population keeps to them.
 *
 * <p>What has "about" in its words is an estimate from figures of several years.
 */
public final class Figures {
  /** Residents on 1 January 2025 (総務省, 住民基本台帳に基づく人口). */
  public static final int POPULATION = 124_330_690;

  /** Foreign residents among them (same source). */
  public static final int FOREIGN_RESIDENTS = 3_677_463;

  /** Share of Japanese aged 0 to 14 (same source). */
  public static final double SHARE_UNDER_15 = 0.1138;

  /** Share of Japanese aged 15 to 64 (same source). */
  public static final double SHARE_UNDER_65 = 0.5904;

  /** Municipalities, the 23 special wards included (総務省, 2024-01-01). */
  public static final int MUNICIPALITIES = 1_741;

  /** Residents of the middle municipality: about 23,000. */
  public static final double MEDIAN_MUNICIPALITY = 23_000;

  /** How many persons of a hundred women and men are women: about 51.4. */
  public static final double SHARE_WOMEN = 0.514;

  /** So many families have one of the first so many surnames, in per cent (名字の統計). */
  static final List<Cumulative> SURNAMES =
      List.of(
          new Cumulative(1, 1.5),
          new Cumulative(10, 10.2),
          new Cumulative(30, 18.8),
          new Cumulative(100, 33),
          new Cumulative(300, 51),
          new Cumulative(1_000, 71),
          new Cumulative(1_999, 80),
          new Cumulative(100_000, 100));

  /** Of タカハシ written 高橋 or 髙橋, those with 髙: about one in ten. */
  public static final double SHARE_TAKAHASHI_VARIANT = 0.10;

  /** Of names with 崎, those with 﨑: about 10 to 20 %. */
  public static final double SHARE_SAKI_VARIANT = 0.15;

  /** Of ワタナベ written 渡辺, 渡邉 or 渡邊, the latter two: about a quarter. */
  public static final double SHARE_WATANABE_VARIANT = 0.25;

  /** Of 渡邉 and 渡邊, those with a variation selector: about a third. */
  public static final double SHARE_WATANABE_SELECTOR = 1.0 / 3;

  /** Of サイトウ written with 斎 or 斉, those with 齋 or 齊: about a fifth. */
  public static final double SHARE_SAITO_VARIANT = 0.20;

  /** Persons with a shape that only 文字情報基盤 has: about 1 to 2 %. */
  public static final double SHARE_RARE_SHAPE = 0.015;

  private Figures() {}

  /** The first {@code rank} surnames are those of so many per cent. */
  record Cumulative(int rank, double percent) {}
}
