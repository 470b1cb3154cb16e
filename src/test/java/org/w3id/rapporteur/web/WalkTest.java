package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check against one resource of every type: documents, pages, files, answers. */
class WalkTest {
  private static final List<ResourceCheck> CHECKS =
      Stream.of(
              RepresentationChecks.all(),
              ConditionChecks.all(),
              NegotiationChecks.all(),
              MethodChecks.all(),
              AddressChecks.all(),
              SignpostChecks.all())
          .flatMap(List::stream)
          .toList();

  private static final List<String> READ = List.of("GET", "HEAD");
  private static final List<String> ASKED = List.of("GET", "HEAD", "POST");
  private static final String SEED = "CTOC/COP/WG.7/2015/6";
  private static final String TEXT = SEED + "/en/text/";

  /** What is no document of a thing. */
  private static final List<String> FILES =
      List.of(
          "/",
          "/about",
          "/reports",
          "/recommendations",
          "/states",
          "/instruments",
          "/topics",
          "/ontology",
          "/queries",
          "/queries/recommendations",
          "/queries/recommendations.csv",
          "/queries/recommendations.tsv",
          "/queries/recommendations.json",
          "/queries/recommendations.xml",
          "/queries/citations?report=CTOC%2FCOP%2FWG.7%2F2015%2F6",
          "/dump/all.nq.gz",
          "/dump/all.trig.gz",
          "/dump/vocabulary.ttl",
          "/dump/" + SEED + ".nq.gz",
          "/dump/links.csv",
          "/ns.ttl",
          "/ns.jsonld",
          "/dataset.ttl",
          "/dataset.html",
          "/doc/" + SEED + ".html",
          "/doc/" + SEED + ".akn.xml",
          "/doc/state/ESP.linkset",
          "/timemap/link/doc/" + SEED,
          "/timemap/json/doc/" + SEED,
          "/feeds/reports.atom",
          "/informea/meetings.json",
          "/ontology/states.ttl",
          "/compare",
          "/participations",
          "/statements",
          "/search",
          "/search?q=Spain",
          "/search.json?q=Spain",
          "/search/suggest?q=Spa",
          "/opensearch.xml",
          "/context.jsonld",
          "/sitemap.xml",
          "/robots.txt",
          "/site.css",
          "/favicon.svg");

  private static final List<String> SERVICES =
      List.of(
          "/reconcile",
          "/sparql",
          "/sparql?query=ASK%7B%7D",
          "/sparql?query=SELECT%20*%20%7B%3Fs%20a%20%3Ft%7D%20ORDER%20BY%20%3Fs%20%3Ft%20LIMIT%209",
          "/sparql?query=DESCRIBE%20%3Chttps%3A%2F%2Fw3id.org%2Frapporteur%2Fid%2Fstate%2FESP%3E");

  /** One or a few resources of each kind, because all of them take minutes. */
  private static final List<String> QUICK =
      List.of(
          "/doc/" + SEED,
          "/doc/" + SEED + "/recommendation/12",
          "/doc/session/CTOC/COP/WG.7/3/item/1(a)",
          "/doc/state/ESP",
          "/doc/topic/smuggling-of-migrants",
          "/dataset",
          "/",
          "/states",
          "/queries/recommendations",
          "/queries/recommendations.csv",
          "/dump/all.nq.gz",
          "/dump/links.csv",
          "/ns.ttl",
          "/doc/" + SEED + ".akn.xml",
          "/doc/state/ESP.linkset",
          "/timemap/link/doc/" + SEED,
          "/feeds/reports.atom",
          "/informea/meetings.json",
          "/ontology/states.ttl",
          "/participations",
          "/search?q=Spain",
          "/context.jsonld",
          "/sitemap.xml",
          "/robots.txt",
          "/site.css");

  static Stream<VisitedResource> resources() {
    return Stream.concat(
        all().filter(visit -> QUICK.contains(visit.path())),
        SERVICES.stream().map(path -> visit(path, Map.of(), false, ASKED)));
  }

