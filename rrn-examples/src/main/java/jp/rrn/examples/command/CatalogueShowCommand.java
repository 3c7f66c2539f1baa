package jp.rrn.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.rrn.json.CatalogueWriter;
import jp.rrn.law.Affair;
import jp.rrn.law.Catalogue;
import jp.rrn.law.Organ;
import jp.rrn.law.RuleText;
import jp.rrn.law.UseRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rrn catalogue show}: rules with the place each stands at. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the rules of catalogue files, each with the provision it rests on: all, or those that",
      "every option given fits.",
      "Exit: 0 if there are some, 1 if there is none, 2 on misuse or if a file is not of its form,",
      "3 if a file cannot be read or the output not written."
    })
final class CatalogueShowCommand implements Callable<Integer> {
  private final Output out;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "catalogue files; without one, the national catalogue (別表第一 to 第六)")
  List<Path> files = List.of();

  @Option(
      names = "--table",
      paramLabel = "N",
      description = "only rules of 別表第N, 1 to 6; 0: of none")
  Optional<Integer> table = Optional.empty();

  @Option(
      names = "--recipient",
      paramLabel = "WORDS",
      description = "only rules whose recipient, or a successor of it, has these words in its name")
  String recipient = "";

  @Option(
      names = "--affair",
      paramLabel = "WORDS",
      description = "only rules whose affair has these words, or the law that gives it")
  String affair = "";

  @Mixin LanguageOption words = new LanguageOption();

  @Option(
      names = "--json",
      description = "write one JSON object a line: the basis, and the rule as in a catalogue file")
  boolean json;

  @Option(
      names = "--files",
      description = "write them as catalogue files, one for each instrument, one after the other")
  boolean asFiles;

  CatalogueShowCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    List<UseRule> shown =
        CatalogueFiles.readOrNational(files).rules().stream().filter(this::fits).toList();
    if (asFiles) {
      for (String file : CatalogueWriter.write(Catalogue.of(shown)).values()) {
        out.write(file);
      }
    } else {
      for (UseRule rule : shown) {
        out.write(json ? CatalogueWriter.write(rule) + "\n" : text(rule));
      }
    }
    out.flush();
    return shown.isEmpty() ? 1 : 0;
  }

  private String text(UseRule rule) {
    return RuleText.of(rule, words.language) + "\n\n";
  }

  private boolean fits(UseRule rule) {
    Affair given = rule.affair();
    return table.stream().allMatch(number -> number == rule.place().article().table())
        && names(rule.recipient())
        && (given.statute().contains(affair) || given.words().contains(affair));
  }

  private boolean names(Organ organ) {
    return organ.name().contains(recipient) || organ.successor().filter(this::names).isPresent();
  }
}
