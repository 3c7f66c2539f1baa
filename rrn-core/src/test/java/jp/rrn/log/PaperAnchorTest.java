package jp.rrn.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaperAnchorTest {
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(
          "example.com/behind-the-sofa",
          20_852_163,
          Hash.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));

  @Test
  void isSixShortLines() {
    assertThat(PaperAnchor.print(CHECKPOINT))
        .isEqualTo(
            """
            example.com/behind-the-sofa  [71]
            20852163  [C3]
            0AC5 186A 9186 3E8E  [86]
            1D90 C808 014A A89B  [7F]
            F5DA 8E3E E1D9 F076  [57]
            30F0 378F 68F1 AB62  [14]
            """);
  }

  @Test
  void isReadAsItWasPrintedAlsoInSmallLettersAndBetweenSpaces() {
    String sheet = PaperAnchor.print(CHECKPOINT);

    assertThat(PaperAnchor.parse(sheet)).isEqualTo(CHECKPOINT);
    assertThat(PaperAnchor.parse("\n " + sheet.replace("\n", " \r\n") + "\n"))
        .isEqualTo(CHECKPOINT);
    int root = sheet.indexOf("0AC5");
    assertThat(
            PaperAnchor.parse(
                sheet.substring(0, root) + sheet.substring(root).toLowerCase(Locale.ROOT)))
        .isEqualTo(CHECKPOINT);
  }

  /** One wrong digit has one chance in 256 to have the same check: none of these has it. */
  @Test
  void aWrongDigitIsFoundInItsLine() {
    String sheet = PaperAnchor.print(CHECKPOINT);
    String[] lines = sheet.lines().toArray(String[]::new);
    for (int line = 0; line < lines.length; line++) {
      String wrong = lines[line].replaceFirst("[0-9a-f]", lines[line].startsWith("1") ? "2" : "1");
      String typed = sheet.replace(lines[line], wrong);
      int number = line + 1;

      assertThatIllegalArgumentException()
          .isThrownBy(() -> PaperAnchor.parse(typed))
          .withMessageContaining("line " + number);
    }
  }

  @Test
  void linesInAnotherOrderAreRefused() {
    String[] lines = PaperAnchor.print(CHECKPOINT).lines().toArray(String[]::new);
    String third = lines[2];
    lines[2] = lines[3];
    lines[3] = third;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaperAnchor.parse(String.join("\n", lines)));
    assertThatIllegalArgumentException().isThrownBy(() -> PaperAnchor.parse("\n"));
  }
}
