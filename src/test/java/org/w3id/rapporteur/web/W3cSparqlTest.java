package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/**
 * The endpoint passes the W3C's own tests, over HTTP, with their data loaded as by {@code --data}.
 */
class W3cSparqlTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /**
   * In memory, always: TDB2 keeps numbers by value, 01 as 1, and does not find the decimal 456.
   * when it is to be removed.
   */
  private static final Store STORE = Store.inMemory();

  private static final Server SERVER =
      Server.of(
              STORE,
              QueryLibrary.ofClassPath(),
              new ServerOptions(ServerOptions.DEFAULT_HOST, 0, ServerOptions.DEFAULT_BASE))
          .start();
  private static final Map<Lang, String> TABLES =
      Map.of(
          ResultSetLang.RS_JSON, "application/sparql-results+json",
          ResultSetLang.RS_XML, "application/sparql-results+xml",
          ResultSetLang.RS_TSV, "text/tab-separated-values");

  private static final Node RESULT =
      NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean");

  @TempDir static Path folder;
  private static String held = "";

  @AfterAll
  static void stop() {
    SERVER.close();
    STORE.close();
  }

  static Stream<W3cTests.Test> tests() {
    return W3cTests.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tests")
  void doesAsTheTestSays(W3cTests.Test test) {
    switch (test.kind()) {
      case READS -> assertThat(ask(test, "*/*").statusCode()).as("%s", test).isEqualTo(200);
      case REFUSES -> assertThat(ask(test, "*/*").statusCode()).as("%s", test).isEqualTo(400);
      case ANSWERS -> answers(test, QueryFactory.create(test.text()));
    }
  }

  private static void answers(W3cTests.Test test, Query query) {
    hold(test);
    String expected = test.result().orElseThrow();
    if (query.isConstructType() || query.isDescribeType()) {
      assertThat(graph(ask(test, "text/turtle").body()).isIsomorphicWith(graph(expected))).isTrue();
    } else if (expected.endsWith(".csv")) {
      String csv = new String(ask(test, "text/csv").body(), StandardCharsets.UTF_8);
      assertThat(csv.replace("_:b0", "_:a").lines())
          .as("%s", test)
          .containsExactlyInAnyOrder(lines(expected));
    } else {
      TABLES.forEach(
          (form, type) -> {
            if (query.isAskType() && form == ResultSetLang.RS_TSV) return;
            InputStream answer = new ByteArrayInputStream(ask(test, type).body());
            if (query.isAskType()) assertThat(truth(answer, form)).isEqualTo(truth(expected));
            else same(test, rows(answer, form), rows(expected));
          });
    }
  }

  /**
   * Compares rows in any order, unless the test is about the order; fewer rows if the test allows
   * it.
   */
  private static void same(W3cTests.Test test, RowSet answer, RowSet expected) {
    RowSetRewindable found = answer.rewindable();
    if (test.isLax()) {
      assertThat(expected.stream().toList()).containsAll(found.stream().toList());
      return;
    }
    RowSetRewindable wanted = expected.rewindable();
    boolean same =
        test.query().contains("/sort/")
            ? ResultsCompare.equalsByValueAndOrder(wanted, found)
            : ResultsCompare.equalsByValue(wanted, found);
    assertThat(same).as(() -> test + "\n" + text(wanted) + "found\n" + text(found)).isTrue();
  }

  private static String text(RowSetRewindable rows) {
    rows.reset();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.create().lang(ResultSetLang.RS_TSV).write(out, rows);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void hold(W3cTests.Test test) {
    if (test.dataKey().equals(held)) return;
    Path file = folder.resolve("data.nq");
    try (OutputStream out = Files.newOutputStream(file)) {
      RDFDataMgr.write(out, test.dataset(), Lang.NQUADS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    STORE.update(
        held -> {
          held.names().forEach(held::remove);
          held.remove(Quad.defaultGraphIRI);
        });
    STORE.load(file);
    held = test.dataKey();
  }

  private static HttpResponse<byte[]> ask(W3cTests.Test test, String form) {
    String query = URLEncoder.encode(test.text(), StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + SERVER.port() + "/sparql?query=" + query))
            .header("Accept", form)
            .build();
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      if (test.kind() == W3cTests.Kind.ANSWERS)
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(200);
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Graph graph(byte[] turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Graph graph(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    W3cTests.parser(file).parse(graph);
    return graph;
  }

  private static String[] lines(String file) {
    return W3cTests.text(file).lines().toArray(String[]::new);
  }

  private static RowSet rows(InputStream answer, Lang form) {
    return ResultsReader.create().lang(form).build().readRowSet(answer);
  }

  private static RowSet rows(String file) {
    if (isTable(file)) return rows(W3cTests.open(file), RDFLanguages.filenameToLang(file));
    return RowSet.adapt(RDFInput.fromRDF(ModelFactory.createModelForGraph(graph(file))));
  }

  private static boolean truth(InputStream answer, Lang form) {
    return ResultsReader.create().lang(form).build().readAny(answer).getBooleanResult();
  }

  private static boolean truth(String file) {
    if (isTable(file)) return truth(W3cTests.open(file), RDFLanguages.filenameToLang(file));
    return graph(file)
        .find(Node.ANY, RESULT, Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm()
        .equals("true");
  }

  private static boolean isTable(String file) {
    return file.matches(".*\\.(srx|srj|tsv)");
  }
}
