package org.w3id.rapporteur.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.entities.lucene.EntityFollower;
import org.w3id.rapporteur.lucene.IndexDump;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.InventedReport;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.search.SearchTerms;
import org.w3id.rapporteur.search.SearchableThing;
import org.w3id.rapporteur.store.Store;

class SearchFollowerTest {
  private static final String BASE = "https://example.org/";
  private static final String VOCABULARY = BASE + "id/graph/vocabulary";
  private static final Instant WHEN = Instant.parse("2028-01-01T00:00:00Z");
  private static final QueryLibrary LIBRARY =
      QueryLibrary.ofClassPath(InventedReport.PIPELINE.addresses());

  private final Store store = Store.inMemory();

  /** The followers of a store: of the index of entities, and of the search index. */
  private record Indexes(Followers followers, EntityFollower entities, SearchFollower search)
      implements AutoCloseable {
    static Indexes of(Store store) {
      EntityFollower entities = EntityFollower.of(store, BASE);
      SearchFollower search =
          SearchFollower.of(store, LIBRARY, entities, entities.index(), BASE, (from, to) -> from);
      Followers followers =
          new Followers(store, InventedReport.PIPELINE.addresses(), List.of(entities, search));
      return new Indexes(followers.listen().catchUp(), entities, search);
    }

    List<String> dump() {
      return IndexDump.of(search.folder(), IndexFields.REFERENCES, "none", IndexFields.ROWS);
    }

    List<SearchableThing> found(String text) {
      return search
          .index()
          .find(
              SearchTerms.parse(text),
              SearchIndex.Needed.ALL,
              new SearchIndex.Searched(text, java.util.Map.of()),
              Optional.empty(),
              0,
              100)
          .found()
          .stream()
          .map(each -> each.thing())
          .toList();
    }

    List<String> labels(String text) {
      return found(text).stream().map(SearchableThing::label).toList();
    }

    List<SearchIndex.Hit> hits(String text) {
      return search
          .index()
          .statements(SearchTerms.parse(text), Optional.empty(), List.of(), "", any -> true, 10);
    }

    @Override
    public void close() {
      followers.close();
    }
  }

  private static List<String> fromScratch(Store store) {
    try (Indexes made = Indexes.of(store)) {
      return made.dump();
    }
  }

  @Test
  void afterAnyActsItIsAsMadeFromScratch() {
    Publisher publisher = new Publisher(InventedReport.PIPELINE, store);
    Random chance = new Random(7);
    try (Indexes indexes = Indexes.of(store)) {
      for (int round = 0; round < 2; round++) {
        InventedReport.act(publisher, chance, 8 * round, 8);
        assertThat(IndexDump.differences(indexes.dump(), fromScratch(store)))
            .as("round " + round)
            .isEmpty();
      }
    }
  }

  @Test
  void whatIsWithdrawnIsFoundNoLonger() {
    Publisher publisher = new Publisher(InventedReport.PIPELINE, store);
    try (Indexes indexes = Indexes.of(store)) {
      publisher.publish(InventedReport.of(1, 1), WHEN);
      publisher.publish(InventedReport.of(2, 2), WHEN);
      assertThat(indexes.labels("Xyqqvc")).isNotEmpty();
      publisher.withdraw(InventedReport.path(1), WHEN);
      publisher.withdraw(InventedReport.path(2), WHEN);
      assertThat(indexes.labels("Xyqqvc")).isEmpty();
      assertThat(indexes.search().index().corrected(SearchTerms.parse("Xyqqvc"))).isEmpty();
    }
  }

  /** A program may be killed between the change of the store and that of the index. */
  @Test
  void whatWasMissedIsAppliedWhenItIsOpenedAgain(@TempDir Path folder) {
    try (Store disk = Store.at(folder, Optional.of(BASE))) {
      Publisher publisher = new Publisher(InventedReport.PIPELINE, disk);
      publisher.publish(InventedReport.of(1, 1), WHEN);
      Indexes.of(disk).close();
      publisher.publish(InventedReport.of(2, 2), WHEN);
      publisher.withdraw(InventedReport.path(1), WHEN);
    }
    try (Store disk = Store.at(folder);
        Indexes indexes = Indexes.of(disk)) {
      Store copy = Store.inMemory();
      copy.update(held -> disk.dataset().find(null, null, null, null).forEach(held::add));
      assertThat(IndexDump.differences(indexes.dump(), fromScratch(copy))).isEmpty();
    }
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
    try (Indexes indexes = Indexes.of(large)) {
      long before = IndexDump.changes(indexes.search().folder());
      publisher.publish(InventedReport.of(0, 1), WHEN);
      publisher.withdraw(InventedReport.path(0), WHEN);
      return IndexDump.changes(indexes.search().folder()) - before;
    }
  }

