package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint answers every form of query, and refuses whatever would change or reach beyond. */
class SparqlEndpointTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p ?o } LIMIT 1 | application/sparql-results+json",
        "SELECT * { ?s ?p ?o } LIMIT 1 | application/sparql-results+xml",
        "SELECT * { ?s ?p ?o } LIMIT 1 | text/csv",
        "SELECT * { ?s ?p ?o } LIMIT 1 | text/tab-separated-values",
        "ASK { ?s ?p ?o } | application/sparql-results+json",
        "CONSTRUCT WHERE { ?s a ?o } LIMIT 1 | text/turtle",
        "CONSTRUCT WHERE { ?s a ?o } LIMIT 1 | application/ld+json",
        "DESCRIBE <https://w3id.org/rapporteur/id/state/ESP> | text/turtle"
      })
  void get_everyForm_200(String query, String type) {
    HttpResponse<String> response = ask(query, type);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(response, "Content-Type")).startsWith(type);
    assertThat(response.body()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP ALL",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o "
      })
  void get_refused_notAnswered(String query) {
    HttpResponse<String> response = ask(query, "application/sparql-results+json");
    assertThat(response.statusCode() >= 400 || !response.body().contains("\"type\"")).isTrue();
    assertThat(response.statusCode()).isLessThan(500);
    assertThat(response.body()).doesNotContain("\tat ");
  }

  private static HttpResponse<String> ask(String query, String type) {
    return TestSite.get(
        "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", type);
  }
}
