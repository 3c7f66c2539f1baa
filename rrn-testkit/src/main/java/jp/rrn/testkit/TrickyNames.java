package jp.rrn.testkit;

import java.util.List;
import java.util.stream.IntStream;
import jp.rrn.record.PersonName;

/**
 * Names that software gets wrong: variation selectors, supplementary planes, compatibility
 * ideographs, radicals, marks of their own, full-width letters, odd spaces, one name only. All are
 * valid, and all must come back to the code point from whatever a test puts them through.
 */
public final class TrickyNames {
  private static final List<String> CODE_POINTS =
      List.of(
          "9AD9 6A4B",
          "FA11",
          "FA11 E0102",
          "6E21 9089",
          "6E21 9089 E010F",
          "6E21 908A E010E",
          "20BB7 7530",
          "6E21 2E7BD",
          "4D92 85E4 E0103",
          "592A 6717 E0105",
          "FA19",
          "FA10",
          "FA26",
          "FA1B",
          "2F81A",
          "FA0E",
          "FA1F",
          "8FBB E0100",
          "8FBB E0102",
          "845B E0102",
          "845B E0108",
          "9F4B 85E4",
          "9F4A 85E4",
          "658E 85E4",
          "6589 85E4",
          "4F50 3005 6728",
          "4F50 303B 6728",
          "4E00 30CE 702C",
          "4E09 30B1 5C3B",
          "4E09 30F6 5C3B",
          "304B 3099",
          "30CF 309A",
          "31F7 309A",
          "FF94 FF8F FF80 FF9E",
          "FF71 FF9E",
          "30F7",
          "30EF 3099",
          "FF33 FF2D FF29 FF34 FF28",
          "4E 47 55 59 1EC4 4E",
          "4E 47 55 59 45 302 303 4E",
          "4F 27 42 52 49 45 4E",
          "4F 2019 42 52 49 45 4E",
          "F9E1",
          "5218 6D0B",
          "2F3E",
          "2EA0",
          "301C",
          "FF5E",
          "41 3000 42",
          "41 A0 42",
          "3013",
          "25A0",
          "4E00",
          "130",
          "DF",
          "2EBF0",
          "31350");

  private TrickyNames() {}

  /** Returns every such text, each once, always in the same order. */
  public static List<String> texts() {
    return CODE_POINTS.stream().map(TrickyNames::text).toList();
  }

  /** Returns names made of two of these texts each, and of one for who has one name only. */
  public static List<PersonName> names() {
    List<String> texts = texts();
    return IntStream.range(0, texts.size())
        .mapToObj(
            i -> {
              String family = i % 5 == 0 ? "" : texts.get((i * 7 + 3) % texts.size());
              return PersonName.of(family, texts.get(i));
            })
        .toList();
  }

  private static String text(String codePoints) {
    StringBuilder text = new StringBuilder();
    for (String hex : codePoints.split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(hex, 16));
    }
    return text.toString();
  }
}
