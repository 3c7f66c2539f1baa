package jp.rrn.testkit.japan;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Surnames by the published distribution: a name of rank r is as frequent as the r-th in life.
 *
 * <p>The first few hundred are common ones, in about the order in which they are common. The tail
 * to rank 100,000 is made up of characters that surnames have; nobody needs to have such a name.
 */
public final class Surnames {
  private static final List<WrittenName> COMMON =
      Table.read("surnames.tsv").stream()
          .map(row -> new WrittenName(row.get(0), row.get(1)))
          .toList();

  private static final List<WrittenName> FIRST =
      names(
          "小 コ,大 オオ,中 ナカ,上 ウエ,下 シモ,北 キタ,南 ミナミ,西 ニシ,東 ヒガシ,高 タカ,長 ナガ,古 フル,"
              + "新 ニイ,若 ワカ,青 アオ,赤 アカ,白 シラ,黒 クロ,金 カネ,銀 ギン,石 イシ,岩 イワ,土 ツチ,水 ミズ,"
              + "木 キ,竹 タケ,松 マツ,梅 ウメ,桜 サクラ,杉 スギ,柳 ヤナギ,栗 クリ,柿 カキ,桃 モモ,菊 キク,藤 フジ,"
              + "荻 オギ,笹 ササ,稲 イネ,麦 ムギ,鳥 トリ,鶴 ツル,亀 カメ,熊 クマ,鹿 シカ,馬 ウマ,牛 ウシ,星 ホシ");
  private static final List<WrittenName> MIDDLE =
      names(
          "野 ノ,川 カワ,山 ヤマ,田 タ,沢 サワ,谷 タニ,島 シマ,崎 サキ,浜 ハマ,池 イケ,沼 ヌマ,森 モリ,林 バヤシ,"
              + "原 ハラ,岡 オカ,坂 サカ,峰 ミネ,岸 ギシ,瀬 セ,滝 タキ,泉 イズミ,井 イ,橋 ハシ,道 ミチ,門 カド,"
              + "倉 クラ,宮 ミヤ,寺 デラ,堂 ドウ,屋 ヤ,関 セキ,市 イチ,村 ムラ,里 サト,国 クニ,垣 ガキ,内 ウチ,"
              + "浦 ウラ,津 ツ,根 ネ,葉 バ,塚 ヅカ,越 コシ,尾 オ,見 ミ,場 バ");
  private static final List<WrittenName> LAST =
      names(
          "田 ダ,山 ヤマ,川 ガワ,野 ノ,本 モト,木 キ,口 グチ,戸 ド,部 ベ,地 チ,代 シロ,手 テ,目 メ,上 カミ,"
              + "下 シタ,中 ナカ,西 ニシ,東 トウ,守 モリ,江 エ,島 ジマ,崎 ザキ,原 ハラ,沢 サワ,井 イ,岡 オカ,"
              + "村 ムラ,谷 タニ,松 マツ,石 イシ,水 ミズ,木田 キダ,之内 ノウチ,之上 ノウエ,ケ谷 ガヤ,ノ瀬 ノセ,"
              + "ノ宮 ノミヤ,野井 ノイ,見山 ミヤマ,津田 ツダ,尾崎 オザキ,浦田 ウラタ,根岸 ネギシ,葉山 バヤマ,屋敷 ヤシキ");

  /** The made-up ones of two characters that are not common ones as well. */
  private static final List<WrittenName> OF_TWO =
      IntStream.range(0, FIRST.size() * MIDDLE.size())
          .mapToObj(Surnames::ofTwo)
          .filter(name -> COMMON.stream().noneMatch(other -> other.text().equals(name.text())))
          .toList();

  private Surnames() {}

  private static List<WrittenName> names(String list) {
    return List.of(list.split(",", -1)).stream()
        .map(entry -> entry.split(" ", -1))
        .map(parts -> new WrittenName(parts[0], parts[1]))
        .toList();
  }

  /** Draws a surname, as it is written without any variant. */
  public static WrittenName draw(RandomGenerator random) {
    return ofRank(rank(random.nextDouble() * 100));
  }

  /**
   * Returns the surname of this rank.
   *
   * @param rank 1 to 100,000; two ranks never have the same name and reading
   */
  public static WrittenName ofRank(int rank) {
    if (rank < 1 || rank > rankMax()) {
      throw new IllegalArgumentException("rank must be 1 to " + rankMax());
    }
    return rank <= COMMON.size() ? COMMON.get(rank - 1) : madeUp(rank - 1 - COMMON.size());
  }

  private static WrittenName madeUp(int number) {
    if (number < OF_TWO.size()) {
      return OF_TWO.get(number);
    }
    // Mixed radix: neighbours in rank have nothing in common.
    int rest = number - OF_TWO.size();
    int front = rest % (FIRST.size() * MIDDLE.size());
    return joined(ofTwo(front), LAST.get(rest / (FIRST.size() * MIDDLE.size())));
  }

  /** Three is no factor of the number of middles, so no two numbers give the same pair. */
  private static WrittenName ofTwo(int number) {
    int first = number % FIRST.size();
    int turn = number / FIRST.size();
    return joined(FIRST.get(first), MIDDLE.get((3 * turn + first) % MIDDLE.size()));
  }

  private static WrittenName joined(WrittenName front, WrittenName back) {
    return new WrittenName(front.text() + back.text(), front.kana() + back.kana());
  }

  /** Between two ranks of the table, shares grow with the logarithm of the rank. */
  private static int rank(double percent) {
    Figures.Cumulative before = new Figures.Cumulative(0, 0);
    for (Figures.Cumulative after : Figures.SURNAMES) {
      if (percent < after.percent()) {
        double part = (percent - before.percent()) / (after.percent() - before.percent());
        double ratio = (double) after.rank() / Math.max(1, before.rank());
        int rank = (int) (Math.max(1, before.rank()) * StrictMath.pow(ratio, part)) + 1;
        return Math.min(rank, after.rank());
      }
      before = after;
    }
    return rankMax();
  }

  private static int rankMax() {
    return Figures.SURNAMES.get(Figures.SURNAMES.size() - 1).rank();
  }
}
