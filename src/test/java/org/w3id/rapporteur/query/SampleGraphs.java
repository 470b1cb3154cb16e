package org.w3id.rapporteur.query;

import java.nio.file.Path;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** The graphs of {@code queries/sample.trig}, and their union as the default graph. */
final class SampleGraphs {
  private SampleGraphs() {}

  static RdfDataset graphs() {
    Store store = TestStores.begin();
    store.load(Path.of("src/test/resources/queries/sample.trig"));
    return store.dataset();
  }
}
