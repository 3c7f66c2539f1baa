package jp.rrn.storage.jdbc;

import java.util.Optional;
import jp.rrn.json.JsonForm;
import jp.rrn.provision.BatchMark;
import jp.rrn.provision.BatchStore;
import jp.rrn.provision.StaleBatchException;

/** The marks of requests for many in their table. */
final class JdbcBatches implements BatchStore {
  private final JdbcSession session;

  JdbcBatches(JdbcSession session) {
    this.session = session;
  }

  @Override
  public void append(BatchMark mark) {
    session.<Boolean>run(
        () -> {
          Key key = new Key.OfBatch(mark.batch());
          int held = session.state(key);
          if (mark.chunk() != held + 1) {
            throw new StaleBatchException(mark.chunk(), held + 1);
          }
          session
              .handle()
              .createUpdate(
                  "insert into batch_mark (batch, chunk, mark) values (:batch, :chunk, :mark)")
              .bind("batch", mark.batch())
              .bind("chunk", mark.chunk())
              .bind("mark", JsonForm.BATCH_MARK.write(mark))
              .execute();
          session.moved(key, mark.chunk());
          return true;
        });
  }

  /** What is not there is seen as a count, so that what appears meanwhile is a conflict. */
  @Override
  public Optional<BatchMark> find(String batch, int chunk) {
    return session.run(
        () ->
            chunk < 1 || chunk > session.state(new Key.OfBatch(batch))
                ? Optional.empty()
                : session
                    .handle()
                    .createQuery(
                        "select mark from batch_mark where batch = :batch and chunk = :chunk")
                    .bind("batch", batch)
                    .bind("chunk", chunk)
                    .mapTo(String.class)
                    .findOne()
                    .map(JsonForm.BATCH_MARK::readWritten));
  }

  @Override
  public int count(String batch) {
    return session.run(() -> session.state(new Key.OfBatch(batch)));
  }
}
