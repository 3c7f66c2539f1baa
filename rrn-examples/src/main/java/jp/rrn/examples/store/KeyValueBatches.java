package jp.rrn.examples.store;

import static jp.rrn.examples.store.KeyValueSession.key;

import java.util.Optional;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.BatchStore;
import jp.rrn.provision.StaleBatchException;

/** batches: (batch, chunk). */
record KeyValueBatches(KeyValueSession session) implements BatchStore {
  // tag::batches[]
  @Override
  public void append(BatchMark mark) {
    int due = session.due("batches", mark.batch());
    if (mark.chunk() != due) {
      throw new StaleBatchException(mark.chunk(), due);
    }
    session.texts("batches").put(key(mark.batch(), due), JsonForm.BATCH_MARK.write(mark));
  }

  @Override
  public Optional<BatchMark> find(String batch, int chunk) {
    String text = session.texts("batches").get(key(batch, chunk));
    return Optional.ofNullable(text).map(JsonForm.BATCH_MARK::read);
  }

  @Override
  public int count(String batch) {
    return session.due("batches", batch) - 1;
  }
  // end::batches[]
}
