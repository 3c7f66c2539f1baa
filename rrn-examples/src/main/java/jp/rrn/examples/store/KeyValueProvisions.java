package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.ALL;
import static jp.rrn.examples.store.KeyValueSession.key;

import java.util.List;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.ProvisionEntry;
import jp.rrn.provision.ProvisionStore;
import jp.rrn.record.Subject;

/** provisions: (position). about: (subject, position). */
record KeyValueProvisions(KeyValueSession session) implements ProvisionStore {
  // tag::provisions[]
  @Override
  public void append(ProvisionEntry entry) {
    long position = session.texts("provisions").sizeAsLong();
    String text = JsonForm.PROVISION_ENTRY.write(entry);
    session.texts("provisions").put(key(position), text);
    entry.subject().ifPresent(s -> session.texts("about").put(key(s.value(), position), text));
  }

  @Override
  public List<ProvisionEntry> list(long from, int limit) {
    return session.list("provisions", JsonForm.PROVISION_ENTRY, limit, 0, from);
  }

  @Override
  public List<ProvisionEntry> list(Subject subject) {
    return session.list("about", JsonForm.PROVISION_ENTRY, ALL, 1, subject.value());
  }

  @Override
  public long size() {
    return session.texts("provisions").sizeAsLong();
  }

  // end::provisions[]
}
