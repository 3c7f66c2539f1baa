package jp.rrn.testkit.japan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.rrn.code.LocalGovernmentCode;

/**
 * A municipality that does not exist, of a size some have.
 *
 * <p>The last three of its five digits are 001 to 099, which no municipality has. Sizes follow the
 * log-normal distribution whose median and mean are those of the real ones; then the largest of
 * {@value Figures#MUNICIPALITIES} has about 4 million residents, the smallest about 130, and ten
 * have a million or more, as in life.
 *
 * @param code its code
 * @param size how many residents a municipality of its rank has
 */
public record SyntheticMunicipality(LocalGovernmentCode code, double size) {
  /** The most there can be in one prefecture. */
  public static final int PER_PREFECTURE_MAX = 99;

  private static final double MEAN = (double) Figures.POPULATION / Figures.MUNICIPALITIES;
  private static final double SPREAD =
      StrictMath.sqrt(2 * StrictMath.log(MEAN / Figures.MEDIAN_MUNICIPALITY));

  /**
   * Returns so many municipalities in so many prefectures, the largest first, dealt out like cards.
   *
   * @throws IllegalArgumentException if there is no room for them, or there are fewer
   *     municipalities than prefectures
   */
  public static List<SyntheticMunicipality> list(int municipalities, int prefectures) {
    if (prefectures < 1 || prefectures > 47) {
      throw new IllegalArgumentException("prefectures must be 1 to 47");
    }
    if (municipalities < prefectures || municipalities > prefectures * PER_PREFECTURE_MAX) {
      throw new IllegalArgumentException(
          "municipalities must be 1 to " + PER_PREFECTURE_MAX + " a prefecture");
    }
    List<SyntheticMunicipality> list = new ArrayList<>();
    for (int i = 0; i < municipalities; i++) {
      String digits =
          String.format(Locale.ROOT, "%02d%03d", 1 + i % prefectures, 1 + i / prefectures);
      double share = 1 - (i + 0.5) / municipalities;
      list.add(new SyntheticMunicipality(LocalGovernmentCode.from(digits), sizeAt(share)));
    }
    return List.copyOf(list);
  }

  private static double sizeAt(double share) {
    return Figures.MEDIAN_MUNICIPALITY * StrictMath.exp(SPREAD * Normal.quantile(share));
  }
}
