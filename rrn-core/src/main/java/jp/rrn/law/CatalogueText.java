package jp.rrn.law;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.rrn.law.CatalogueFinding.Conflict;
import jp.rrn.law.CatalogueFinding.Empty;
import jp.rrn.law.CatalogueFinding.Gap;
import jp.rrn.law.CatalogueFinding.MissingRows;
import jp.rrn.law.CatalogueFinding.NoOrgan;
import jp.rrn.law.CatalogueFinding.Overlap;
import jp.rrn.law.CatalogueFinding.ReferenceEnded;
import jp.rrn.law.CatalogueFinding.Shadow;
import jp.rrn.law.CatalogueFinding.UnreachableItems;
import jp.rrn.law.CatalogueFinding.UnreachableSearch;
import jp.rrn.law.CatalogueFinding.Unused;
import jp.rrn.record.Item;

/** What an analysis has found, in words: one line each, the same for the same finding. */
public final class CatalogueText {
  private final boolean japanese;
  private final Language language;

  private CatalogueText(Language language) {
    this.language = language;
    this.japanese = language == Language.JAPANESE;
  }

  /** Returns a finding in words. */
  public static String of(CatalogueFinding finding, Language language) {
    return new CatalogueText(language).words(finding);
  }

  /**
   * Returns a changed box in words; it begins with {@code -} if only the first catalogue permits
   * it, with {@code +} if only the second does.
   */
  public static String of(ChangedBox box, Language language) {
    return new CatalogueText(language).words(box);
  }

  private String words(CatalogueFinding finding) {
    if (finding instanceof Overlap overlap) {
      return say("重複: %s と %s。例: %s", "overlap: %s and %s; for example %s")
          .formatted(overlap.first(), overlap.second(), witness(overlap.witness()));
    }
    if (finding instanceof Conflict conflict) {
      return say("不一致: %s と %s は %s が異なる。例: %s", "conflict: %s and %s differ in %s; for example %s")
          .formatted(
              conflict.first(),
              conflict.second(),
              codes(Sets.union(conflict.obligations(), conflict.searches())),
              witness(conflict.witness()));
    }
    if (finding instanceof Gap gap) {
      return say("空白: %s に規定がない %s", "gap: %s has no rule %s")
          .formatted(row(gap.row()), days(gap.from(), gap.to()));
    }
    if (finding instanceof MissingRows missing) {
      return say("欠番: %s 別表%d %s", "missing: %s table %d %s")
          .formatted(missing.instrument(), missing.table(), numbers(missing));
    }
    return ofOneRule(finding);
  }

  private String ofOneRule(CatalogueFinding finding) {
    if (finding instanceof Empty empty) {
      return say("空: %s は何も認めない %s", "empty: %s permits nothing %s")
          .formatted(empty.rule(), days(empty.from(), empty.to()));
    }
    if (finding instanceof Shadow shadow) {
      return say("不要: %s は %s に含まれる", "shadow: %s is covered by %s")
          .formatted(shadow.rule(), list(shadow.by()));
    }
    if (finding instanceof NoOrgan none) {
      return say("機関なし: %s %s", "no organ: %s %s")
          .formatted(none.rule(), days(none.from(), none.to()));
    }
    if (finding instanceof UnreachableItems items) {
      return say("到達不能: %s の %s（%s の効力がない）", "unreachable: %s never gives %s (%s is not in force)")
          .formatted(items.rule(), codes(items.items()), items.reference());
    }
    if (finding instanceof UnreachableSearch search) {
      return say("到達不能: %s の検索 %s", "unreachable: %s can never use the search by %s")
          .formatted(search.rule(), codes(Set.of(search.search())));
    }
    if (finding instanceof ReferenceEnded ended) {
      return say("根拠の終了: %s の %s（%s）%s", "second law ended: %s no longer gives %s (%s) %s")
          .formatted(
              ended.rule(),
              codes(ended.items()),
              ended.reference(),
              days(ended.from(), ended.to()));
    }
    return say("未使用: %s", "unused: %s").formatted(((Unused) finding).rule());
  }

  private String words(ChangedBox box) {
    ChangedBox.About about = box.about();
    ChangedBox.Asking asking = box.asking();
    return say(
            "%s %s %s %s: %s%s、%s、%s、%s、%s、%d–%d人%s、%s。例: %s",
            "%s %s %s %s: %s%s; %s; %s; %s; %s; %d–%d persons%s; %s; for example %s")
        .formatted(
            box.permittedByFirst() ? "-" : "+",
            box.recipient(),
            box.affair().statute(),
            box.affair().words(),
            sets(asking.within()),
            asking.beyond().isEmpty()
                ? ""
                : say("（%s を超える）", " (beyond %s)").formatted(sets(asking.beyond())),
            codes(Set.of(box.giver())),
            codes(asking.handovers()),
            codes(asking.accesses()),
            codes(about.ways()) + " " + codes(about.targets()),
            about.personsMin(),
            about.personsMax(),
            consent(about.consented()),
            days(box.when().from(), box.when().to()) + known(box.when()),
            witness(box.witness()));
  }

  private String consent(Set<Boolean> consented) {
    if (consented.size() > 1) {
      return "";
    }
    return consented.contains(true)
        ? say("（同意あり）", " (consented)")
        : say("（同意なし）", " (not consented)");
  }

  private String known(ChangedBox.When when) {
    return when.knownTo()
        .map(
            end ->
                say("、%s から %s までの要求", "; asked from %s until %s").formatted(when.knownFrom(), end))
        .orElse("");
  }

  private String witness(UseRequest request) {
    Asked asked = request.asked();
    return say("%s、%s、%s、%s", "%s, %s, %s, %s")
        .formatted(
            request.recipient(),
            request.affair().statute() + " " + request.affair().words(),
            codes(asked.items())
                + " "
                + codes(List.of(Handover.of(asked), AccessKind.of(asked.access()))),
            request.on());
  }

  private static String numbers(MissingRows missing) {
    return missing.first().equals(missing.last())
        ? missing.first()
        : missing.first() + " – " + missing.last();
  }

  private static String row(CatalogueFinding.Row row) {
    return row.instrument() + " " + row.article().words() + " " + row.item();
  }

  private static String days(LocalDate from, LocalDate to) {
    return Explainer.interval(from, to);
  }

  private String sets(Set<Set<Item>> sets) {
    return sets.stream().map(set -> "{" + codes(set) + "}").collect(Collectors.joining(" / "));
  }

  private String list(List<String> ids) {
    return String.join(japanese ? "、" : ", ", ids);
  }

  private String codes(Collection<? extends Enum<?>> constants) {
    return Words.of(constants.stream().map(Enum::name).collect(Collectors.joining(", ")), language);
  }

  private String say(String inJapanese, String inEnglish) {
    return japanese ? inJapanese : inEnglish;
  }
}