  @Test
  void applyingAgainChangesNothing() {
    Publisher publisher = new Publisher(InventedReport.PIPELINE, store);
    publisher.publish(InventedReport.of(1, 1), WHEN);
    try (Indexes indexes = Indexes.of(store)) {
      List<String> before = indexes.dump();
      Set<org.apache.jena.graph.Node> graph =
          Set.of(NodeFactory.createURI(BASE + "id/graph/" + InventedReport.path(1)));
      indexes.search().apply(graph, indexes.search().applied());
      assertThat(IndexDump.differences(indexes.dump(), before)).isEmpty();
    }
  }

  @Test
  void itWaitsForTheIndexOfEntities() {
    try (EntityFollower entities = EntityFollower.of(store, BASE);
        SearchFollower search =
            SearchFollower.of(
                store, LIBRARY, entities, entities.index(), BASE, (from, to) -> from)) {
      assertThatThrownBy(() -> search.apply(Set.of(), 0)).isInstanceOf(IllegalStateException.class);
    }
  }

  private static Graph topic(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    var topic = NodeFactory.createURI(BASE + "id/topic/it");
    graph.add(topic, RDF.type.asNode(), SKOS.Concept.asNode());
    graph.add(topic, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(name, "en"));
    return graph;
  }

  @Test
  void aChangeIsFoundAtOnce() {
    try (Indexes indexes = Indexes.of(store)) {
      assertThat(indexes.labels("lighthouses")).isEmpty();
      store.replace(VOCABULARY, topic("lighthouses"));
      assertThat(indexes.labels("lighthouses")).containsExactly("lighthouses");
      store.replace(VOCABULARY, topic("harbours"));
      assertThat(indexes.labels("lighthouses")).isEmpty();
      assertThat(indexes.labels("harbours")).containsExactly("harbours");
    }
  }

  /** Data of other publishers may describe things elsewhere and blank nodes. */
  @Test
  void thingsElsewhereAreNotOffered() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (var person :
        List.of(NodeFactory.createURI("http://example.com/ada"), NodeFactory.createBlankNode())) {
      graph.add(person, RDF.type.asNode(), FOAF.Person.asNode());
      graph.add(person, FOAF.name.asNode(), NodeFactory.createLiteralString("Ada Lovelace"));
    }
    store.replace("http://example.com/graph", graph);
    try (Indexes indexes = Indexes.of(store)) {
      assertThat(indexes.found("Ada Lovelace")).isEmpty();
      assertThat(indexes.hits("ada")).hasSize(1);
      store.update(held -> held.remove(NodeFactory.createURI("http://example.com/graph")));
      assertThat(indexes.hits("ada")).isEmpty();
    }
  }

  /** What the asker leaves out does not count: the only wanted hit may rank behind all others. */
  @Test
  void aWantedStatementIsFoundBehindManyOthers() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 2_500; i++) label(graph, "http://example.com/" + i, "Common " + i);
    label(graph, "http://example.com/last", "common " + "and many other words ".repeat(20));
    store.replace("http://example.com/graph", graph);
    try (Indexes indexes = Indexes.of(store)) {
      assertThat(
              indexes
                  .search()
                  .index()
                  .statements(
                      SearchTerms.parse("common"),
                      Optional.empty(),
                      List.of(),
                      "",
                      statement -> statement.subject().getURI().endsWith("last"),
                      10))
          .hasSize(1);
    }
  }

  private static void label(Graph graph, String iri, String words) {
    graph.add(
        NodeFactory.createURI(iri), FOAF.name.asNode(), NodeFactory.createLiteralString(words));
  }
}
