package jp.rrn.testkit.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jp.rrn.code.RrnException;
import jp.rrn.date.PartialDate;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.MessageId;
import jp.rrn.number.Claim;
import jp.rrn.number.ClaimState;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import jp.rrn.number.RequestId;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.record.SearchKeys;
import jp.rrn.record.SearchTerms;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;
import jp.rrn.testkit.Entries;
import jp.rrn.testkit.People;
import jp.rrn.testkit.RegistryArbitraries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One call of a port, which a store and the plain model answer alike. */
interface Command {
  Object onStore(Session session);

  Object onModel(PlainModel model);

  /** Returns the answer, or the name of the exception that refuses. */
  default Object answer(Session session) {
    try {
      return onStore(session);
    } catch (RrnException | IllegalStateException refused) {
      return refused.getClass().getSimpleName();
    }
  }

  record Append(HistoryEntry entry) implements Command {
    @Override
    public Object onStore(Session session) {
      session.histories().append(entry);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return model.append(entry);
    }
  }

  /** Many at once; the model takes them one after the other. */
  record AppendAll(List<HistoryEntry> entries) implements Command {
    @Override
    public Object onStore(Session session) {
      session.histories().appendAll(entries);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return entries.stream()
          .map(model::append)
          .filter(answer -> !answer.equals(true))
          .findFirst()
          .orElse(true);
    }
  }

  record ListAll(List<Subject> subjects) implements Command {
    @Override
    public Object onStore(Session session) {
      return List.copyOf(session.histories().list(subjects).entrySet());
    }

    @Override
    public Object onModel(PlainModel model) {
      return subjects.stream().distinct().map(s -> Map.entry(s, model.list(s))).toList();
    }
  }

  record Histories(Subject subject, MessageId message, int limit) implements Command {
    private static final SearchKeys SEARCHED =
        SearchTerms.named("見本花子").born(PartialDate.of("2000-04-01")).keys();

    @Override
    public Object onStore(Session session) {
      return List.of(
          session.histories().list(subject),
          session.histories().find(message),
          session.histories().listUnforwarded(limit),
          session.histories().search(SEARCHED));
    }

    @Override
    public Object onModel(PlainModel model) {
      return List.of(
          model.list(subject),
          model.find(message),
          model.listUnforwarded(limit),
          model.search(SEARCHED));
    }
  }

  record MarkForwarded(int limit) implements Command {
    @Override
    public Object onStore(Session session) {
      List<HistoryEntry> due = session.histories().listUnforwarded(limit);
      session.histories().markAllForwarded(due);
      due.forEach(session.histories()::markForwarded);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      model.forwarded.addAll(model.listUnforwarded(limit));
      return true;
    }
  }

  record Take(Claim claim) implements Command {
    @Override
    public Object onStore(Session session) {
      return session.numbers().claim(claim);
    }

    @Override
    public Object onModel(PlainModel model) {
      return model.claim(claim);
    }
  }

  record TakeAll(List<Claim> claims) implements Command {
    @Override
    public Object onStore(Session session) {
      return session.numbers().claimAll(claims);
    }

    @Override
    public Object onModel(PlainModel model) {
      List<Claim> refused = new ArrayList<>();
      for (Claim claim : claims) {
        Object taken = model.claim(claim);
        if (taken instanceof String) {
          return taken;
        }
        if (taken.equals(false)) {
          refused.add(claim);
        }
      }
      return refused;
    }
  }

  /** Moves the numbers of one kind on together; those that are not there stay so. */
  record AdvanceAll(NumberKind kind, List<Long> bodies, ClaimState next, Subject subject)
      implements Command {
    @Override
    public Object onStore(Session session) {
      Map<Long, Claim> held = session.numbers().find(kind, bodies);
      session
          .numbers()
          .advanceAll(
              bodies.stream().filter(held::containsKey).map(held::get).map(this::moved).toList());
      return held;
    }

    @Override
    public Object onModel(PlainModel model) {
      Map<Long, Claim> held = new HashMap<>();
      bodies.forEach(body -> model.find(kind, body).ifPresent(claim -> held.put(body, claim)));
      for (long body : bodies) {
        if (held.containsKey(body)
            && model.advance(moved(held.get(body))) instanceof String refused) {
          return refused;
        }
      }
      return held;
    }

    private Claim moved(Claim held) {
      return new Claim(
          kind,
          held.body(),
          held.checkDigit(),
          next,
          subject,
          held.municipality(),
          held.requestId());
    }
  }

  /** Moves a number on as far as this; what was allotted stays as it was allotted. */
  record Advance(NumberKind kind, long body, ClaimState next, Subject subject) implements Command {
    @Override
    public Object onStore(Session session) {
      session.numbers().advance(moved(session.numbers().find(kind, body)));
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return model.advance(moved(model.find(kind, body)));
    }

    private Claim moved(Optional<Claim> held) {
      return held.map(
              claim ->
                  new Claim(
                      kind,
                      body,
                      claim.checkDigit(),
                      next,
                      subject,
                      claim.municipality(),
                      claim.requestId()))
          .orElseGet(() -> new Claim(kind, body, 0, next, subject, null, null));
    }
  }

