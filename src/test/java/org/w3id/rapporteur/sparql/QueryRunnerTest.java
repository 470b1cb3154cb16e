package org.w3id.rapporteur.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.store.Store;

class QueryRunnerTest {
  private static final String NAMES = "SELECT ?s { ?s ?p ?o }";

  private final Store store = Store.inMemory();
  private final QueryRunner runner = new QueryRunner(store, "http://example.org/");
  private final AtomicBoolean signal = new AtomicBoolean();

  QueryRunnerTest() {
    for (String name : List.of("a", "b")) {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.add(
          NodeFactory.createURI("urn:" + name),
          NodeFactory.createURI("urn:p"),
          NodeFactory.createLiteralString("x"));
      store.replace("urn:g:" + name, graph);
    }
  }

  /** Writes what it reads. */
  private static class Words implements QueryRunner.AnswerReader<String> {
    @Override
    public String truth(boolean answer) {
      return "truth " + answer;
    }

    @Override
    public String rows(RowSet rows) {
      return "rows " + rows.stream().map(row -> row.get("s")).sorted(this::order).toList();
    }

    private int order(Object one, Object other) {
      return one.toString().compareTo(other.toString());
    }

    @Override
    public String triples(Iterator<Triple> triples) {
      return "triples " + triples.next().getSubject();
    }

    @Override
    public String graph(Graph description) {
      return "graph " + description.size();
    }
  }

  private String answer(Query query) {
    return runner.answer(query, signal, new Words());
  }

  @Test
  void eachFormHasItsAnswer() {
    assertThat(answer(runner.read("ASK {}"))).isEqualTo("truth true");
    assertThat(answer(runner.read(NAMES))).isEqualTo("rows [urn:a, urn:b]");
    assertThat(answer(runner.read("CONSTRUCT WHERE { <urn:a> ?p ?o }"))).isEqualTo("triples urn:a");
    assertThat(answer(runner.read("DESCRIBE <urn:a>"))).isEqualTo("graph 1");
  }

  @Test
  void graphsOfTheRequestReplaceThoseOfTheQuery() {
    Query query = runner.read("SELECT ?s FROM <urn:g:b> { ?s ?p ?o }");
    assertThat(answer(query)).isEqualTo("rows [urn:b]");
    assertThat(answer(runner.over(List.of("urn:g:a"), List.of(), query))).isEqualTo("rows [urn:a]");
    assertThat(answer(runner.over(List.of(), List.of(), query))).isEqualTo("rows [urn:b]");
    assertThat(answer(runner.over(List.of(), List.of("urn:g:a"), query))).isEqualTo("rows []");
  }

  @Test
  void whatIsStoppedBeforeItBeginsDoesNotRun() {
    signal.set(true);
    for (String query : List.of(NAMES, "DESCRIBE <urn:a>", "CONSTRUCT WHERE { ?s ?p ?o }"))
      assertThatThrownBy(() -> answer(runner.read(query)))
          .isInstanceOf(QueryCancelledException.class);
  }

  /** Jena closes a query's sort buffer while the query still sorts. */
  @Test
  void whatFailsInAQueryThatIsStoppedIsTheStop() {
    Words failing =
        new Words() {
          @Override
          public String truth(boolean answer) {
            throw new AtlasException("closed");
          }
        };
    Words stopped =
        new Words() {
          @Override
          public String truth(boolean answer) {
            signal.set(true);
            throw new AtlasException("closed");
          }
        };
    Query query = runner.read("ASK {}");
    assertThatThrownBy(() -> runner.answer(query, signal, failing)).hasMessage("closed");
    assertThatThrownBy(() -> runner.answer(query, signal, stopped))
        .isInstanceOf(QueryCancelledException.class);
  }
}
