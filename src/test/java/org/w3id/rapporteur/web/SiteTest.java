package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every address: its status, its form, and some text that must be in it. */
class SiteTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /                                                     | text/html | Working Group on the Smuggling of Migrants
      /about                                                | text/html | Report an error
      /harvesting                                           | text/html | Event stream, for stores of linked data
      /oai?verb=Identify                                    | text/xml | <protocolVersion>2.0<
      /ldes/root                                            | application/trig | ldes:EventStream
      /ldes/shape.ttl                                       | text/turtle | sh:NodeShape
      /reports                                              | text/html | CTOC/COP/WG.7/2015/6
      /recommendations                                      | text/html | must
      /recommendations?strength=must                        | text/html | 1 recommendation<
      /recommendations.csv                                  | text/csv | report,reportTitle,section
      /recommendations.jsonld                               | application/ld+json | "@context"
      /recommendations.rq                                   | application/sparql-query | SELECT DISTINCT
      /charts                                               | text/html | Smuggling of migrants: most provisions say “should”
      /compare                                              | text/html | The other
      /compare?a=CTOC/COP/WG.7/2015/6&b=CTOC/COP/WG.7/2015/6 | text/html | In both
      /participations                                       | text/html | signatory
      /statements                                           | text/html | Smuggling of migrants by sea
      /states                                               | text/html | Bolivia (Plurinational State of)
      /topics                                               | text/html | mutual legal assistance
      /doc/topic/extradition                                | text/html | <mark>extradition</mark>
      /instruments                                          | text/html | SOM-PROTOCOL
      /ontology                                             | text/html | asks one addressee for one thing
      /dataset                                              | text/html | no position on the status of any of them
      /queries                                              | text/html | The sections of a report
      /queries/outline                                      | text/html | Smuggling of migrants by sea
      /queries/outline?report=CTOC/COP/WG.7/2015/6          | text/html | Smuggling of migrants by sea
      /queries/outline.csv                                  | text/csv | number,heading,firstParagraph,lastParagraph,report
      /queries/outline.tsv                                  | text/tab-separated-values | ?number
      /queries/outline.json                                 | application/sparql-results+json | "heading"
      /queries/attendees-that-never-spoke?capacity=non-party | text/html | href="/doc/state/SDN"
      /queries/recommendations-citing-article               | text/html | <option value="18">
      /queries/what-a-state-attended-and-said               | text/html | <option value="ESP" selected>
      /queries/values/states.csv                            | text/csv | ESP,Spain
      /openapi.json                                         | application/json | /queries/outline.{format}
      /queries/outline.xml                                  | application/sparql-results+xml | <variable name="heading"/>
      /sparql                                               | text/html | </textarea>
      /reconcile                                            | text/html | rap:State
      /search                                               | text/html | What can be looked for
      /search?q=Swaziland                                   | text/html | <mark>Swaziland</mark>
      /search.json?q=Swaziland                              | application/json | "label":"Eswatini"
      /search/suggest?q=Swazi                               | application/x-suggestions+json | ["Swazi",["Eswatini"
      /opensearch.xml                                       | application/opensearchdescription+xml | search?q={searchTerms}
      /site.js                                              | text/javascript |
      /reconcile/preview?id=state/ESP                       | text/html | España
      /doc/CTOC/COP/WG.7/2015/6                             | text/html | id="para-12"
      /doc/CTOC/COP/WG.7/2015/6/section/II.A                | text/html | id="para-9"
      /doc/CTOC/COP/WG.7/2015/6/para/12                     | text/html | States should enhance
      /doc/CTOC/COP/WG.7/2015/6/para/63/a                   | text/html | Provisional agenda and annotations
      /doc/CTOC/COP/WG.7/2015/6/recommendation/9            | text/html | where appropriate
      /doc/CTOC/COP/WG.7/2015/6/recommendation/12/provision/1 | text/html | <mark>States should enhance
      /doc/CTOC/COP/WG.7/2015/6/para/12/citation/UNTOC/article/18 | text/html | <mark>articles 16 and 18 of the Convention</mark>
      /doc/CTOC/COP/WG.7/2015/6/para/56/participation/state/ESP | text/html | State party
      /doc/CTOC/COP/WG.7/2015/6/para/51/statement/state/ESP | text/html | <mark>Spain</mark>
      /doc/CTOC/COP/WG.7/2015/6/para/63/document/CTOC/COP/WG.4/2015/1 | text/html | The editors doubt this
      /doc/CTOC/COP/WG.7/2015/6/para/63/document/CTOC/COP/WG.4/2015/1/correction | text/html | The symbol is of another body
      /doc/CTOC/COP/WG.7/2015/6/para/3/decision/1           | text/html | decided
      /doc/CTOC/COP/WG.7/2015/6/para/4/saving-clause        | text/html | freedom of navigation
      /doc/CTOC/COP/WG.7/2015/6/para/64/view/1              | text/html | Some States parties
      /doc/CTOC/COP/WG.7/2015/6/en                          | text/html | English
      /doc/CTOC/COP/WG.7/2015/6/en/text/63297444faa0        | text/html | SHA-256
      /doc/CTOC/COP/WG.7/2015/6/person/ignacio-baylina-ruiz | text/html | Ignacio Baylina Ruíz
      /doc/CTOC/COP/WG.7/2015/2/Add.1                       | text/html | Note by the Secretariat
      /doc/body/CTOC/COP/WG.7                               | text/html | 11–13 November 2013
      /doc/session/CTOC/COP/WG.7/3                          | text/html | 18–20 November 2015
      /doc/session/CTOC/COP/WG.7/3/sitting/1                | text/html | 2015-11-18
      /doc/session/CTOC/COP/WG.7/3/item/1(a)                | text/html | Opening of the meeting
      /doc/state/ESP                                        | text/html | Spain
      /doc/state/BOL                                        | text/html | 12 December 2000
      /doc/organization/GRULAC                              | text/html | regional group
      /doc/system/SHERLOC                                   | text/html | Sharing Electronic Resources
      /doc/instrument/UNTOC                                 | text/html | Mutual legal assistance
      /doc/instrument/UNTOC/article/18                      | text/html | articles 16 and 18 of the Convention
      /doc/instrument/SOM-PROTOCOL/status/state/BOL         | text/html | 2000-12-12
      /doc/resolution/CTOC/COP/7/1                          | text/html | encouraged
      /doc/strength/should                                  | text/html | provision 2
      /doc/capacity/party                                   | text/html | State party
      /doc/rule/provision                                   | text/html | modal
      /doc/graph/CTOC/COP/WG.7/2015/6                       | text/html | triples
      /doc/dataset                                          | text/html | Rapporteur
      /doc/state/ESP.ttl                                    | text/turtle | Spain
      /doc/state/ESP.html                                   | text/html | Spain
      /doc/state/ESP.jsonld                                 | application/ld+json | "@context"
      /doc/state/ESP.nt                                     | application/n-triples | "Spain"@en
      /doc/state/ESP.nq                                     | application/n-quads | id/graph/vocabulary>
      /doc/state/ESP.trig                                   | application/trig | graph:vocabulary {
      /doc/state/ESP.rdf                                    | application/rdf+xml | <rdf:RDF
      /doc/body/CTOC/COP/WG.7.ttl                           | text/turtle | Working Group on the Smuggling
      /doc/CTOC/COP/WG.7/2015/2/Add.1.ttl                   | text/turtle | undo:Note
      /doc/CTOC/COP/WG.7/2015/6/section/II.A.ttl            | text/turtle | Smuggling of migrants by sea
      /doc/session/CTOC/COP/WG.7/3/item/1(a).ttl            | text/turtle | "1(a)"
      /ns.ttl                                               | text/turtle | rap:Provision a owl:Class
      /dataset.ttl                                          | text/turtle | dcat:Dataset
      /dump/all.nq.gz                                       | application/gzip |
      /dump/links.csv                                       | text/csv | CTOC/COP/WG.7/2015/6,12,UNTOC,18,,,https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6/para/12
      /dump/vocabulary.ttl                                  | text/turtle | state:ESP
      /dump/CTOC/COP/WG.7/2015/6.nq                         | application/n-quads | /para/12>
      /health                                               | application/json | ok
      /ready                                                | application/json | ready
      /robots.txt                                           | text/plain | sitemap.xml
      /feeds                                                | text/html | Working Group on the Smuggling of Migrants
      /feeds/all.atom                                       | application/atom+xml | <id>https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6</id>
      /feeds/body/CTOC/COP/WG.7.atom                        | application/atom+xml | <title>Rapporteur: Working Group on the Smuggling of Migrants</title>
      /informea/meetings.json                               | application/json | "start":"2015-11-18"
      /informea/decisions.json                              | application/json | "number":"7/1"
      /sitemap.xml                                          | application/xml | sitemap/0.xml<
      /sitemap/0.xml                                        | application/xml | doc/state/ESP<
      /site.css                                             | text/css |
      /favicon.svg                                          | image/svg+xml | <svg
      """)
  void get_known_200(String path, String type, String part) {
    HttpResponse<String> response = TestSite.get(path, "Accept", BROWSER);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestSite.header(response, "Content-Type")).startsWith(type);
    if (part != null) assertThat(response.body()).contains(part);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /id/state/ESP                          | 303 | /doc/state/ESP
          /id/CTOC/COP/WG.7/2015/6/para/12       | 303 | /doc/CTOC/COP/WG.7/2015/6/para/12
          /id/session/CTOC/COP/WG.7/3/item/1(a)  | 303 | /doc/session/CTOC/COP/WG.7/3/item/1(a)
          /id/dataset                            | 303 | /doc/dataset
          /ns                                    | 303 | /ontology
          /.well-known/void                      | 303 | /dataset
          /favicon.ico                           | 303 | /favicon.svg
          /id/state/esp                          | 308 | /id/state/ESP
          /id/ctoc/cop/wg.7/2015/6               | 308 | /id/CTOC/COP/WG.7/2015/6
          /id/CTOC/COP/WG.7/2015/6*              | 308 | /id/CTOC/COP/WG.7/2015/6
          /id/CTOC/COP/WG.7/2015/6/              | 308 | /id/CTOC/COP/WG.7/2015/6
          /id/CTOC/COP/WG.7/2015/2/add.%201      | 308 | /id/CTOC/COP/WG.7/2015/2/Add.1
          /doc/ctoc/cop/wg.7/2015/6/para/12      | 308 | /doc/CTOC/COP/WG.7/2015/6/para/12
          /doc/CTOC/COP/WG.7/2015/6/para/12/     | 308 | /doc/CTOC/COP/WG.7/2015/6/para/12
          /doc/ctoc/cop/wg.7/2015/6.ttl          | 308 | /doc/CTOC/COP/WG.7/2015/6.ttl
          /doc/instrument/untoc/article/18       | 308 | /doc/instrument/UNTOC/article/18
          /reports/                              | 308 | /reports
          """)
  void get_moved_redirectsOnThisHost(String path, int status, String location) {
    HttpResponse<String> response = TestSite.get(path, "Accept", BROWSER);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(response, "Location")).isEqualTo(location);
    assertThat(response.body()).isEqualTo("See " + location + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /nothing                                     | 404
          /id/state/XXX                                | 404
          /doc/state/XXX                               | 404
          /doc/state/XXX.ttl                           | 404
          /doc/state/ESP.doc                           | 404
          /doc/CTOC/COP/WG.7/2015/6/para/999           | 404
          /doc/                                        | 404
          /dump/nothing.nq.gz                          | 404
          /dump/all.doc                                | 404
          /queries/nothing                             | 404
          /queries/nothing.csv                         | 404
          /queries/outline?color=red                   | 400
          /queries/outline.csv?report=nothing          | 400
          /queries/hedged-provisions?strength=dare     | 400
          /queries/values/nothing.csv                  | 404
          /queries/outline.csv?color=red               | 400
          /ns.doc                                      | 404
          /feeds/nothing.atom                          | 404
          /sitemap/1.xml                               | 404
          /feeds/all.atom?page=0                       | 400
          /$/ping                                      | 404
          /$/stats                                     | 404
          """)
  void get_unknown_problemInTheFormAskedFor(String path, int status) {
    HttpResponse<String> page = TestSite.get(path, "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("<h1>").doesNotContain("Exception", "jetty");
    HttpResponse<String> json = TestSite.get(path, "Accept", "text/turtle");
    assertThat(json.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(json, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json.body()).contains("\"status\": " + status);
  }
}
