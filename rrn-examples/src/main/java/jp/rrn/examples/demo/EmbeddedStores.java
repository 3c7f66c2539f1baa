package jp.rrn.examples.demo;

import java.util.function.Supplier;
import jp.rrn.storage.jdbc.JdbcSchema;
import jp.rrn.storage.jdbc.JdbcStore;
import jp.rrn.store.RegistryStore;
import org.h2.jdbcx.JdbcConnectionPool;

/** Registries in H2 databases that live as long as the program. */
final class EmbeddedStores implements Supplier<RegistryStore> {
  private int made;

  @Override
  public RegistryStore get() {
    made++;
    JdbcConnectionPool database =
        JdbcConnectionPool.create("jdbc:h2:mem:node-" + made + ";DB_CLOSE_DELAY=-1", "sa", "");
    JdbcSchema.migrate(database);
    return JdbcStore.on(database);
  }
}
