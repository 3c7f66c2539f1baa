package jp.rrn.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.rrn.history.History;
import jp.rrn.history.HistoryEntry;
import jp.rrn.history.Snapshot;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.provision.BatchConflictException;
import jp.rrn.provision.BatchId;
import jp.rrn.provision.BatchKey;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionReply;
import jp.rrn.record.Subject;
import jp.rrn.store.Session;

/**
 * Answers one chunk of a request in one transaction. What is told is always made from the log and
 * the mark, whether they were written now or long ago: so both times it is the same.
 */
final class ChunkAnswering {
  private final Session session;
  private final BatchRequest request;
  private final int chunk;
  private final List<BatchKey> keys;
  private final String digest;

  ChunkAnswering(Session session, BatchRequest request, int chunk, List<BatchKey> keys) {
    this.session = session;
    this.request = request;
    this.chunk = chunk;
    this.keys = keys;
    this.digest = request.id().digest(request.since().map(BatchId::digits).orElse(""), keys);
  }

  /** A line of the log and what was told of it, had nothing been told earlier. */
  private record Told(ProvisionEntry entry, ProvisionReply reply) {}

  /** The lines of this chunk, and where in the log the first of them is. */
  private record Lines(long position, List<Told> told) {}

  BatchAnswer answer(Answering answering) {
    Optional<BatchMark> mark = session.journal(BatchMark.KIND).find(request.name(), chunk);
    Lines lines = mark.isPresent() ? again(mark.get()) : forTheFirstTime(answering);
    Map<Integer, Told> earlier = earlier(lines.position());
    List<ProvisionReply> replies = new ArrayList<>();
    for (int line = 0; line < keys.size(); line++) {
      replies.add(since(lines.told().get(line), Optional.ofNullable(earlier.get(line))));
    }
    return new BatchAnswer(lines.told().get(0).entry().at(), replies, false);
  }

  private Lines forTheFirstTime(Answering answering) {
    List<Optional<Subject>> subjects = subjects();
    Map<Subject, List<HistoryEntry>> histories =
        histories(subjects.stream().flatMap(Optional::stream).toList());
    List<ProvisionEntry> entries = new ArrayList<>();
    List<Integer> sequences = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (Optional<Subject> subject : subjects) {
      List<HistoryEntry> held =
          subject.map(found -> histories.getOrDefault(found, List.of())).orElse(List.of());
      Answering.Answer answer =
          subject
              .map(found -> answering.answer(found, answering.read(held)))
              .orElseGet(answering::ofNobody);
      entries.add(answer.entry());
      sequences.add(answer.entry().subject().isPresent() ? held.size() : 0);
      told.add(new Told(answer.entry(), answer.reply()));
    }
    session.provisions().appendAll(entries);
    long position = session.provisions().size() - entries.size();
    session
        .journal(BatchMark.KIND)
        .append(new BatchMark(request.name(), chunk, position, digest, sequences));
    return new Lines(position, told);
  }

  private Lines again(BatchMark mark) {
    List<ProvisionEntry> entries = entries(mark);
    if (!mark.digest().equals(digest) || !request.made(entries.get(0).request())) {
      throw new BatchConflictException(chunk);
    }
    return new Lines(mark.position(), told(entries, mark.sequences()));
  }

  private List<ProvisionEntry> entries(BatchMark mark) {
    return session.provisions().list(mark.position(), mark.sequences().size());
  }

  private List<Told> told(List<ProvisionEntry> entries, List<Integer> sequences) {
    Map<Subject, List<HistoryEntry>> histories =
        histories(entries.stream().flatMap(entry -> entry.subject().stream()).toList());
    return IntStream.range(0, entries.size())
        .mapToObj(line -> told(entries.get(line), sequences.get(line), histories))
        .toList();
  }

  private static Told told(
      ProvisionEntry entry, int sequence, Map<Subject, List<HistoryEntry>> histories) {
    Optional<Snapshot> then =
        entry
            .subject()
            .map(subject -> History.of(read(histories, subject, sequence)))
            .flatMap(history -> history.asOf(entry.request().on(), entry.at()));
    return new Told(entry, ProvisionReply.of(entry.request(), entry.decision(), then));
  }

  private static List<HistoryEntry> read(
      Map<Subject, List<HistoryEntry>> histories, Subject subject, int sequence) {
    return histories.getOrDefault(subject, List.of()).subList(0, sequence);
  }

  private Map<Subject, List<HistoryEntry>> histories(List<Subject> subjects) {
    return session.histories().list(new LinkedHashSet<>(subjects));
  }

  /** Returns whose the keys are, or were. */
  private List<Optional<Subject>> subjects() {
    return switch (request.keys()) {
      case SUBJECT -> keys.stream().map(key -> Optional.of(new Subject(key.body()))).toList();
      case MY_NUMBER -> holders(NumberKind.MY_NUMBER);
      case RESIDENCE_CODE -> holders(NumberKind.RESIDENCE_CODE);
    };
  }

  private List<Optional<Subject>> holders(NumberKind kind) {
    Map<Long, Claim> claims =
        session.numbers().find(kind, keys.stream().map(BatchKey::body).collect(Collectors.toSet()));
    return keys.stream()
        .map(key -> Optional.ofNullable(claims.get(key.body())).flatMap(Claim::holder))
        .toList();
  }

  /**
   * Returns what was told by the earlier request, by the line that refers to it. What came into the
   * log after this chunk was not earlier, though it may be there by now.
   */
  private Map<Integer, Told> earlier(long position) {
    Map<Integer, Told> found = new HashMap<>();
    request
        .since()
        .ifPresent(
            since ->
                linesByEarlierChunk()
                    .forEach(
                        (earlier, lines) ->
                            session
                                .journal(BatchMark.KIND)
                                .find(since.nameFor(request.inquiry().recipient()), earlier)
                                .filter(mark -> mark.position() < position)
                                .ifPresent(mark -> find(mark, lines, found))));
    return found;
  }

  private Map<Integer, List<Integer>> linesByEarlierChunk() {
    return IntStream.range(0, keys.size())
        .boxed()
        .filter(line -> keys.get(line).last() > 0)
        .collect(
            Collectors.groupingBy(
                line -> (keys.get(line).last() - 1) / BatchProvision.CHUNK + 1,
                TreeMap::new,
                Collectors.toList()));
  }

  private void find(BatchMark mark, List<Integer> lines, Map<Integer, Told> found) {
    List<ProvisionEntry> all = entries(mark);
    List<Integer> there = lines.stream().filter(line -> place(line) < all.size()).toList();
    List<Told> told =
        told(
            there.stream().map(line -> all.get(place(line))).toList(),
            there.stream().map(line -> mark.sequences().get(place(line))).toList());
    for (int i = 0; i < there.size(); i++) {
      found.put(there.get(i), told.get(i));
    }
  }

  /** Returns where within its chunk of the earlier request a line's person stood. */
  private int place(int line) {
    return (keys.get(line).last() - 1) % BatchProvision.CHUNK;
  }

  /** Only what was given about the same person for the same affair counts as known. */
  private static ProvisionReply since(Told now, Optional<Told> earlier) {
    return earlier
        .filter(then -> then.entry().subject().isPresent())
        .filter(then -> then.entry().subject().equals(now.entry().subject()))
        .filter(then -> then.entry().request().affair().equals(now.entry().request().affair()))
        .map(then -> now.reply().since(then.reply()))
        .orElse(now.reply());
  }
}
