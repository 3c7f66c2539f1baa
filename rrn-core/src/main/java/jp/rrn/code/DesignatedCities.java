package jp.rrn.code;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The designated cities (地方自治法 252条の19, 昭和31年政令254), whose wards have codes of their own. The codes
 * of the wards follow that of their city, up to 199 or the next such city of the prefecture.
 */
final class DesignatedCities {
  /** 札幌 仙台 さいたま 千葉 横浜 川崎 相模原 新潟 静岡 浜松 名古屋 京都 大阪 堺 神戸 岡山 広島 北九州 福岡 熊本, as of 2024. */
  private static final NavigableSet<Integer> BODIES =
      new TreeSet<>(
          Set.of(
              1100, 4100, 11100, 12100, 14100, 14130, 14150, 15100, 22100, 22130, 23100, 26100,
              27100, 27140, 28100, 33100, 34100, 40100, 40130, 43100));

  private static final int PREFECTURE = 1_000;
  private static final int LAST = 199;

  private DesignatedCities() {}

  /** Returns whether the second code is that of a ward of the city with the first. */
  static boolean isWardOf(int city, int ward) {
    Integer nearest = BODIES.floor(ward);
    return nearest != null
        && nearest == city
        && ward != city
        && ward / PREFECTURE == city / PREFECTURE
        && ward % PREFECTURE <= LAST;
  }
}
