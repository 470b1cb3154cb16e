package org.w3id.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.entities.Entities;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.search.lucene.LuceneIndex;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** The index always has the current graphs, whichever way they are changed. */
class CurrentIndexTest {
  private static final String BASE = Addresses.DEFAULT_BASE;
  private static final String GRAPH = BASE + "id/graph/vocabulary";

  private static CurrentIndex currentIndex(Store store) {
    return new CurrentIndex(
        store,
        QueryLibrary.ofClassPath(),
        new Entities(store, BASE),
        BASE,
        LuceneIndex::of,
        (from, to) -> from);
  }

  private static Graph topic(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    var topic = NodeFactory.createURI(BASE + "id/topic/it");
    graph.add(topic, RDF.type.asNode(), SKOS.Concept.asNode());
    graph.add(topic, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(name, "en"));
    return graph;
  }

  private static List<String> found(CurrentIndex currentIndex, String text) {
    return new Searcher(currentIndex)
        .results(text, Optional.empty(), 1).found().stream()
            .filter(each -> each.thing().category() == Category.TOPIC)
            .map(each -> each.thing().label())
            .toList();
  }

  @Test
  void aChangeIsFoundAtOnce() {
    Store store = TestStores.begin();
    CurrentIndex currentIndex = currentIndex(store);
    assertThat(found(currentIndex, "lighthouses")).isEmpty();
    store.replace(GRAPH, topic("lighthouses"));
    assertThat(found(currentIndex, "lighthouses")).containsExactly("lighthouses");
    store.replace(GRAPH, topic("harbours"));
    assertThat(found(currentIndex, "lighthouses")).isEmpty();
    assertThat(found(currentIndex, "harbours")).containsExactly("harbours");
  }

  /** A search within an older transaction must not leave an index of its old state behind. */
  @Test
  void anOlderReaderDoesNotLeaveItsViewBehind() throws InterruptedException {
    Store store = TestStores.begin();
    store.replace(GRAPH, topic("lighthouses"));
    CurrentIndex currentIndex = currentIndex(store);
    store
        .dataset()
        .read(
            () -> {
              Thread writer = new Thread(() -> store.replace(GRAPH, topic("harbours")));
              writer.start();
              try {
                writer.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return currentIndex.index();
            });
    assertThat(found(currentIndex, "harbours")).containsExactly("harbours");
  }

  @Test
  void aStoreInAFolderIsReadAnewWhenItIsOpened(@TempDir Path folder) {
    try (Store store = Store.at(folder)) {
      store.replace(GRAPH, topic("lighthouses"));
      assertThat(found(currentIndex(store), "lighthouses")).containsExactly("lighthouses");
    }
    try (Store store = Store.at(folder)) {
      assertThat(found(currentIndex(store), "lighthouses")).containsExactly("lighthouses");
    }
  }

  /** Data of other publishers may describe things elsewhere and blank nodes. */
  @Test
  void thingsElsewhereAreNotOffered() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (var person :
        List.of(NodeFactory.createURI("http://example.org/ada"), NodeFactory.createBlankNode())) {
      graph.add(person, RDF.type.asNode(), FOAF.Person.asNode());
      graph.add(person, FOAF.name.asNode(), NodeFactory.createLiteralString("Ada Lovelace"));
    }
    Store store = TestStores.begin();
    store.replace("http://example.org/graph", graph);
    CurrentIndex currentIndex = currentIndex(store);
    assertThat(new Searcher(currentIndex).results("Ada Lovelace", Optional.empty(), 1).found())
        .isEmpty();
    SearchIndex index = currentIndex.index();
    assertThat(
            index.statements(
                SearchTerms.parse("ada"), Optional.empty(), List.of(), "", any -> true, 10))
        .hasSize(1);
  }

  /** What the asker leaves out does not count: the only wanted hit may rank behind all others. */
  @Test
  void aWantedStatementIsFoundBehindManyOthers() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 2_500; i++) label(graph, "http://example.org/" + i, "Common " + i);
    label(graph, "http://example.org/last", "common " + "and many other words ".repeat(20));
    Store store = TestStores.begin();
    store.replace("http://example.org/graph", graph);

    assertThat(
            currentIndex(store)
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

  private static void label(Graph graph, String iri, String words) {
    graph.add(
        NodeFactory.createURI(iri), FOAF.name.asNode(), NodeFactory.createLiteralString(words));
  }
}
