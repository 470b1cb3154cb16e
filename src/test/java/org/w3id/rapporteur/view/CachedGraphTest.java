package org.w3id.rapporteur.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.graph.Rap;

class CachedGraphTest {
  private static final Node THING = NodeFactory.createURI("https://example.org/thing");

  private static Triple says(String words) {
    return Triple.create(THING, Rap.quote, NodeFactory.createLiteralString(words));
  }

  @Test
  void findsWhatTheGraphHas() {
    Graph graph = SeedReport.GRAPH;
    Graph cached = new CachedGraph(graph);
    assertThat(cached.find(Node.ANY, Rap.statedIn, Node.ANY).toList())
        .containsExactlyInAnyOrderElementsOf(graph.find(Node.ANY, Rap.statedIn, Node.ANY).toList());
    assertThat(cached.contains(THING, Rap.quote, Node.ANY)).isFalse();
  }

  @Test
  void asksTheGraphOnceForEachLookup() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(says("one"));
    Graph cached = new CachedGraph(graph);
    assertThat(cached.find(THING, Rap.quote, Node.ANY).toList()).containsExactly(says("one"));
    graph.add(says("two"));
    assertThat(cached.find(THING, Rap.quote, Node.ANY).toList()).containsExactly(says("one"));
    assertThat(cached.find(THING, Node.ANY, Node.ANY).toList()).hasSize(2);
  }
}
