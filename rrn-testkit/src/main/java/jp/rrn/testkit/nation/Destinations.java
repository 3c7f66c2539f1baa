package jp.rrn.testkit.nation;

import java.util.List;
import java.util.random.RandomGenerator;
import jp.rrn.testkit.japan.SyntheticMunicipality;

/** Draws where people live and where they go: a place as often as it is large. */
final class Destinations {
  private final List<Town> towns;
  private final double[] upTo;
  private final RandomGenerator random;

  Destinations(
      List<Town> towns, List<SyntheticMunicipality> municipalities, RandomGenerator random) {
    this.towns = towns;
    this.upTo = new double[towns.size()];
    this.random = random;
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += municipalities.get(i).size();
      upTo[i] = sum;
    }
  }

  Town anywhere() {
    double drawn = random.nextDouble() * upTo[upTo.length - 1];
    int index = 0;
    while (index < upTo.length - 1 && upTo[index] <= drawn) {
      index++;
    }
    return towns.get(index);
  }

  /** Returns another municipality of the prefecture; of a prefecture that has one only, another. */
  Town near(Town town) {
    return another(town, true);
  }

  /** Returns a municipality of another prefecture; where there is one only, of the same. */
  Town far(Town town) {
    return another(town, false);
  }

  private Town another(Town town, boolean near) {
    boolean possible =
        towns.stream().anyMatch(other -> other != town && isNear(town, other) == near);
    Town drawn = anywhere();
    while (drawn == town || (possible && isNear(town, drawn) != near)) {
      drawn = anywhere();
    }
    return drawn;
  }

  private static boolean isNear(Town town, Town other) {
    return town.code().prefecture().equals(other.code().prefecture());
  }
}
