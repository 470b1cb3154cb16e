package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Node_URI;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingChangesTest {
  private static final Node G = node("g");
  private static final Node H = node("h");
  private static final Node P = node("p");

  private final DatasetGraph held = DatasetGraphFactory.create();
  private final PendingChanges changes = new PendingChanges(held);

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private static Quad quad(Node graph, String name) {
    return Quad.create(graph, node(name), P, node(name));
  }

  /** The quads as {@code g a}, in the default graph as {@code - a}. */
  private static List<String> names(DatasetGraph graphs) {
    return Iter.toList(graphs.find()).stream()
        .map(
            quad ->
                (quad.isDefaultGraph() ? "-" : quad.getGraph().getLocalName())
                    + " "
                    + quad.getSubject().getLocalName())
        .sorted()
        .toList();
  }

  @BeforeEach
  void hold() {
    Stream.of(quad(G, "a"), quad(G, "b"), quad(H, "a"), quad(Quad.defaultGraphIRI, "d"))
        .forEach(held::add);
  }

  @Test
  void areSeenBeforeTheyAreMade() {
    changes.delete(quad(G, "a"));
    changes.add(quad(G, "c"));
    changes.getDefaultGraph().add(quad(G, "e").asTriple());
    changes.getDefaultGraph().delete(quad(G, "d").asTriple());
    assertThat(names(changes)).containsExactly("- e", "g b", "g c", "h a");
    assertThat(names(held)).containsExactly("- d", "g a", "g b", "h a");
    assertThat(changes.contains(quad(G, "a"))).isFalse();
    assertThat(changes.contains(quad(G, "c"))).isTrue();
    assertThat(changes.getGraph(G).size()).isEqualTo(2);
    changes.make();
    assertThat(names(held)).containsExactly("- e", "g b", "g c", "h a");
  }

  @Test
  void areNoneIfWhatGoesComesBack() {
    changes.removeGraph(G);
    assertThat(changes.containsGraph(G)).isFalse();
    assertThat(changes.areNone()).isFalse();
    changes.add(quad(G, "b"));
    changes.add(quad(G, "a"));
    changes.add(quad(G, "c"));
    changes.delete(quad(G, "c"));
    changes.add(quad(H, "a"));
    changes.delete(quad(H, "b"));
    assertThat(changes.areNone()).isTrue();
  }

  @Test
  void ofOneGraphLeaveTheOthers() {
    changes.add(quad(G, "c"));
    changes.getGraph(G).remove(node("c"), Node.ANY, Node.ANY);
    changes.getGraph(G).remove(node("a"), Node.ANY, Node.ANY);
    assertThat(names(changes)).containsExactly("- d", "g b", "h a");
    changes.getDefaultGraph().clear();
    changes.removeGraph(H);
    assertThat(names(changes)).containsExactly("g b");
    assertThat(Iter.toList(changes.listGraphNodes())).containsExactly(G);
  }

  /** Jena forbids changes to a graph while it is read. */
  @Test
  void canBeMadeWhileTheyAreRead() {
    changes.add(quad(G, "c"));
    changes.getGraph(G).find().forEachRemaining(triple -> changes.getGraph(G).delete(triple));
    assertThat(names(changes)).containsExactly("- d", "h a");
  }

  /** A name that counts how often it is compared. */
  private static final class CountingNode extends Node_URI {
    private int comparisons;

    CountingNode(String name) {
      super("http://example.org/" + name);
    }

    @Override
    public boolean equals(Object other) {
      comparisons++;
      return super.equals(other);
    }
  }

  @Test
  void areFoundWithoutALookAtThoseOfOtherSubjects() {
    int many = 500;
    CountingNode graph = new CountingNode("many");
    for (int i = 0; i < many; i++) changes.add(quad(G, "s" + i));
    for (int i = 0; i < many; i++) {
      assertThat(changes.contains(G, node("s" + i), P, Node.ANY)).isTrue();
      assertThat(changes.contains(graph, node("s" + i), P, Node.ANY)).isFalse();
      changes.deleteAny(graph, node("s" + i), Node.ANY, Node.ANY);
    }
    assertThat(graph.comparisons).isPositive().isLessThan(10 * many);
  }
}
