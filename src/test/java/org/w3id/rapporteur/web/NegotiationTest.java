package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {
  private static final String SPAIN = "/doc/state/ESP";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
      none                                                        | text/html
      */*                                                         | text/html
      text/html                                                   | text/html
      text/turtle                                                 | text/turtle
      TEXT/TURTLE                                                 | text/turtle
      text/*                                                      | text/html
      text/turtle, text/html                                      | text/html
      text/turtle, text/html;q=0.9                                | text/turtle
      text/turtle;q=0.5, application/ld+json;q=0.6                | application/ld+json
      text/*;q=0.9, text/html;q=0, application/rdf+xml;q=0.8      | text/turtle
      */*;q=0.1, application/n-triples                            | application/n-triples
      application/n-quads                                         | application/n-quads
      application/trig                                            | application/trig
      application/rdf+xml                                         | application/rdf+xml
      image/png, application/trig;q=0.001                         | application/trig
      text/turtle;q=0, */*;q=0.5                                  | text/html
      text/turtle;charset=utf-8                                   | text/turtle
      nonsense, text/turtle                                       | text/turtle
      application/xhtml+xml,text/html;q=0.9,application/xml;q=0.9 | text/html
      """)
  void get_byAccept(String accept, String type) {
    HttpResponse<String> response =
        accept == null ? TestSite.get(SPAIN) : TestSite.get(SPAIN, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(response, "Content-Type")).startsWith(type);
    assertThat(TestSite.vary(response)).contains("Accept");
    assertThat(TestSite.header(response, "Content-Location")).startsWith(SPAIN + ".");
    assertThat(TestSite.header(response, "Link"))
        .contains("</doc/state/ESP.ttl>; rel=\"alternate\"; type=\"text/turtle\"");
  }

  @ParameterizedTest
  @CsvSource({"image/png", "text/turtle;q=0", "application/json"})
  void get_nothingAcceptable_406ListsTheForms(String accept) {
    HttpResponse<String> response = TestSite.get(SPAIN, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(TestSite.header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("text/turtle", "application/ld+json", "text/html");
  }

  @Test
  void get_text_plain() {
    String path = "/doc/CTOC/COP/WG.7/2015/6/en/text/63297444faa0";
    HttpResponse<String> plain = TestSite.get(path, "Accept", "text/plain");
    assertThat(TestSite.header(plain, "Content-Type")).startsWith("text/plain");
    assertThat(plain.body())
        .startsWith(
            "Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna");
    assertThat(TestSite.get(path).body()).isEqualTo(plain.body());
    assertThat(TestSite.get(path, "Accept", "text/turtle").body())
        .contains("oa:TextPositionSelector");
  }

  @Test
  void get_paragraph_bringsItsFactsWithTheirEvidence() {
    String turtle = TestSite.get("/doc/CTOC/COP/WG.7/2015/6/para/12.ttl").body();
    assertThat(turtle)
        .contains("rap:Citation", "articles 16 and 18 of the Convention", "oa:start \"4629\"");
  }

  @Test
  void get_quads_keepTheirGraphs() {
    String quads =
        TestSite.get("/doc/CTOC/COP/WG.7/2015/6/para/63/document/CTOC/COP/WG.4/2015/1.nq").body();
    assertThat(quads).contains("/id/graph/CTOC/COP/WG.7/2015/6> .", "/id/graph/corrections> .");
  }

  @Test
  void get_again_sameBytes() {
    for (String suffix : new String[] {"ttl", "jsonld", "nt", "nq", "trig", "rdf", "html"}) {
      String path = "/doc/CTOC/COP/WG.7/2015/6." + suffix;
      assertThat(TestSite.get(path).body()).isEqualTo(TestSite.get(path).body());
    }
  }

  @Test
  void head_likeGetWithoutBody() {
    HttpResponse<String> get = TestSite.get(SPAIN, "Accept", "text/turtle");
    HttpResponse<String> head =
        TestSite.send(
            TestSite.request(SPAIN, "Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody())
                .build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(TestSite.vary(head)).contains("Accept");
    for (String header : new String[] {"Content-Type", "Content-Length", "Link"}) {
      assertThat(head.headers().firstValue(header)).isEqualTo(get.headers().firstValue(header));
    }
  }

  @Test
  void post_405() {
    HttpResponse<String> response =
        TestSite.send(TestSite.request(SPAIN).POST(BodyPublishers.ofString("x")).build());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(TestSite.header(response, "Allow")).contains("GET");
  }

  /**
   * Otherwise a cache would send a page to a client that wants Turtle, or compressed bytes to one
   * that cannot read them.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        SPAIN,
        "/id/state/ESP",
        "/dataset",
        "/ns",
        "/nothing",
        "/reconcile",
        "/sparql?query=ASK%7B%7D"
      })
  void get_cachesAreToldWhatTheAnswerWasChosenBy(String path) {
    for (String coding : List.of("gzip", "identity")) {
      HttpResponse<String> response =
          TestSite.get(path, "Accept", "text/html", "Accept-Encoding", coding);
      assertThat(TestSite.vary(response)).containsOnlyOnce("Accept", "Accept-Encoding");
    }
  }

  @Test
  void head_unknown_404WithoutBody() {
    HttpResponse<String> head =
        TestSite.send(
            TestSite.request("/doc/state/XXX").method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(404);
    assertThat(TestSite.header(head, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void head_thing_303() {
    HttpResponse<String> head =
        TestSite.send(
            TestSite.request("/id/state/ESP").method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(303);
    assertThat(TestSite.header(head, "Location")).isEqualTo(SPAIN);
  }

  @Test
  void everyAnswerIsGuarded() {
    for (String path :
        new String[] {"/", "/nothing", SPAIN + ".ttl", "/sparql?query=ASK%7B%7D", "/site.css"}) {
      HttpResponse<String> response = TestSite.get(path);
      assertThat(TestSite.header(response, "Content-Security-Policy"))
          .startsWith("default-src 'self'");
      assertThat(TestSite.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(TestSite.header(response, "Referrer-Policy")).isNotEmpty();
      assertThat(TestSite.header(response, "Server")).isEmpty();
    }
  }
}
