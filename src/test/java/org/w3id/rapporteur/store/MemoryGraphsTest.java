package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class MemoryGraphsTest {
  private static final Node NAME = iri("g");
  private static final Node P = iri("p");

  private final MemoryGraphs graphs = new MemoryGraphs();

  private static Node iri(String path) {
    return NodeFactory.createURI("http://example.org/" + path);
  }

  private void replaceAside(int number) {
    CompletableFuture.runAsync(() -> replace(number)).join();
  }

  /** Has a graph of a hundred triples, ten of which are always the same. */
  private void replace(int number) {
    Graph triples = GraphFactory.createDefaultGraph();
    IntStream.range(0, 100)
        .forEach(i -> triples.add(iri("s" + i), P, iri(i < 10 ? "same" : "o" + number)));
    graphs.update(held -> held.replace(NAME, triples));
  }

  private long read(Node object) {
    return Iter.count(graphs.find(Node.ANY, Node.ANY, P, object));
  }

  @Test
  void whatIsReadNoMoreIsLetGo() {
    IntStream.range(0, 50).forEach(this::replace);
    assertThat(graphs.kept()).isBetween(100L, 200L);
    graphs.update(held -> held.remove(NAME));
    assertThat(graphs.kept()).isZero();
  }

  @Test
  void whatIsReadIsKeptUntilTheNextChange() {
    replace(0);
    Txn.executeRead(
        graphs,
        () -> {
          IntStream.range(1, 10).forEach(this::replaceAside);
          assertThat(read(iri("o0"))).isEqualTo(90);
          assertThat(read(iri("o9"))).isZero();
          assertThat(graphs.kept()).isGreaterThanOrEqualTo(900);
        });
    replace(10);
    assertThat(graphs.kept()).isBetween(100L, 200L);
  }

  @Test
  void failedChangesAreLetGo() {
    replace(0);
    for (int i = 0; i < 20; i++)
      assertThatThrownBy(
              () ->
                  graphs.update(
                      held -> {
                        IntStream.range(0, 100)
                            .forEach(n -> held.add(Quad.create(NAME, iri("t" + n), P, P)));
                        throw new IllegalStateException();
                      }))
          .isInstanceOf(IllegalStateException.class);
    replace(1);
    assertThat(graphs.kept()).isBetween(100L, 200L);
    assertThat(Txn.calculateRead(graphs, () -> read(P))).isZero();
  }

  @Test
  void aChangeThatEndsWithoutCommitIsUndone() {
    replace(0);
    graphs.begin(TxnType.WRITE);
    graphs.add(Quad.create(iri("h"), P, P, P));
    graphs.end();
    replace(1);
    assertThat(Txn.calculateRead(graphs, () -> read(P))).isZero();
  }

  @Test
  void whatIsAddedIsNotTheStoresOwn() {
    Graph added = GraphFactory.createDefaultGraph();
    added.add(P, P, P);
    graphs.update(
        held -> {
          held.replace(NAME, added);
          held.graph(NAME).add(NAME, P, P);
        });
    assertThat(added.size()).isEqualTo(1);
  }

  @Test
  void theUnionIsOfNamedGraphs() {
    graphs.update(
        held -> {
          held.graph(Quad.defaultGraphIRI).add(iri("a"), P, P);
          held.graph(NAME).add(iri("b"), P, P);
          held.graph(iri("h")).add(iri("b"), P, P);
        });
    Txn.executeRead(
        graphs,
        () -> {
          assertThat(graphs.getUnionGraph().find().toList()).hasSize(1);
          assertThat(graphs.getGraph(Quad.unionGraph).size()).isEqualTo(1);
          assertThat(graphs.getGraph(Quad.defaultGraphNodeGenerated).size()).isEqualTo(1);
        });
  }

  @Test
  void graphsAreReadAndChangedInTransactions() {
    replace(0);
    assertThatThrownBy(graphs::listGraphNodes).isInstanceOf(JenaTransactionException.class);
    assertThatThrownBy(() -> read(P)).isInstanceOf(JenaTransactionException.class);
    assertThatThrownBy(() -> graphs.executeRead(() -> graphs.removeGraph(NAME)))
        .isInstanceOf(JenaTransactionException.class);
    graphs.begin(TxnType.READ_PROMOTE);
    assertThat(graphs.promote()).isFalse();
    graphs.end();
  }
}
