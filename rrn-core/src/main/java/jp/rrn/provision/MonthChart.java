package jp.rrn.provision;

import static java.util.Locale.ROOT;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.rrn.law.Method;

/**
 * The months of a year as lines, one for each method, drawn as SVG without a style of its own.
 * Lines differ in dashes and marks as well as in colour, so they can be told apart in print. A
 * month whose number is kept back has an X below the axis and no line to or from it.
 */
final class MonthChart {
  private static final int LEFT = 62;
  private static final int RIGHT = 628;
  private static final int TOP = 14;
  private static final int BOTTOM = 214;
  private static final int STEP = (RIGHT - LEFT - 16) / 11;

  private final UsageYear year;
  private final long most;
  private final StringBuilder svg = new StringBuilder();

  private MonthChart(UsageYear year) {
    this.year = year;
    this.most =
        round(year.months().stream().mapToLong(m -> m.count().number().orElse(0)).max().orElse(0));
  }

  static String svg(UsageYear year) {
    return new MonthChart(year).draw();
  }

  /** Returns 4, 8, 20, 40, 80 and so on: quarters of it are whole and easily read. */
  private static long round(long most) {
    long unit = 4;
    while (unit < most) {
      unit = leading(unit) == 4 ? unit * 2 : leading(unit) == 8 ? unit / 4 * 10 : unit * 2;
    }
    return unit;
  }

  private static long leading(long number) {
    return number < 10 ? number : leading(number / 10);
  }

  private String draw() {
    svg.append(
        "<svg viewBox=\"0 0 640 292\" role=\"img\" aria-label=\"%d\">\n"
            .formatted(year.year().year()));
    for (int quarter = 0; quarter <= 4; quarter++) {
      int y = BOTTOM - (BOTTOM - TOP) * quarter / 4;
      svg.append("<path class=\"grid\" d=\"M%d %dH%d\"/>".formatted(LEFT, y, RIGHT));
      text("end", LEFT - 6, y + 4, String.format(ROOT, "%,d", most / 4 * quarter));
    }
    List<YearMonth> months = year.year().months();
    for (int i = 0; i < months.size(); i++) {
      text("middle", x(i), BOTTOM + 20, String.valueOf(months.get(i).getMonthValue()));
    }
    svg.append('\n');
    counts().forEach((method, counts) -> line(method, months, counts));
    return svg.append("</svg>\n").toString();
  }

  private Map<Method, Map<YearMonth, PublishedCount>> counts() {
    Map<Method, Map<YearMonth, PublishedCount>> found = new EnumMap<>(Method.class);
    for (UsageYear.OfMonth row : year.months()) {
      found.computeIfAbsent(row.method(), m -> new HashMap<>()).put(row.month(), row.count());
    }
    return found;
  }

  private void line(Method method, List<YearMonth> months, Map<YearMonth, PublishedCount> counts) {
    svg.append("<g class=\"%s\">".formatted(method));
    StringBuilder way = new StringBuilder();
    List<String> marks = new ArrayList<>();
    boolean broken = true;
    for (int i = 0; i < months.size(); i++) {
      PublishedCount count = counts.getOrDefault(months.get(i), PublishedCount.of(0));
      if (count.isHidden()) {
        text("middle", x(i), BOTTOM + markDepth(method), PublishedCount.MARK);
      } else {
        int y = (int) (BOTTOM - (BOTTOM - TOP) * count.number().getAsLong() / most);
        way.append(broken ? 'M' : 'L').append(x(i)).append(' ').append(y);
        marks.add(mark(method, x(i), y));
      }
      broken = count.isHidden();
    }
    svg.append("<path class=\"line\" d=\"%s\"/>%s</g>\n".formatted(way, String.join("", marks)));
  }

  /** Returns how far below the axis it is said that a number is kept back: none hides another. */
  private static int markDepth(Method method) {
    return switch (method) {
      case IMMEDIATE -> 40;
      case BULK_ONLINE -> 57;
      case BULK_MEDIUM -> 74;
    };
  }

  /** Returns a disc, a square or a triangle. */
  static String mark(Method method, int x, int y) {
    return switch (method) {
      case IMMEDIATE -> "<path d=\"M%d %da4 4 0 1 0 8 0a4 4 0 1 0 -8 0\"/>".formatted(x - 4, y);
      case BULK_ONLINE -> "<path d=\"M%d %dh7v7h-7z\"/>".formatted(x - 3, y - 3);
      case BULK_MEDIUM -> "<path d=\"M%d %dl5 9h-10z\"/>".formatted(x, y - 5);
    };
  }

  private void text(String anchor, int x, int y, String words) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, words));
  }

  private static int x(int month) {
    return LEFT + 12 + month * STEP;
  }
}
