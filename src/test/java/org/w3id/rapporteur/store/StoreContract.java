package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store does, wherever it keeps its graphs. */
abstract class StoreContract {
  private static final Node G = node("g");
  private static final Node H = node("h");
  private static final Node A = node("a");
  private static final Node P = node("p");

  @TempDir Path folder;
  private Store store;

  /** An empty store. */
  abstract Store begin();

  @BeforeEach
  void hold() {
    store = begin();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
  }

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).base("http://example.org/").parse(graph);
    return graph;
  }

  private static long count(RdfDataset graphs, String pattern) {
    return graphs.<Long>select(
        QueryFactory.create("BASE <http://example.org/> SELECT * { " + pattern + " }"),
        Map.of(),
        rows -> rows.stream().count());
  }

  private long count(String pattern) {
    return count(store.dataset(), pattern);
  }

  /** Has another thread change the store, and waits for it. */
  private void replaceAside(Node graph, String triples) {
    CompletableFuture.runAsync(() -> store.replace(graph.getURI(), turtle(triples))).join();
  }

  @Test
  void aGraphIsReplacedAndTheUnionShown() {
    store.replace(G.getURI(), turtle("<a> <p> 1 , 2 ."));
    store.replace(Map.of(G.getURI(), turtle("<a> <p> 3 ."), H.getURI(), turtle("<a> <p> 3, 4 .")));
    assertThat(count("?s ?p ?o")).as("a triple of two graphs counts once").isEqualTo(2);
    assertThat(count("GRAPH ?g { ?s ?p ?o }")).isEqualTo(3);
    assertThat(count("GRAPH <g> { ?s ?p ?o }")).isEqualTo(1);
    assertThat(store.dataset().names()).containsExactlyInAnyOrder(G, H);
  }

  @Test
  void someGraphsAreSeenAsIfThereWereNoOthers() {
    store.replace(
        Map.of(
            G.getURI(),
            turtle("<a> <p> 1, 2 ."),
            H.getURI(),
            turtle("<a> <p> 2, 3 ."),
            "http://example.org/other",
            turtle("<a> <p> 4 .")));
    store.update(
        held -> GraphUtil.addInto(held.graph(Quad.defaultGraphIRI), turtle("<a> <p> 5 .")));
    RdfDataset some = store.dataset().only(Set.of(G, H));
    assertThat(count(some, "?s ?p ?o")).as("1, 2, 3 and 5").isEqualTo(4);
    assertThat(count(some, "?s ?p 4")).isZero();
    assertThat(count(some, "GRAPH ?g { ?s ?p ?o }")).isEqualTo(4);
    assertThat(count(some, "GRAPH <other> { ?s ?p ?o }")).isZero();
    assertThat(some.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).hasSize(5);
    assertThat(some.names()).containsExactlyInAnyOrder(G, H);
    assertThat(some.hasGraph(node("other"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"http://example.org/id/graph/A/1, 2", "http://example.org/g, 1"})
  void theDefaultGraphOfDataIsTheUnionOnlyIfTheirGraphsAreOfReports(String graph, int triples)
      throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("d.trig"), "<a> <p> 1 . <" + graph + "> { <a> <p> 1 , 2 . }");
    store.load(file);
    assertThat(count("?s ?p ?o")).isEqualTo(triples);
    assertThat(count("GRAPH ?g { ?s ?p ?o }")).isEqualTo(2);
  }

  @Test
  void loadOfBrokenRdfAddsNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("d.ttl"), "<a> <p> 1 . <a> <p>");
    assertThatThrownBy(() -> store.load(file))
        .isInstanceOf(UnreadableRdfException.class)
        .hasMessageContaining("d.ttl");
    assertThatThrownBy(() -> store.load(folder.resolve("none.ttl")))
        .isInstanceOf(UnreadableRdfException.class);
    assertThat(count("?s ?p ?o")).isZero();
    assertThat(store.isLoaded()).isFalse();
  }

  @Test
  void readersChangeNothing() {
    store.replace(G.getURI(), turtle("<a> <p> 1 ."));
    RdfDataset graphs = store.dataset();
    for (Node name : List.of(G, Quad.defaultGraphIRI, Quad.unionGraph))
      assertThatThrownBy(() -> graphs.read(() -> add(graphs.graph(name))))
          .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> store.queried().add(G, A, P, A)).isInstanceOf(Exception.class);
    assertThat(count("?s ?p ?o")).isEqualTo(1);
  }

  private static boolean add(Graph graph) {
    graph.add(A, P, A);
    return true;
  }

  @Test
  void whatIsThereAlreadyIsNoChange() {
    store.replace(G.getURI(), turtle("<a> <p> 1 , 2 ."));
    long version = store.version();
    store.replace(G.getURI(), turtle("<a> <p> 2 , 1 ."));
    store.update(
        held -> {
          held.add(Quad.create(G, A, P, A));
          held.graph(G).delete(A, P, A);
          held.remove(H);
        });
    assertThat(store.version()).isEqualTo(version);
    store.replace(G.getURI(), turtle("<a> <p> 2 , 3 ."));
    assertThat(store.version()).isGreaterThan(version);
  }

  @Test
  void aFailedChangeLeavesNothing() {
    store.replace(G.getURI(), turtle("<a> <p> 1 , 2 ."));
    long version = store.version();
    assertThatThrownBy(
            () ->
                store.update(
                    held -> {
                      held.replace(H, turtle("<a> <p> 1 ."));
                      held.remove(G);
                      held.add(Quad.create(G, A, P, number(2)));
                      throw new IllegalStateException("halfway");
                    }))
        .hasMessage("halfway");
    assertThat(store.version()).isEqualTo(version);
    assertThat(store.dataset().names()).containsExactly(G);
    assertThat(count("GRAPH ?g { ?s ?p ?o }")).isEqualTo(2);
    store.replace(H.getURI(), turtle("<a> <p> 5 ."));
    assertThat(count("GRAPH ?g { ?s ?p ?o }")).as("after the next change").isEqualTo(3);
  }

  @Test
  void aChangeSeesTheGraphsAsTheyAreToBe() {
    store.replace(G.getURI(), turtle("<a> <p> 1 , 2 ."));
    store.update(
        held -> {
          held.remove(G);
          assertThat(held.hasGraph(G)).isFalse();
          held.add(Quad.create(H, A, P, number(3)));
          assertThat(held.names()).containsExactly(H);
          held.graph(G).add(A, P, number(2));
          held.graph(Quad.defaultGraphIRI).add(A, P, number(4));
          assertThat(held.find(Node.ANY, A, Node.ANY, Node.ANY)).hasSize(3);
          held.graph(Quad.defaultGraphIRI).remove(A, Node.ANY, Node.ANY);
          assertThat(held.find(Node.ANY, Node.ANY, P, Node.ANY)).hasSize(2);
        });
    assertThat(count("GRAPH <g> { ?s ?p 2 }")).isEqualTo(1);
    assertThat(count("?s ?p ?o")).isEqualTo(2);
  }

  @Test
  void anEmptiedGraphIsGone() {
    store.replace(Map.of(G.getURI(), turtle("<a> <p> 1 ."), H.getURI(), turtle("<a> <p> 1 .")));
    store.update(held -> held.graph(G).remove(A, Node.ANY, Node.ANY));
    assertThat(store.dataset().names()).containsExactly(H);
    assertThat(store.dataset().hasGraph(G)).isFalse();
    assertThat(count("?s ?p 1")).isEqualTo(1);
    store.update(held -> held.graph(H).clear());
    assertThat(store.dataset().names()).isEmpty();
  }

  @Test
  void aReadThatFailsWithinAnotherEndsOnlyItself() {
    store.replace(G.getURI(), turtle("<a> <p> 1 ."));
    RdfDataset graphs = store.dataset();
    long found =
        graphs.read(
            () -> {
              assertThatThrownBy(() -> graphs.read(StoreContract::fail))
                  .hasMessage("the inner one");
              replaceAside(G, "<a> <p> 2, 3 .");
              return graphs.find(G, Node.ANY, Node.ANY, Node.ANY).count();
            });
    assertThat(found).as("the outer one still reads what was there").isEqualTo(1);
  }

  private static Object fail() {
    throw new IllegalStateException("the inner one");
  }

  @Test
  void aReaderKeepsWhatWasThereWhenItBegan() {
    store.replace(G.getURI(), turtle("<a> <p> 1 , 2 ."));
    RdfDataset graphs = store.dataset();
    graphs.read(
        () -> {
          Graph seen = graphs.graph(G);
          replaceAside(G, "<a> <p> 2 , 3 , 4 .");
          replaceAside(H, "<a> <p> 5 .");
          replaceAside(G, "<b> <p> 1 .");
          assertThat(seen.find().toList()).hasSize(2);
          assertThat(graphs.<Long>read(() -> count("?s ?p ?o"))).as("read within").isEqualTo(2);
          assertThat(count(graphs.only(Set.of(G)), "<a> <p> ?o")).isEqualTo(2);
          assertThat(graphs.names()).containsExactly(G);
          return seen;
        });
    assertThat(count("?s ?p ?o")).as("afterwards").isEqualTo(2);
    assertThat(count("<a> ?p ?o")).isEqualTo(1);
  }

  @Test
  void quadsAreFoundByEachOfTheirTerms() {
    store.replace(Map.of(G.getURI(), turtle("<a> <p> <b> ; <q> 1 . <b> <p> <a> .")));
    store.replace(Map.of(H.getURI(), turtle("<a> <p> <b> . <c> <p> <b> .")));
    RdfDataset graphs = store.dataset();
    assertThat(graphs.find(Node.ANY, A, Node.ANY, Node.ANY)).hasSize(3);
    assertThat(graphs.find(Node.ANY, Node.ANY, P, Node.ANY)).hasSize(4);
    assertThat(graphs.find(Node.ANY, Node.ANY, P, node("b"))).hasSize(3);
    assertThat(graphs.find(G, A, P, node("b"))).containsExactly(Quad.create(G, A, P, node("b")));
    assertThat(graphs.find(H, Node.ANY, Node.ANY, node("b"))).hasSize(2);
    assertThat(graphs.find(Quad.defaultGraphIRI, A, P, Node.ANY)).as("in the union").hasSize(1);
    assertThat(graphs.contains(Node.ANY, node("c"), Node.ANY, Node.ANY)).isTrue();
    assertThat(graphs.contains(G, node("c"), Node.ANY, Node.ANY)).isFalse();
    assertThat(graphs.contains(Node.ANY, node("none"), Node.ANY, Node.ANY)).isFalse();
  }

  @Test
  void valuesAreTermsInAQuery() {
    store.replace(G.getURI(), turtle("<a> <p> \"} ?x\" . <b> <p> \"y\" ."));
    RdfDataset graphs = store.dataset();
    Map<Var, Node> values =
        Map.of(Var.alloc("o"), NodeFactory.createLiteralString("} ?x"), Var.alloc("other"), P);
    assertThat(
            graphs.<List<Node>>select(
                QueryFactory.create("SELECT ?s { ?s ?p ?o }"),
                values,
                rows -> rows.stream().map(row -> row.get("s")).toList()))
        .containsExactly(A);
    assertThat(
            graphs.<Integer>construct(
                QueryFactory.create("CONSTRUCT { ?s ?p 1 , 2 } WHERE { ?s ?p ?o }"),
                values,
                triples -> {
                  Graph made = GraphFactory.createDefaultGraph();
                  triples.forEachRemaining(made::add);
                  return made.size();
                }))
        .isEqualTo(2);
    assertThat(graphs.ask(QueryFactory.create("ASK { ?s ?p ?o }"), values)).isTrue();
    assertThat(graphs.ask(QueryFactory.create("ASK { ?o ?p ?s }"), values)).isFalse();
  }

  /** Each change numbers all triples of two graphs anew; whoever reads sees one number. */
  @Test
  void readersSeeAllOfAChangeOrNothing() throws Exception {
    int changes = 30;
    store.update(held -> numbered(held, 0));
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> reading =
          IntStream.range(0, 2).mapToObj(i -> readers.submit(() -> readUntil(changes))).toList();
      for (int number = 1; number <= changes; number++) {
        int next = number;
        store.update(held -> numbered(held, next));
      }
      for (Future<Integer> reader : reading) assertThat(seenBy(reader)).isEqualTo(changes);
    } finally {
      readers.shutdown();
    }
  }

  private static int seenBy(Future<Integer> reader) throws InterruptedException {
    try {
      return reader.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }

  private static void numbered(GraphUpdate held, int number) {
    for (Node graph : List.of(G, H)) {
      held.remove(graph);
      for (int i = 0; i < 20; i++) held.add(Quad.create(graph, node("s" + i), P, number(number)));
    }
  }

  private int readUntil(int last) {
    RdfDataset graphs = store.dataset();
    int number = -1;
    while (number < last) {
      int before = number;
      number =
          graphs.read(
              () -> {
                List<Node> numbers =
                    graphs.find(Node.ANY, Node.ANY, P, Node.ANY).map(Quad::getObject).toList();
                assertThat(numbers).hasSize(40).containsOnly(numbers.get(0));
                assertThat(graphs.find(H, node("s7"), Node.ANY, Node.ANY).map(Quad::getObject))
                    .containsExactly(numbers.get(0));
                return Integer.valueOf(numbers.get(0).getLiteralLexicalForm());
              });
      assertThat(number).isGreaterThanOrEqualTo(before);
    }
    return number;
  }
}
