package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;

import java.util.List;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.record.Subject;

/** provisions: (position). about: (subject, position). */
record KeyValueProvisions(KeyValueSession session) implements ProvisionStore {
  // tag::provisions[]
  @Override
  public void append(ProvisionEntry entry) {
    long position = session.map("provisions").sizeAsLong();
    Object[] row = Rows.of(entry);
    session.map("provisions").put(key(position), row);
    entry.subject().ifPresent(s -> session.map("about").put(key(s.value(), position), row));
  }

  @Override
  public List<ProvisionEntry> list(long from, int limit) {
    return session.rows("provisions", limit, 0, from).stream().map(Rows::provision).toList();
  }

  @Override
  public List<ProvisionEntry> list(Subject subject) {
    List<Object[]> rows = session.rows("about", Integer.MAX_VALUE, 1, subject.value());
    return rows.stream().map(Rows::provision).toList();
  }
  // end::provisions[]
}
