package jp.rrn.examples.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.rrn.testkit.command.StoreScript;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of it, the store answers as the plain model does. */
class KeyValueAgreesProperties {
  // tag::script[]
  @Property(tries = 100)
  void answersAsThePlainModelDoes(@ForAll("scripts") StoreScript script) throws IOException {
    Path file = Files.createTempFile("registry", "");
    try (KeyValueStore store = new KeyValueStore(file)) {
      script.runOn(store);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<StoreScript> scripts() {
    return StoreScript.any();
  }
  // end::script[]
}
