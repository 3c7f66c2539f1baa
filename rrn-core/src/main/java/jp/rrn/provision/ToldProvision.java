package jp.rrn.provision;

import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.Sets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.code.PrefectureCode;
import jp.rrn.law.Affair;
import jp.rrn.law.Article;
import jp.rrn.law.BasisRef;
import jp.rrn.law.Giver;
import jp.rrn.law.Method;
import jp.rrn.law.Questions;
import jp.rrn.law.Recipient;
import jp.rrn.record.Item;

/**
 * One request about a resident, as much of it as he is told. Read from what the log commits to, so
 * that nothing can be told that is not proved.
 */
public sealed interface ToldProvision {
  /** Returns what proves it. */
  ProvisionEvidence evidence();

  /**
   * Items were given.
   *
   * @param at when
   * @param giver by whom
   * @param taker to whom
   * @param affair for what
   * @param basis under which rule
   * @param method how
   * @param searchedBy what the taker looked for; empty if it asked by a key
   * @param items what
   * @param questions what was asked where answers stand in place of items
   * @param words why, in the operator's words, if they are told
   * @param evidence what proves it
   */
  record Given(
      Instant at,
      Giver giver,
      Recipient taker,
      Affair affair,
      BasisRef basis,
      Method method,
      Set<Item> searchedBy,
      Set<Item> items,
      Questions questions,
      Optional<String> words,
      ProvisionEvidence evidence)
      implements ToldProvision {
    /** Copies the sets. */
    public Given {
      searchedBy = Sets.immutableEnumSet(searchedBy);
      items = Sets.immutableEnumSet(items);
    }
  }

  /**
   * Somebody asked and was given nothing.
   *
   * @param at when
   * @param evidence what proves it
   */
  record NothingGiven(Instant at, ProvisionEvidence evidence) implements ToldProvision {}

  /**
   * The law does not let it be told.
   *
   * @param evidence what proves that it is there
   */
  record Withheld(ProvisionEvidence evidence) implements ToldProvision {}

  /**
   * Returns what this evidence tells.
   *
   * @param words the operator's words, if they are told of what was given
   * @throws IllegalArgumentException if the disclosure is of no provision, or of parts of one that
   *     are not told together: of what was given all of it, of what was not that it was not
   */
  static ToldProvision of(ProvisionEvidence evidence, Optional<String> words) {
    Shown shown = new Shown(evidence);
    if (shown.fields().equals(Telling.WITHHELD.fields())) {
      return new Withheld(evidence);
    }
    if (shown.fields().equals(Telling.NOTHING_GIVEN.fields())) {
      shown.checkProvided(false);
      return new NothingGiven(shown.at(), evidence);
    }
    shown.checkProvided(true);
    return shown.given(words);
  }

  /** The fields that are shown. */
  record Shown(ProvisionEvidence evidence) {
    /** Where the questions begin, if there are any. */
    private static final int FIRST_QUESTION = 12;

    Set<LogField> fields() {
      return Arrays.stream(LogField.values())
          .filter(field -> evidence.disclosure().field(field.number()).isPresent())
          .filter(field -> field != LogField.WORDS)
          .collect(toCollection(() -> EnumSet.noneOf(LogField.class)));
    }

    private List<String> parts(LogField field) {
      return evidence.disclosure().field(field.number()).map(LogField::parts).orElse(List.of());
    }

    private String part(LogField field, int index) {
      List<String> parts = parts(field);
      if (index >= parts.size()) {
        throw new IllegalArgumentException("disclosure must show what is told");
      }
      return parts.get(index);
    }

    /** What is hidden says nothing of whether items were given; the decision does. */
    void checkProvided(boolean provided) {
      if (!part(LogField.DECISION, 1).equals(String.valueOf(provided))) {
        throw new IllegalArgumentException("disclosure must show as much as the decision asks for");
      }
    }

    Instant at() {
      try {
        return Instant.parse(part(LogField.ANSWERED_AT, 0));
      } catch (DateTimeException notAMoment) {
        throw new IllegalArgumentException("disclosure must say when", notAMoment);
      }
    }

    Given given(Optional<String> words) {
      return new Given(
          at(),
          Giver.valueOf(part(LogField.ASKED, 0)),
          taker(part(LogField.ORGAN, 0), part(LogField.ORGAN, 1)),
          new Affair(part(LogField.AFFAIR, 0), part(LogField.AFFAIR, 1)),
          basis(),
          Method.valueOf(part(LogField.ASKED, 2)),
          items(part(LogField.ASKED, 5)),
          items(part(LogField.DECISION, 3)),
          questions(),
          words,
          evidence);
    }

    private Questions questions() {
      if (parts(LogField.ASKED).size() <= FIRST_QUESTION) {
        return Questions.NONE;
      }
      try {
        return new Questions(
            question(0).map(LocalDate::parse),
            question(1).map(Integer::valueOf),
            question(2).map(LocalGovernmentCode::of));
      } catch (DateTimeException notADay) {
        throw new IllegalArgumentException("disclosure must say what was asked", notADay);
      }
    }

    private Optional<String> question(int index) {
      return Optional.of(part(LogField.ASKED, FIRST_QUESTION + index))
          .filter(asked -> !asked.isEmpty());
    }

    private BasisRef basis() {
      return new BasisRef(
          part(LogField.BASIS, 0),
          Article.valueOf(part(LogField.BASIS, 1)),
          part(LogField.BASIS, 2),
          part(LogField.BASIS, 3),
          part(LogField.BASIS, 4),
          part(LogField.BASIS, 5));
    }

    private static Recipient taker(String prefecture, String organ) {
      return prefecture.isEmpty()
          ? Recipient.national(organ)
          : Recipient.in(PrefectureCode.of(prefecture), organ);
    }

    private static Set<Item> items(String names) {
      return names.isEmpty()
          ? Set.of()
          : Arrays.stream(names.split(",", -1))
              .map(Item::valueOf)
              .collect(toCollection(() -> EnumSet.noneOf(Item.class)));
    }
  }
}
