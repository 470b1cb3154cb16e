package org.w3id.rapporteur.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class QueryPolicyTest {
  private static final String BASE = "http://example.org/";

  private static DatasetGraph holding(String graph) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    graphs.add(
        NodeFactory.createURI(graph),
        SSE.parseNode("<urn:s>"),
        SSE.parseNode("<urn:p>"),
        SSE.parseNode("<urn:o>"));
    return graphs;
  }

  /** Loaded data may have graphs with names like those of files. */
  @Test
  void aFileIsReadOnlyWhereItIsTheNameOfAGraphThatIsHeld() {
    DatasetGraph graphs = holding("file:///data/a.ttl");
    assertThat(QueryPolicy.read("ASK FROM <file:///data/a.ttl> {}", BASE, graphs).getGraphURIs())
        .hasSize(1);
    assertThatThrownBy(() -> QueryPolicy.read("ASK FROM <file:///data/b.ttl> {}", BASE, graphs))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("files are not read");
  }

  /** Jena closes a query's sort buffer while the query still sorts. */
  @Test
  void whatFailsInAQueryThatIsStoppedIsTheStop() {
    RuntimeException closed = new AtlasException("closed");
    try (QueryExec running = QueryExec.dataset(holding("urn:g")).query("ASK {}").build()) {
      assertThat(QueryPolicy.cause(closed, running)).isSameAs(closed);
      running.abort();
      assertThat(QueryPolicy.cause(closed, running)).isInstanceOf(QueryCancelledException.class);
    }
  }
}
