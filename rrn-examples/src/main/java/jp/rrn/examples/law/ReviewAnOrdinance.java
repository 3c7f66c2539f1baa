package jp.rrn.examples.law;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import jp.rrn.law.CatalogueAnalysis;
import jp.rrn.law.CatalogueDifference;
import jp.rrn.law.CatalogueText;
import jp.rrn.law.Language;

/** What somebody should know of a draft before it takes the place of an ordinance. */
public final class ReviewAnOrdinance {
  private ReviewAnOrdinance() {}

  /** Returns what is found in a draft, and which requests it decides otherwise; one line each. */
  public static List<String> review(Catalogue inForce, Catalogue draft) {
    List<String> lines = new ArrayList<>();
    // tag::review[]
    CatalogueAnalysis analysis = CatalogueAnalysis.of(CatalogueReader.national().plus(draft));
    analysis.findings().forEach(found -> lines.add(CatalogueText.of(found, Language.ENGLISH)));
    analysis
        .gapsAgainst(inForce)
        .forEach(gap -> lines.add(CatalogueText.of(gap, Language.ENGLISH)));

    CatalogueDifference difference = CatalogueDifference.of(inForce, draft);
    difference.boxes().forEach(box -> lines.add(CatalogueText.of(box, Language.ENGLISH)));
    // end::review[]
    return lines;
  }
}
