package jp.rrn.examples.rights;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.rrn.code.LocalGovernmentCode;
import jp.rrn.date.PartialDate;
import jp.rrn.disclosure.AnswerForm;
import jp.rrn.disclosure.CaseEvent;
import jp.rrn.disclosure.CaseId;
import jp.rrn.disclosure.Deadlines;
import jp.rrn.disclosure.IdentityEvidence;
import jp.rrn.disclosure.Remedy;
import jp.rrn.disclosure.Words;
import jp.rrn.disclosure.WrittenRequest;
import jp.rrn.history.ChangeReason;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.node.CaseResult;
import jp.rrn.node.DisclosureDesk;
import jp.rrn.node.Municipality;
import jp.rrn.node.NationalCenter;
import jp.rrn.node.NewResident;
import jp.rrn.node.Notified;
import jp.rrn.node.Prefecture;
import jp.rrn.number.NoncedTransform;
import jp.rrn.number.RequestId;
import jp.rrn.operator.Operator;
import jp.rrn.record.Address;
import jp.rrn.record.PersonName;
import jp.rrn.record.Sex;
import jp.rrn.record.Subject;
import jp.rrn.storage.memory.MemoryStore;

/** From the request to the answer, and from the mistake to the change that mends it. */
public final class AskForMyRecord {
  private static final LocalGovernmentCode TOWN = LocalGovernmentCode.of("131016");
  private static final Operator CLERK = Operator.of("operator-1", "matching-1");
  private static final CaseId ASKED = new CaseId("2026-1");
  private static final CaseId WRONG = new CaseId("2026-2");

  private final PrintStream out;
  private final LocalDate today;
  private final Municipality town;
  private final Prefecture prefecture;

  AskForMyRecord(PrintStream out, Clock clock, RandomGenerator random, byte[] key) {
    this.out = out;
    this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    NationalCenter nation =
        new NationalCenter(new MemoryStore(), new NoncedTransform(key), clock, random);
    this.prefecture = new Prefecture(TOWN.prefecture(), new MemoryStore(), nation, clock, random);
    this.town = new Municipality(TOWN, new MemoryStore(), prefecture, nation, clock, random);
  }

  /** Runs it with today's clock. */
  public static void main(String[] arguments) {
    SecureRandom random = new SecureRandom();
    new AskForMyRecord(System.out, Clock.systemUTC(), random, random.generateSeed(32)).run();
  }

  void run() {
    HistoryEntry birth = enter();
    Subject subject = prefecture.find(birth.change().record().residenceCode()).orElseThrow();
    DisclosureDesk desk = prefecture.disclosure(Deadlines.STATUTORY);
    WrittenRequest request = WrittenRequest.byPerson("paper-1", IdentityEvidence.MY_NUMBER_CARD);

    desk.open(
        ASKED, new CaseEvent.DisclosureRequested(request, AnswerForm.WRITING, 0), today, CLERK);
    LocalDate due = desk.find(ASKED).due().orElseThrow();
    out.println("days to answer, today the first: " + (ChronoUnit.DAYS.between(today, due) + 1));
    CaseResult answer = desk.answer(ASKED, Optional.of(subject), AnswerForm.WRITING, CLERK);
    out.println("disclosed: " + entries(answer) + " entries");
    CaseResult again = desk.answer(ASKED, Optional.of(subject), AnswerForm.WRITING, CLERK);
    out.println("answered again: " + words(again));

    desk.open(
        WRONG, new CaseEvent.CorrectionRequested(request, ASKED, Remedy.CORRECTION), today, CLERK);
    desk.note(WRONG, new CaseEvent.Investigated(new Words("the notification says 花")), CLERK);
    MessageId change = correct(birth);
    CaseEvent.Step corrected = new CaseEvent.Corrected(List.of(change), new Words("corrected"));
    out.println("before the change has come up: " + words(desk.note(WRONG, corrected, CLERK)));
    town.forward();
    out.println("after: " + words(desk.note(WRONG, corrected, CLERK)));
    out.println("open cases without a last day: " + desk.due(10).undated().size());
  }

  private HistoryEntry enter() {
    town.restock(new RequestId("stock-1"), 10);
    HistoryEntry birth =
        town.enter(
            ChangeReason.BIRTH,
            notified(),
            new NewResident(
                PersonName.of("見本", "花子"),
                PartialDate.of(today),
                Sex.FEMALE,
                Address.of(TOWN, "見本町一丁目1番1号")));
    town.forward();
    return birth;
  }

  /** The prefecture corrects nothing: the town does, and its notice goes up. */
  private MessageId correct(HistoryEntry birth) {
    return town.correct(
            birth.subject(),
            birth.change().messageId(),
            notified(),
            record -> record.withName(PersonName.of("見本", "花")))
        .entry()
        .change()
        .messageId();
  }

  private Notified notified() {
    return new Notified(PartialDate.of(today), today, CLERK.id().value());
  }

  private static int entries(CaseResult result) {
    return result instanceof CaseResult.Disclosed disclosed
        ? disclosed.history().entries().size()
        : 0;
  }

  private static String words(CaseResult result) {
    return result instanceof CaseResult.Refused refused
        ? "refused, " + refused.refusal().rule() + " " + refused.refusal().article()
        : "noted";
  }
}
