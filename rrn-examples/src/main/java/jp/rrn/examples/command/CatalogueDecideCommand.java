package jp.rrn.examples.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.rrn.json.ExplanationWriter;
import jp.rrn.json.JsonFormatException;
import jp.rrn.json.RequestReader;
import jp.rrn.law.Audience;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Decision;
import jp.rrn.law.Explanation;
import jp.rrn.law.ExplanationText;
import jp.rrn.law.UseRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rrn catalogue decide}: whether a request is lawful, and why. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Decides a request by catalogues alone and writes how the decision came about. What a request",
      "file holds is laid down in rrn-use-request-1.schema.json.",
      "Exit: 0 if it is permitted, 1 if it is refused, 2 on misuse or if a file is not of its form,",
      "3 if a file cannot be read or the output not written. A catalogue alone refers nothing: that",
      "takes operators or support measures."
    })
final class CatalogueDecideCommand implements Callable<Integer> {
  private final Output out;

  @Parameters(paramLabel = "REQUEST.json", description = "the request")
  Path file = Path.of("");

  @Mixin CatalogueOption catalogues = new CatalogueOption();

  @Option(
      names = "--audience",
      paramLabel = "auditor|recipient|resident",
      converter = AudienceConverter.class,
      description = "who reads it: each may know less than the one before; auditor without it")
  Audience audience = Audience.AUDITOR;

  @Mixin LanguageOption words = new LanguageOption();

  @Option(names = "--json", description = "write it as one JSON object, with every value")
  boolean json;

  CatalogueDecideCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = catalogues.read();
    UseRequest request = request();
    Decision decision = catalogue.decide(request);
    Explanation explanation = catalogue.explain(request, decision);
    out.write(
        json
            ? ExplanationWriter.write(explanation, audience, words.language)
            : ExplanationText.of(explanation, audience, words.language) + "\n");
    out.flush();
    return decision instanceof Decision.Permit ? 0 : 1;
  }

  private UseRequest request() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RequestReader.read(in);
    } catch (JsonFormatException unfit) {
      throw new UnfitFileException(file + ": " + unfit.pointer() + " " + unfit.rule());
    }
  }

  /** Reads {@code auditor} and the like. */
  static final class AudienceConverter extends WordConverter<Audience> {
    AudienceConverter() {
      super(Audience.class, "audience");
    }
  }
}