  static Stream<VisitedResource> all() {
    Stream<String> names =
        Stream.concat(
            things(),
            Stream.of(
                "state/ESP",
                SEED + "/recommendation/12",
                "session/CTOC/COP/WG.7/3/item/1(a)",
                "topic/smuggling-of-migrants"));
    VisitedResource catalogue = visit("/dataset", forms("", "html"), false, READ);
    return Stream.of(
            names.distinct().map(WalkTest::document),
            FILES.stream().map(path -> visit(path, Map.of(), false, READ)),
            Stream.of(catalogue))
        .flatMap(each -> each);
  }

  /** Returns one thing of each type in the store. */
  private static Stream<String> things() {
    String query =
        """
        SELECT DISTINCT ?name {
          { SELECT ?type (MIN(STR(?thing)) AS ?first) {
              ?thing a ?type
              FILTER(STRSTARTS(STR(?thing), "BASEid/") && !CONTAINS(STR(?thing), "#")) }
            GROUP BY ?type }
          BIND(STRAFTER(?first, "BASEid/") AS ?name)
        } ORDER BY ?name"""
            .replace("BASE", ServerOptions.DEFAULT_BASE);
    String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return TestSite.get(path, "Accept", "text/csv").body().lines().skip(1);
  }

  private static VisitedResource document(String name) {
    Map<String, String> forms = forms(name.startsWith(TEXT) ? "text" : "", "html");
    if (name.equals(SEED)) forms.put("akn.xml", "application/akn+xml");
    forms.put("linkset", "application/linkset+json");
    return visit("/doc/" + name, forms, true, READ);
  }

  private static Map<String, String> forms(String text, String html) {
    Map<String, String> forms = new LinkedHashMap<>();
    if (!text.isEmpty()) forms.put("", "text/plain");
    forms.put(html, "text/html");
    forms.put("ttl", "text/turtle");
    forms.put("jsonld", "application/ld+json");
    forms.put("nt", "application/n-triples");
    forms.put("nq", "application/n-quads");
    forms.put("trig", "application/trig");
    forms.put("rdf", "application/rdf+xml");
    return forms;
  }

  private static VisitedResource visit(
      String path, Map<String, String> forms, boolean isThing, List<String> methods) {
    return new VisitedResource(TestSite.url(""), path, forms, isThing, methods);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void everyCheckHolds(VisitedResource resource) {
    assertThat(
            CHECKS.stream().map(check -> check.broken(resource)).filter(wrong -> !wrong.isEmpty()))
        .as(resource.path())
        .isEmpty();
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("all")
  void everyCheckHoldsOfEveryTypeOfThing(VisitedResource resource) {
    everyCheckHolds(resource);
  }

  @Test
  void thereAreChecksAndThingsEnough() {
    assertThat(CHECKS).hasSizeGreaterThan(130);
    assertThat(CHECKS.stream().map(ResourceCheck::claim)).doesNotHaveDuplicates();
    assertThat(things()).hasSizeGreaterThan(30);
    assertThat(resources()).hasSize(QUICK.size() + SERVICES.size());
  }

  /** A server that does everything wrong fails every check, so no check always passes. */
  @Test
  void everyCheckCanFail() throws IOException {
    try (MisbehavingServer worst = new MisbehavingServer()) {
      List<VisitedResource> visits =
          Stream.of("/doc/x", "/doc/y", "/x", "/y")
              .map(
                  path ->
                      new VisitedResource(
                          worst.site(),
                          path,
                          path.startsWith("/doc/") ? forms("", "html") : Map.of(),
                          path.startsWith("/doc/"),
                          List.of("GET")))
              .toList();
      assertThat(
              CHECKS.stream()
                  .filter(check -> visits.stream().allMatch(visit -> holds(check, visit)))
                  .map(ResourceCheck::claim))
          .isEmpty();
    }
  }

  private static boolean holds(ResourceCheck check, VisitedResource visit) {
    return check.broken(visit).isEmpty();
  }
}
