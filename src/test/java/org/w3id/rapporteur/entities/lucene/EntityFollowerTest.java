package org.w3id.rapporteur.entities.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.entities.Candidate;
import org.w3id.rapporteur.entities.EntityQuery;
import org.w3id.rapporteur.entities.NameIndex;
import org.w3id.rapporteur.lucene.IndexDump;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.InventedReport;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;

class EntityFollowerTest {
  private static final String BASE = "https://example.org/";
  private static final Instant WHEN = Instant.parse("2028-01-01T00:00:00Z");

  private final Store store = Store.inMemory();
  private final Publisher publisher = new Publisher(InventedReport.PIPELINE, store);
  private final EntityFollower entities = follow(store);

  private static EntityFollower follow(Store followed) {
    EntityFollower entities = EntityFollower.of(followed, BASE);
    new Followers(followed, InventedReport.PIPELINE.addresses(), List.of(entities))
        .listen()
        .catchUp();
    return entities;
  }

  private static List<String> dump(EntityFollower entities) {
    return IndexDump.of(
        entities.folder(), EntityDocuments.KIND, EntityDocuments.CONTENT, EntityDocuments.THINGS);
  }

  private List<String> candidates(String name) {
    return new NameIndex(entities.index(), store.dataset())
        .candidates(EntityQuery.named(name, List.of(), 5)).stream().map(Candidate::id).toList();
  }

  @Test
  void afterAnyActsItIsAsMadeFromScratch() {
    Random chance = new Random(11);
    for (int round = 0; round < 4; round++) {
      InventedReport.act(publisher, chance, 8 * round, 8);
      assertThat(IndexDump.differences(dump(entities), dump(follow(store))))
          .as("round " + round)
          .isEmpty();
    }
  }

  /** Two reports cite the same document. */
  @Test
  void whatAnotherReportDescribesStays() {
    List<String> before = dump(entities);
    publisher.publish(InventedReport.of(1, 2), WHEN);
    publisher.publish(InventedReport.of(2, 1), WHEN);
    assertThat(candidates("CTOC/COP/WG.7/2003/2")).startsWith("CTOC/COP/WG.7/2003/2");
    publisher.withdraw(InventedReport.path(1), WHEN);
    assertThat(candidates("CTOC/COP/WG.7/2003/2")).startsWith("CTOC/COP/WG.7/2003/2");
    publisher.withdraw(InventedReport.path(2), WHEN);
    assertThat(candidates("CTOC/COP/WG.7/2003/2")).doesNotContain("CTOC/COP/WG.7/2003/2");
    assertThat(IndexDump.differences(dump(entities), before)).isEmpty();
  }

  @Test
  void namesInOtherSpellingsAreKnown() {
    assertThat(entities.index().name("ctoc/cop/wg.7/2001/6")).isEmpty();
    publisher.publish(InventedReport.of(1, 1), WHEN);
    assertThat(entities.index().name("ctoc/cop/wg.7/2001/6")).contains("CTOC/COP/WG.7/2001/6");
    assertThat(entities.index().name("state/esp")).contains("state/ESP");
    publisher.withdraw(InventedReport.path(1), WHEN);
    assertThat(entities.index().name("ctoc/cop/wg.7/2001/6")).isEmpty();
  }

  @Test
  void aReportCostsTheSameInALargeStore() {
    assertThat(changes(25)).isLessThanOrEqualTo(changes(5));
  }

  /** The changes of documents of the index when one report is published and withdrawn. */
  private static long changes(int others) {
    Store large = Store.inMemory();
    Publisher publisher = new Publisher(InventedReport.PIPELINE, large);
    for (int i = 1; i <= others; i++) publisher.publish(InventedReport.of(i, 0), WHEN);
    EntityFollower entities = follow(large);
    long before = IndexDump.changes(entities.folder());
    publisher.publish(InventedReport.of(0, 1), WHEN);
    publisher.withdraw(InventedReport.path(0), WHEN);
    return IndexDump.changes(entities.folder()) - before;
  }
}
