package jp.rrn.examples.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.rrn.json.CatalogueReader;
import jp.rrn.law.Catalogue;
import org.junit.jupiter.api.Test;

class ReviewAnOrdinanceTest {
  private static final Catalogue IN_FORCE = CatalogueReader.bundled("example-prefecture");

  @Test
  void aDraftWithoutARuleLeavesAGapAndRefusesWhatThatPermitted() {
    Catalogue draft =
        Catalogue.of(
            IN_FORCE.rules().stream().filter(r -> !r.id().equals("p-2026-welfare")).toList());

    List<String> lines = ReviewAnOrdinance.review(IN_FORCE, draft);

    // Within the draft, as the row still has a rule in its first version, and against what was.
    assertThat(lines.stream().filter(line -> line.startsWith("gap: ")))
        .hasSize(2)
        .allMatch(line -> line.contains("別表第一2の項 has no rule [2026-04-01, …)"));
    assertThat(lines.stream().filter(line -> line.startsWith("- ")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("- 都道府県知事 "));
    assertThat(lines).noneMatch(line -> line.startsWith("+ "));
  }

  @Test
  void nothingIsSaidOfADraftThatChangesNothingButTheRowsTheTablesDoNotHave() {
    assertThat(ReviewAnOrdinance.review(IN_FORCE, IN_FORCE))
        .hasSize(4)
        .allMatch(line -> line.startsWith("missing: juki-act table 1 "));
  }
}
