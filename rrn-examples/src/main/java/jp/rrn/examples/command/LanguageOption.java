package jp.rrn.examples.command;

import jp.rrn.law.Language;
import picocli.CommandLine.Option;

/** In which language a command explains what stands in the law's own words. */
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "ja|en",
      converter = LanguageConverter.class,
      description = "of the words around those of the law; en without it")
  Language language = Language.ENGLISH;
}
