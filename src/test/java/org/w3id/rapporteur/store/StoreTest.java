package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {
  @TempDir Path directory;

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).base("http://example.org/").parse(graph);
    return graph;
  }

  private static long count(Store store, String pattern) {
    return count(store.dataset(), pattern);
  }

  private static long count(DatasetGraph graphs, String pattern) {
    var dataset = DatasetFactory.wrap(graphs);
    return Txn.calculateRead(
        dataset,
        () -> {
          try (var run =
              QueryExecution.dataset(dataset)
                  .query("SELECT (COUNT(*) AS ?n) { " + pattern + " }")
                  .build()) {
            return run.execSelect().next().getLiteral("n").getLong();
          }
        });
  }

  private static void replacesAGraphAndShowsTheUnion(Store store) {
    try (store) {
      store.replace("http://example.org/g", turtle("<a> <p> 1 , 2 ."));
      store.replace(
          Map.of(
              "http://example.org/g",
              turtle("<a> <p> 3 ."),
              "http://example.org/h",
              turtle("<a> <p> 3, 4 .")));
      assertThat(count(store, "?s ?p ?o")).as("a triple of two graphs counts once").isEqualTo(2);
      assertThat(count(store, "GRAPH ?g { ?s ?p ?o }")).isEqualTo(3);
      assertThat(count(store, "GRAPH <http://example.org/g> { ?s ?p ?o }")).isEqualTo(1);
    }
  }

  @Test
  void inMemory() {
    replacesAGraphAndShowsTheUnion(Store.inMemory());
  }

  @Test
  void inADirectory() {
    replacesAGraphAndShowsTheUnion(Store.at(directory));
    try (Store again = Store.at(directory)) {
      assertThat(count(again, "?s ?p ?o")).isEqualTo(2);
    }
  }

  private static void showsSomeGraphsAsIfThereWereNoOthers(Store store) {
    try (store) {
      store.replace(
          Map.of(
              "http://example.org/g", turtle("<a> <p> 1, 2 ."),
              "http://example.org/h", turtle("<a> <p> 2, 3 ."),
              "http://example.org/other", turtle("<a> <p> 4 .")));
      store.update(held -> GraphUtil.addInto(held.getDefaultGraph(), turtle("<a> <p> 5 .")));
      DatasetGraph some =
          store.dataset(
              Set.of(
                  NodeFactory.createURI("http://example.org/g"),
                  NodeFactory.createURI("http://example.org/h")));
      assertThat(count(some, "?s ?p ?o")).as("1, 2, 3 and 5").isEqualTo(4);
      assertThat(count(some, "?s ?p 4")).isZero();
      assertThat(count(some, "GRAPH ?g { ?s ?p ?o }")).isEqualTo(4);
      assertThat(count(some, "GRAPH <http://example.org/other> { ?s ?p ?o }")).isZero();
      assertThat(Txn.calculateRead(some, () -> Iter.count(some.find()))).isEqualTo(5);
    }
  }

  @Test
  void someInMemory() {
    showsSomeGraphsAsIfThereWereNoOthers(Store.inMemory());
  }

  @Test
  void someInADirectory() {
    showsSomeGraphsAsIfThereWereNoOthers(Store.at(directory));
  }

  @ParameterizedTest
  @CsvSource({"http://example.org/id/graph/A/1, 2", "http://example.org/g, 1"})
  void theDefaultGraphOfDataIsTheUnionOnlyIfTheirGraphsAreOfReports(String graph, int triples)
      throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("d.trig"), "<a> <p> 1 . <" + graph + "> { <a> <p> 1 , 2 . }");
    try (Store store = Store.inMemory()) {
      store.load(file);
      assertThat(count(store, "?s ?p ?o")).isEqualTo(triples);
      assertThat(count(store, "GRAPH ?g { ?s ?p ?o }")).isEqualTo(2);
    }
  }

  @Test
  void loadOfBrokenRdfAddsNothing() throws Exception {
    Path file = Files.writeString(directory.resolve("d.ttl"), "<a> <p> 1 . <a> <p>");
    try (Store store = Store.inMemory()) {
      assertThatThrownBy(() -> store.load(file))
          .isInstanceOf(UnreadableRdfException.class)
          .hasMessageContaining("d.ttl");
      assertThatThrownBy(() -> store.load(directory.resolve("none.ttl")))
          .isInstanceOf(UnreadableRdfException.class);
      assertThat(count(store, "?s ?p ?o")).isZero();
    }
  }

  @Test
  void theViewIsOnlyRead() {
    try (Store store = Store.inMemory()) {
      var node = NodeFactory.createURI("http://example.org/a");
      assertThatThrownBy(() -> store.dataset().add(node, node, node, node))
          .isInstanceOf(Exception.class);
      assertThatThrownBy(() -> store.dataset().getDefaultGraph().add(node, node, node))
          .isInstanceOf(Exception.class);
    }
  }

  private static final Graph SOME = turtle("<a> <p> 1 , 2 .");

  private static String contents(Path directory) throws IOException {
    StringBuilder contents = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList())
        contents.append(file).append(Arrays.hashCode(Files.readAllBytes(file))).append('\n');
    }
    return contents.toString();
  }

  @Test
  void whatIsThereAlreadyIsNotWritten() throws IOException {
    try (Store store = Store.at(directory)) {
      store.replace("http://example.org/g", SOME);
      store.replace("http://example.org/h", SOME);
      long version = store.version();
      String before = contents(directory);
      store.replace("http://example.org/g", turtle("<a> <p> 2 , 1 ."));
      assertThat(store.version()).isEqualTo(version);
      assertThat(contents(directory)).isEqualTo(before);
      store.replace("http://example.org/g", turtle("<a> <p> 2 , 3 ."));
      assertThat(store.version()).isGreaterThan(version);
    }
    String before = contents(directory);
    Store.at(directory).close();
    assertThat(contents(directory)).isEqualTo(before);
  }

  @Test
  void aFailedChangeLeavesNothing() {
    try (Store store = Store.at(directory)) {
      assertThatThrownBy(
              () ->
                  store.update(
                      held -> {
                        held.addGraph(NodeFactory.createURI("http://example.org/g"), SOME);
                        throw new IllegalStateException("halfway");
                      }))
          .hasMessage("halfway");
      assertThat(count(store, "GRAPH ?g { ?s ?p ?o }")).isZero();
      store.replace("http://example.org/g", SOME);
      assertThat(count(store, "GRAPH ?g { ?s ?p ?o }")).isEqualTo(2);
    }
  }

  @Test
  void theBaseIsRemembered() {
    Optional<String> own = Optional.of("https://example.org/a/");
    try (Store store = Store.at(directory, own)) {
      assertThat(store.base()).isEqualTo("https://example.org/a/");
    }
    Store.at(directory, own).close();
    try (Store store = Store.at(directory)) {
      assertThat(store.base()).isEqualTo("https://example.org/a/");
    }
    assertThatThrownBy(() -> Store.at(directory, Optional.of("https://example.org/b/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("https://example.org/a/", "https://example.org/b/");
    Store.at(directory).close();
  }

  @Test
  void whatIsNoBaseBeginsNoStore() {
    assertThatThrownBy(() -> Store.at(directory, Optional.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a base IRI");
    assertThat(Store.isAt(directory)).isFalse();
    Store.at(directory).close();
    assertThat(Store.isAt(directory)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format=2\\nbase=http://example.org/ | expected the format 1, found 2; use the version",
        "base=http://example.org/ | expected the format 1, found missing",
        "format=1 | has no entry base"
      })
  void anotherFormatIsTold(String file, String message) throws IOException {
    Store.at(directory).close();
    Files.writeString(directory.resolve("store.properties"), file.replace("\\n", "\n"));
    assertThatThrownBy(() -> Store.at(directory))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aStoreOfAnEarlierVersionIsTold() throws IOException {
    Store.at(directory).close();
    Files.delete(directory.resolve("store.properties"));
    String before = contents(directory);
    assertThatThrownBy(() -> Store.at(directory))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContainingAll("earlier version", "publish the reports again into a new folder");
    assertThat(contents(directory)).isEqualTo(before);
  }

  @Test
  void aStoreIsOpenOnce() {
    try (Store store = Store.at(directory)) {
      assertThatThrownBy(() -> Store.at(directory))
          .isInstanceOf(UnusableStoreException.class)
          .hasMessageContaining("already has it open");
      store.replace("http://example.org/g", SOME);
    }
  }

  @Test
  void whatWasHalfWrittenIsRemoved() throws IOException {
    Store.at(directory).close();
    Path half = Files.writeString(directory.resolve("earlier/abc123.begun"), "half");
    Path other = Files.writeString(directory.resolve("store.properties1.begun"), "");
    Store.at(directory).close();
    assertThat(half).doesNotExist();
    assertThat(other).doesNotExist();
  }
}
