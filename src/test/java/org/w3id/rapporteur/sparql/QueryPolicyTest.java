package org.w3id.rapporteur.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class QueryPolicyTest {
  private static final String BASE = "http://example.org/";

  /** Loaded data may have graphs with names like those of files. */
  @Test
  void aFileIsReadOnlyWhereItIsTheNameOfAGraphThatIsHeld() {
    Predicate<Node> graphs = NodeFactory.createURI("file:///data/a.ttl")::equals;
    assertThat(QueryPolicy.read("ASK FROM <file:///data/a.ttl> {}", BASE, graphs).getGraphURIs())
        .hasSize(1);
    assertThatThrownBy(() -> QueryPolicy.read("ASK FROM <file:///data/b.ttl> {}", BASE, graphs))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("files are not read");
  }
}
