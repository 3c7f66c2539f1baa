package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import org.jspecify.annotations.Nullable;

/**
 * The free residence codes, each at a place of its own; a place that falls free stays free. A draw
 * tries places at random until one is taken, so that every code is as likely as any other and
 * nobody has to move one.
 *
 * <p>Their number is the sum of some rows: a transaction adds to one of them, and two that draw at
 * once seldom to the same.
 */
final class JdbcStock implements NumberStore.Stock {
  private static final int SHARDS = 64;

  /** So many places are looked at together. */
  private static final int PLACES = 32;

  /** After so many times hardly one place in a hundred is taken: what is left can be read. */
  private static final int TRIES = 6;

  private final JdbcSession session;
  private final Sealing sealing;
  private @Nullable List<UUID> bodies;
  private int shard = -1;

  JdbcStock(JdbcSession session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  void addAll(List<UUID> added) {
    if (added.isEmpty()) {
      return;
    }
    List<Row> rows = added.stream().map(body -> new Row().bind("body", body)).toList();
    session.dialect().insertAll(session.handle(), new Rows("ledger_stock", rows));
    count(added.get(0), added.size());
    if (bodies != null) {
      bodies.addAll(added);
    }
  }

  void removeAll(List<UUID> removed) {
    if (removed.isEmpty()) {
      return;
    }
    try (var batch = session.handle().prepareBatch("delete from ledger_stock where body = :body")) {
      removed.forEach(body -> batch.bind("body", body).add());
      for (int deleted : batch.execute()) {
        if (deleted != 1) {
          throw session.conflict();
        }
      }
    }
    count(removed.get(0), -removed.size());
    if (bodies != null) {
      bodies.removeAll(new HashSet<>(removed));
    }
  }

  /** Adds to the row that this transaction has chosen by the first code it touched. */
  private void count(UUID first, int change) {
    if (shard < 0) {
      shard = Math.floorMod(first.hashCode(), SHARDS);
    }
    session
        .handle()
        .createUpdate("update ledger_stock_count set codes = codes + :change where shard = :shard")
        .bind("change", change)
        .bind("shard", shard)
        .execute();
  }

  private List<UUID> bodies() {
    List<UUID> read = bodies;
    if (read == null) {
      read =
          new ArrayList<>(
              session
                  .handle()
                  .createQuery("select body from ledger_stock order by place")
                  .mapTo(UUID.class)
                  .list());
      bodies = read;
    }
    return read;
  }

  @Override
  public int size() {
    return session.run(
        () ->
            bodies != null
                ? bodies.size()
                : session
                    .handle()
                    .createQuery("select cast(sum(codes) as bigint) from ledger_stock_count")
                    .mapTo(int.class)
                    .one());
  }

  @Override
  public Claim get(int index) {
    return session.run(() -> claim(bodies().get(index)));
  }

  @Override
  public Optional<Claim> draw(RandomGenerator random) {
    return session.run(() -> drawn(random).map(this::claim));
  }

  private Claim claim(UUID key) {
    return session
        .numbers()
        .find(NumberKind.RESIDENCE_CODE, sealing.body(NumberKind.RESIDENCE_CODE, key))
        .filter(Claim::isInStock)
        // Drawn by another transaction since the stock was read.
        .orElseThrow(session::conflict);
  }

  private Optional<UUID> drawn(RandomGenerator random) {
    List<Long> ends =
        session
            .handle()
            .createQuery(
                "select min(place) as place from ledger_stock union all"
                    + " select max(place) from ledger_stock")
            .map((row, context) -> row.getObject("place", Long.class))
            .list();
    if (ends.get(0) == null) {
      return Optional.empty();
    }
    for (int i = 0; i < TRIES; i++) {
      List<Long> places = random.longs(PLACES, ends.get(0), ends.get(1) + 1).boxed().toList();
      Map<Long, UUID> taken = at(places);
      Optional<Long> first = places.stream().filter(taken::containsKey).findFirst();
      if (first.isPresent()) {
        return first.map(taken::get);
      }
    }
    List<UUID> left = bodies();
    // The last ones may have gone since the places were looked at.
    return left.isEmpty() ? Optional.empty() : Optional.of(left.get(random.nextInt(left.size())));
  }

  private Map<Long, UUID> at(List<Long> places) {
    Map<Long, UUID> taken = new HashMap<>();
    session
        .handle()
        .createQuery("select place, body from ledger_stock where place in (<places>)")
        .bindList("places", places)
        .map((row, context) -> taken.put(row.getLong("place"), row.getObject("body", UUID.class)))
        .list();
    return taken;
  }
}