  record Ledger(NumberKind kind, long body, Subject subject, RequestId request) implements Command {
    @Override
    public Object onStore(Session session) {
      NumberStore numbers = session.numbers();
      TreeSet<Long> stock = new TreeSet<>();
      IntStream.range(0, numbers.stock().size())
          .forEach(index -> stock.add(numbers.stock().get(index).body()));
      return List.of(
          numbers.find(kind, body),
          numbers.findAssigned(kind, subject),
          numbers.list(kind, subject),
          numbers.list(kind, request),
          stock);
    }

    @Override
    public Object onModel(PlainModel model) {
      return List.of(
          model.find(kind, body),
          model.list(kind, subject).stream()
              .filter(claim -> claim.state() == ClaimState.ASSIGNED)
              .findFirst(),
          model.list(kind, subject),
          model.list(kind, request),
          model.stock());
    }
  }

  record Answer(ProvisionEntry entry) implements Command {
    @Override
    public Object onStore(Session session) {
      session.provisions().append(entry);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      return model.provisions.add(entry);
    }
  }

  record AnswerAll(List<ProvisionEntry> entries) implements Command {
    @Override
    public Object onStore(Session session) {
      session.provisions().appendAll(entries);
      return true;
    }

    @Override
    public Object onModel(PlainModel model) {
      model.provisions.addAll(entries);
      return true;
    }
  }

  record Provisions(long from, int limit, Subject subject) implements Command {
    @Override
    public Object onStore(Session session) {
      return List.of(session.provisions().list(from, limit), session.provisions().list(subject));
    }

    @Override
    public Object onModel(PlainModel model) {
      return List.of(
          model.provisions.stream().skip(from).limit(limit).toList(),
          model.provisions.stream()
              .filter(entry -> entry.subject().equals(Optional.of(subject)))
              .toList());
    }
  }

  /**
   * Returns commands about so few people, numbers and requests that they get in each other's way.
   */
  static Arbitrary<Command> arbitrary() {
    Arbitrary<Subject> subjects = Arbitraries.longs().between(1, 3).map(Subject::new);
    Arbitrary<MessageId> messages =
        Arbitraries.longs().between(1, 12).map(low -> new MessageId(-1, low));
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
    Arbitrary<HistoryEntry> entries =
        Combinators.combine(subjects, few, messages, RegistryArbitraries.identityRecords())
            .as((s, n, m, r) -> Entries.entry(s.value(), n, m, r));
    Arbitrary<ProvisionEntry> answers =
        Combinators.combine(subjects, Arbitraries.of("reason", "理由\n", "\u0000 \uD842\uDFB7"))
            .as(Command::provision);
    return Arbitraries.oneOf(
        entries.map(Append::new),
        entries.list().ofMaxSize(5).map(AppendAll::new),
        subjects.list().ofMaxSize(5).map(ListAll::new),
        Combinators.combine(subjects, messages, few).as(Histories::new),
        few.map(MarkForwarded::new),
        claims(subjects).map(Take::new),
        claims(subjects).list().ofMaxSize(5).map(TakeAll::new),
        Combinators.combine(
                kinds(), bodies().list().ofMaxSize(4), Arbitraries.of(ClaimState.class), subjects)
            .as(AdvanceAll::new),
        Combinators.combine(kinds(), bodies(), Arbitraries.of(ClaimState.class), subjects)
            .as(Advance::new),
        Combinators.combine(kinds(), bodies(), subjects, requests()).as(Ledger::new),
        answers.map(Answer::new),
        answers.list().ofMaxSize(40).map(AnswerAll::new),
        Combinators.combine(few.map(Long::valueOf), few, subjects).as(Provisions::new),
        JournalCommand.arbitrary(),
        LogCommand.arbitrary(),
        FeedCommand.arbitrary());
  }

  private static Arbitrary<NumberKind> kinds() {
    return Arbitraries.of(NumberKind.class);
  }

  private static Arbitrary<Long> bodies() {
    return Arbitraries.longs().between(1, 5);
  }

  private static Arbitrary<RequestId> requests() {
    return Arbitraries.of("r-1", "r-2").map(RequestId::new);
  }

  private static Arbitrary<Claim> claims(Arbitrary<Subject> subjects) {
    return Combinators.combine(
            kinds(),
            bodies(),
            Arbitraries.of(ClaimState.class),
            subjects.injectNull(0.4),
            Arbitraries.just(People.TOWN).injectNull(0.5),
            requests().injectNull(0.5))
        .as(
            (kind, body, state, subject, town, request) ->
                new Claim(
                    kind,
                    body,
                    0,
                    subject == null && state == ClaimState.ASSIGNED ? ClaimState.RETIRED : state,
                    subject,
                    town,
                    request));
  }

  private static ProvisionEntry provision(Subject subject, String reason) {
    return Entries.provision(
        Instant.parse("2026-04-01T00:00:00.000000001Z"),
        subject.value() == 3 ? Optional.empty() : Optional.of(subject),
        reason);
  }
}
