package jp.rrn.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import jp.rrn.number.Claim;
import jp.rrn.number.NumberKind;
import jp.rrn.number.NumberStore;
import org.jspecify.annotations.Nullable;

/**
 * The free residence codes. The first look reads all their bodies, so that their order is fixed
 * within the transaction: a stock holds thousands, not millions.
 */
final class JdbcStock implements NumberStore.Stock {
  private final JdbcSession session;
  private @Nullable List<Long> bodies;

  JdbcStock(JdbcSession session) {
    this.session = session;
  }

  void add(long body) {
    change("insert into ledger_stock (body) values (:body)", body);
    if (bodies != null) {
      bodies.add(body);
    }
  }

  void remove(long body) {
    change("delete from ledger_stock where body = :body", body);
    if (bodies != null) {
      bodies.remove(Long.valueOf(body));
    }
  }

  private void change(String sql, long body) {
    if (session.handle().createUpdate(sql).bind("body", body).execute() != 1) {
      throw session.conflict();
    }
  }

  private List<Long> bodies() {
    List<Long> read = bodies;
    if (read == null) {
      read =
          new ArrayList<>(
              session
                  .handle()
                  .createQuery("select body from ledger_stock order by body")
                  .mapTo(Long.class)
                  .list());
      bodies = read;
    }
    return read;
  }

  @Override
  public int size() {
    return session.run(() -> bodies().size());
  }

  @Override
  public Claim get(int index) {
    return session.run(
        () -> {
          long body = bodies().get(index);
          return session
              .numbers()
              .find(NumberKind.RESIDENCE_CODE, body)
              .filter(Claim::isInStock)
              // Drawn by another transaction since the stock was read.
              .orElseThrow(session::conflict);
        });
  }
}
