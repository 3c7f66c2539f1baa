package jp.rrn.testkit.japan;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.rrn.record.Sex;

/** Given names that were common in the years of birth; how common is made up: each alike. */
public final class GivenNames {
  private static final NavigableMap<Integer, List<WrittenName>> MEN = names("M");
  private static final NavigableMap<Integer, List<WrittenName>> WOMEN = names("F");

  private GivenNames() {}

  private static NavigableMap<Integer, List<WrittenName>> names(String sex) {
    NavigableMap<Integer, List<WrittenName>> byYear = new TreeMap<>();
    for (List<String> row : Table.read("given-names.tsv")) {
      if (row.get(1).equals(sex)) {
        WrittenName name = new WrittenName(row.get(2), row.get(3));
        byYear.merge(Integer.valueOf(row.get(0)), List.of(name), GivenNames::joined);
      }
    }
    return byYear;
  }

  private static List<WrittenName> joined(List<WrittenName> some, List<WrittenName> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Draws a name for somebody born in this year; a woman's for every sex but a man's. */
  public static WrittenName draw(Sex sex, int yearOfBirth, RandomGenerator random) {
    NavigableMap<Integer, List<WrittenName>> byYear = sex == Sex.MALE ? MEN : WOMEN;
    Map.Entry<Integer, List<WrittenName>> since = byYear.floorEntry(yearOfBirth);
    List<WrittenName> names = since == null ? byYear.firstEntry().getValue() : since.getValue();
    return names.get(random.nextInt(names.size()));
  }
}
