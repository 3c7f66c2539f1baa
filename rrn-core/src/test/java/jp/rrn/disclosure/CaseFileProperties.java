package jp.rrn.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.rrn.history.MessageId;
import jp.rrn.operator.Operator;
import jp.rrn.record.Subject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** P73: a case is the fold of its events; a word of letters and a pattern say what may follow. */
class CaseFileProperties {
  private static final CaseId ID = new CaseId("2026-1");
  private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 1);
  private static final Operator CLERK = Operator.of("operator-1", "matching-1");
  private static final WrittenRequest REQUEST =
      WrittenRequest.byPerson("paper-1", IdentityEvidence.MY_NUMBER_CARD);
  private static final Words WORDS = new Words("words");

  /** Each event by one letter; an extension by its day, so that it always is a later one. */
  private static final Map<Character, CaseEvent> EVENTS = new LinkedHashMap<>();

  static {
    EVENTS.put('d', new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.WRITING, 0));
    EVENTS.put('f', new CaseEvent.DisclosureRequested(REQUEST, AnswerForm.WRITING, 300));
    EVENTS.put('c', new CaseEvent.CorrectionRequested(REQUEST, new CaseId("o"), Remedy.CORRECTION));
    EVENTS.put('m', new CaseEvent.Complained("paper-2"));
    EVENTS.put('p', new CaseEvent.FeePaid());
    EVENTS.put('i', new CaseEvent.Investigated(WORDS));
    EVENTS.put('C', new CaseEvent.Corrected(List.of(new MessageId(1, 1)), WORDS));
    EVENTS.put('T', new CaseEvent.TakerTold("taker", WORDS));
    EVENTS.put('N', new CaseEvent.NotCorrected(WORDS));
    EVENTS.put('S', new CaseEvent.Settled(WORDS));
    EVENTS.put('W', new CaseEvent.Withdrawn());
    EVENTS.put('A', new CaseEvent.Answered(AnswerForm.WRITING, Optional.empty()));
    EVENTS.put(
        'B',
        new CaseEvent.Answered(
            AnswerForm.WRITING, Optional.of(new CaseEvent.Disclosed(new Subject(1), 2))));
    EVENTS.put('G', new CaseEvent.AccountGiven(5, 3));
  }

  /** Every word that is a case, or the beginning of one. */
  private static final Pattern LAWFUL =
      Pattern.compile(
          "(d[pe]*([AW]|BG*)?|fe*(p[pe]*(A|BG*)?)?|f[pe]*W?|c(i+(CT*|[NW])?|W)?|mi*[SW]?)?");

  @Provide
  Arbitrary<List<Character>> letters() {
    List<Character> all = new ArrayList<>(EVENTS.keySet());
    all.add('e');
    Arbitrary<Character> any = Arbitraries.of(all);
    return Arbitraries.of('d', 'f', 'c', 'm', 'p')
        .flatMap(
            first ->
                any.list()
                    .ofMaxSize(12)
                    .map(
                        rest -> {
                          List<Character> word = new ArrayList<>(List.of(first));
                          word.addAll(rest);
                          return word;
                        }));
  }

  @Property(tries = 3000)
  void takesExactlyTheWordsOfThePattern(@ForAll("letters") List<Character> letters) {
    StringBuilder taken = new StringBuilder();
    CaseFile file = CaseFile.of(ID, List.of());
    for (char letter : letters) {
      CaseEvent event = event(letter, file.entries().size());
      boolean lawful = LAWFUL.matcher(taken.toString() + letter).matches();

      assertThat(file.refusal(event, RECEIVED).isEmpty())
          .as("%s then %s", taken, letter)
          .isEqualTo(lawful);
      if (lawful) {
        file = file.with(file.next(event, Instant.EPOCH, RECEIVED, CLERK, Deadlines.STATUTORY));
        taken.append(letter);
      }
    }
    readsAsItsWord(file, taken.toString());
  }

  private static CaseEvent event(char letter, int day) {
    return letter == 'e'
        ? new CaseEvent.Extended(WORDS, RECEIVED.plusDays(30 + day))
        : Objects.requireNonNull(EVENTS.get(letter));
  }

  private static void readsAsItsWord(CaseFile file, String word) {
    assertThat(file.exists()).isEqualTo(!word.isEmpty());
    assertThat(file.isOpen()).isEqualTo(word.matches("[a-z]+"));
    assertThat(file.answer().isPresent()).isEqualTo(word.matches("[a-z]+[AB]G*"));
    int extended = word.lastIndexOf('e');
    Optional<LocalDate> due =
        word.matches("[df].*")
            ? Optional.of(RECEIVED.plusDays(extended < 0 ? 29 : 30 + extended))
            : Optional.empty();
    assertThat(file.due()).isEqualTo(due);
  }

  @Property
  void anExtensionIsToldWithinTheFirstTimeAndEndsLater(
      @ForAll @IntRange(min = 0, max = 80) int day,
      @ForAll @IntRange(min = -5, max = 80) int until,
      @ForAll @IntRange(min = 31, max = 60) int earlier) {
    CaseFile asked = opened(event('d', 0));
    CaseFile extended =
        asked.with(next(asked, new CaseEvent.Extended(WORDS, RECEIVED.plusDays(earlier))));
    CaseEvent event = new CaseEvent.Extended(WORDS, RECEIVED.plusDays(until));

    assertThat(asked.refusal(event, RECEIVED.plusDays(day))).isEqualTo(expected(day, until, 29));
    assertThat(extended.refusal(event, RECEIVED.plusDays(day)))
        .isEqualTo(expected(day, until, earlier));
  }

  private static Optional<CaseRefusal> expected(int day, int until, int due) {
    if (day > 29) {
      return Optional.of(CaseRefusal.EXTENDED_TOO_LATE);
    }
    return until > due ? Optional.empty() : Optional.of(CaseRefusal.EXTENDED_TO_NO_LATER_DAY);
  }

  @Property
  void lateIsWhatEndedOrStandsOpenAfterItsLastDay(@ForAll @IntRange(min = 0, max = 60) int day) {
    CaseFile open = opened(event('d', 0));
    LocalDate then = RECEIVED.plusDays(day);
    CaseFile closed =
        open.with(open.next(event('W', 0), Instant.EPOCH, then, CLERK, Deadlines.STATUTORY));

    assertThat(open.isLate(then)).isEqualTo(day >= 30);
    assertThat(closed.isLate(RECEIVED.plusDays(1000))).isEqualTo(day >= 30);
    assertThat(opened(event('m', 0)).isLate(then)).isFalse();
  }

  /** By a list of numbers of days that are sorted as numbers. */
  @Property
  void aDueListHasEveryOpenCaseOnceAndTheMostUrgentFirst(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9) Integer> days,
      @ForAll @IntRange(min = 29, max = 38) int today) {
    List<CaseFile> files = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      files.add(opened(new CaseId("n" + (100 + i)), 'd', RECEIVED.plusDays(days.get(i))));
      files.add(opened(new CaseId("m" + (100 + i)), 'm', RECEIVED));
    }
    CaseFile over = opened(event('d', 0));
    files.add(over.with(next(over, event('W', 0))));

    DueList list = DueList.of(files, RECEIVED.plusDays(today));

    assertThat(list.overdue()).hasSize((int) days.stream().filter(d -> d + 29 < today).count());
    assertThat(list.dueToday()).hasSize((int) days.stream().filter(d -> d + 29 == today).count());
    assertThat(list.coming()).hasSize((int) days.stream().filter(d -> d + 29 > today).count());
    assertThat(list.undated()).hasSize(days.size()).isSortedAccordingTo(BY_ID);
    List<CaseFile> dated = new ArrayList<>(list.overdue());
    dated.addAll(list.dueToday());
    dated.addAll(list.coming());
    assertThat(dated)
        .isSortedAccordingTo(
            Comparator.<CaseFile, LocalDate>comparing(file -> file.due().orElseThrow())
                .thenComparing(BY_ID));
  }

  private static final Comparator<CaseFile> BY_ID = Comparator.comparing(file -> file.id().value());

  private static CaseFile opened(CaseEvent opening) {
    CaseFile none = CaseFile.of(ID, List.of());
    return none.with(next(none, opening));
  }

  private static CaseFile opened(CaseId id, char letter, LocalDate receivedOn) {
    CaseFile none = CaseFile.of(id, List.of());
    return none.with(
        none.next(event(letter, 0), Instant.EPOCH, receivedOn, CLERK, Deadlines.STATUTORY));
  }

  private static CaseEntry next(CaseFile file, CaseEvent event) {
    return file.next(event, Instant.EPOCH, RECEIVED, CLERK, Deadlines.STATUTORY);
  }
}
