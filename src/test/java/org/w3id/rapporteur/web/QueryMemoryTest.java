package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.TypeMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that would need more memory than there is, each in a different way. */
class QueryMemoryTest {
  /** Some megabytes of text, another one in each solution. */
  private static final String LONG =
      "BIND (\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" AS ?t0) "
          + IntStream.range(0, 5)
              .mapToObj(
                  i ->
                      "BIND (CONCAT(%s) AS ?t%d)"
                          .formatted(
                              IntStream.range(0, 8)
                                  .mapToObj(any -> "?t" + i)
                                  .collect(Collectors.joining(", ")),
                              i + 1))
              .collect(Collectors.joining(" "));

  private static final String FRESH = LONG + " BIND (CONCAT(?t5, STR(RAND())) AS ?long)";

  private static HttpResponse<String> ask(String query) {
    String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return TestSite.send(
        HttpRequest.newBuilder(URI.create(TestSite.url("/sparql")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONSTRUCT { ?s ?p ?long } { ?s ?p ?o FRESH }",
        "SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?z { ?s ?p ?o FRESH BIND (BNODE(?long) AS ?z) } } }",
        "SELECT (COUNT(DISTINCT CONCAT(?t5, STR(RAND()))) AS ?n) { { LONG } ?s ?p ?o }",
        "SELECT (STRLEN(GROUP_CONCAT(?t5)) AS ?n) { { LONG } ?s ?p ?o }",
        "SELECT (STRLEN(GROUP_CONCAT(CONCAT(?t4, ?t4, ?t4, ?t4))) AS ?n) { { LONG } ?s ?p ?o }",
      })
  void whateverTheyKeep_areRefused(String query) {
    HttpResponse<String> answer = ask(query.replace("FRESH", FRESH).replace("LONG", LONG));
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 503);
    assertThat(answer.body()).contains("more memory than one query may use");
  }

  @Test
  void oneLongTextInManyRows_isKeptOnce() {
    HttpResponse<String> answer =
        ask("SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?t5 ?s { { " + LONG + " } ?s a ?o } } }");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void typesThatNobodyDefined_areForgotten() {
    String query =
        "SELECT DISTINCT (STRDT(\"x\", IRI(CONCAT(\"urn:x-type:\", \"1\"))) AS ?z) { ?s a ?o }";
    assertThat(ask(query).body()).containsOnlyOnce("urn:x-type:1");
    assertThat(ask("SELECT (\"x\"^^<urn:x-type:2> AS ?z) {}").body()).contains("urn:x-type:2");
    assertThat(TypeMapper.getInstance().getTypeByName("urn:x-type:1")).isNull();
    assertThat(TypeMapper.getInstance().getTypeByName("urn:x-type:2")).isNull();
    assertThat(ask("ASK { FILTER (\"x\"^^<urn:x-type:2> = STRDT(\"x\", <urn:x-type:2>)) }").body())
        .contains("true");
  }
}
