package jp.rrn.storage.jdbc;

import jp.rrn.storage.memory.MemoryStore;
import jp.rrn.testkit.command.StoreScript;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of them, every store answers as the plain model does (P76). */
class StoresAgreeProperties {
  @Property(tries = 400)
  void memory(@ForAll("scripts") StoreScript script) {
    script.runOn(new MemoryStore());
  }

  @Property(tries = 100)
  void h2(@ForAll("scripts") StoreScript script) {
    script.runOn(JdbcStore.on(Databases.h2Memory()));
  }

  @Property(tries = 5)
  void h2File(@ForAll("scripts") StoreScript script) {
    script.runOn(JdbcStore.on(Databases.h2File()));
  }

  @Property(tries = 25)
  void postgres(@ForAll("scripts") StoreScript script) {
    script.runOn(JdbcStore.on(Databases.postgres()));
  }

  @Property(tries = 12)
  void postgresSerializable(@ForAll("scripts") StoreScript script) {
    JdbcOptions options = JdbcOptions.standard().withIsolation(Isolation.SERIALIZABLE);
    script.runOn(JdbcStore.on(Databases.postgres(), options));
  }

  @Property(tries = 12)
  void sealedOnPostgres(@ForAll("scripts") StoreScript script) {
    script.runOn(JdbcStore.on(Databases.postgres(), Ciphers.options().withFactsMax(4)));
  }

  @Provide
  Arbitrary<StoreScript> scripts() {
    return StoreScript.any();
  }
}
