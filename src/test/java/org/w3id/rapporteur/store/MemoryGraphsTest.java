package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class MemoryGraphsTest {
  private static final Node NAME = iri("g");

  private final MemoryGraphs graphs = new MemoryGraphs();

  private static Node iri(String path) {
    return NodeFactory.createURI("http://example.org/" + path);
  }

  private void add(Graph graph, String subject) {
    graph.add(iri(subject), iri("p"), iri("o"));
  }

  private void addInGraph(String subject) {
    graphs.executeWrite(() -> add(graphs.getGraph(NAME), subject));
  }

  @Test
  void aReaderKeepsWhatWasThereWhenItBegan() {
    addInGraph("a");
    graphs.begin(TxnType.READ);
    CompletableFuture.runAsync(() -> addInGraph("b")).join();
    assertThat(graphs.getGraph(NAME).size()).as("triples while reading").isEqualTo(1);
    graphs.end();
    assertThat(graphs.getGraph(NAME).size()).as("triples afterwards").isEqualTo(2);
  }

  @Test
  void aFailedChangeLeavesNothing() {
    addInGraph("a");
    assertThatThrownBy(
            () ->
                graphs.executeWrite(
                    () -> {
                      add(graphs.getGraph(NAME), "b");
                      add(graphs.getDefaultGraph(), "c");
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(graphs.getGraph(NAME).size()).isEqualTo(1);
    assertThat(graphs.getDefaultGraph().isEmpty()).isTrue();
    addInGraph("the next writer need not wait");
  }

  @Test
  void anAddedGraphIsNotChanged() {
    Graph added = GraphFactory.createDefaultGraph();
    add(added, "a");
    graphs.executeWrite(
        () -> {
          graphs.addGraph(NAME, added);
          add(graphs.getGraph(NAME), "b");
        });
    addInGraph("c");
    assertThat(added.size()).isEqualTo(1);
    assertThat(graphs.getGraph(NAME).size()).isEqualTo(3);
  }

  @Test
  void anEmptiedGraphIsGone() {
    addInGraph("a");
    graphs.executeWrite(() -> graphs.getGraph(NAME).clear());
    assertThat(graphs.containsGraph(NAME)).isFalse();
    assertThat(graphs.listGraphNodes()).isExhausted();
  }

  @Test
  void theUnionIsOfNamedGraphs() {
    graphs.executeWrite(
        () -> {
          add(graphs.getDefaultGraph(), "a");
          add(graphs.getGraph(NAME), "b");
          add(graphs.getGraph(iri("h")), "b");
        });
    assertThat(graphs.getUnionGraph().find().toList()).hasSize(1);
    assertThat(graphs.getGraph(Quad.unionGraph).size()).isEqualTo(1);
    assertThat(graphs.getGraph(Quad.defaultGraphNodeGenerated).size()).isEqualTo(1);
  }

  @Test
  void onlyWritersChangeGraphs() {
    assertThatThrownBy(() -> graphs.add(NAME, NAME, NAME, NAME)).isInstanceOf(Exception.class);
    assertThatThrownBy(() -> graphs.executeRead(() -> graphs.removeGraph(NAME)))
        .isInstanceOf(JenaTransactionException.class);
    graphs.begin(TxnType.READ_PROMOTE);
    assertThat(graphs.promote()).isFalse();
    graphs.end();
  }
}
