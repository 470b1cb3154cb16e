package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.address.ServiceUrl;

/** Every page describes its content in terms of schema.org, and uses them as they are defined. */
class SchemaOrgTest {
  private static final PageLocale ENGLISH =
      PageLocale.english(
          new SitePaths("https://example.org/", new ServiceUrl("https://example.org/")));

  private static final String REPORT = "/doc/CTOC/COP/WG.7/2015/6";
  private static final String BASE = ServerOptions.DEFAULT_BASE;

  /** The properties that each type may have. */
  private static final Map<String, Set<String>> TERMS = terms();

  private static Map<String, Set<String>> terms() {
    Map<String, Set<String>> terms = new HashMap<>();
    for (String line : lines()) {
      String[] parts = line.split(":", 2);
      String[] types = parts[0].split(" < ");
      Set<String> properties = new HashSet<>(types.length > 1 ? terms.get(types[1]) : Set.of());
      properties.addAll(List.of(parts[1].strip().split(",\\s*")));
      terms.put(types[0], properties);
    }
    return terms;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/conformance/schema-org.txt")).stream()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/about",
        "/reports",
        "/recommendations",
        "/participations",
        "/statements",
        "/compare",
        "/states",
        "/instruments",
        "/topics",
        "/ontology",
        "/dataset",
        "/queries",
        "/queries/recommendations",
        "/sparql",
        "/reconcile",
        "/search",
        "/search?q=Spain",
        REPORT,
        REPORT + "/section/II.A",
        REPORT + "/para/12",
        REPORT + "/para/63/a",
        REPORT + "/recommendation/12",
        REPORT + "/recommendation/12/provision/1",
        REPORT + "/para/12/citation/UNTOC/article/18",
        REPORT + "/para/56/participation/state/ESP",
        REPORT + "/person/ignacio-baylina-ruiz",
        REPORT + "/en",
        REPORT + "/en/text/63297444faa0",
        "/doc/body/CTOC/COP/WG.7",
        "/doc/session/CTOC/COP/WG.7/3",
        "/doc/session/CTOC/COP/WG.7/3/sitting/1",
        "/doc/session/CTOC/COP/WG.7/3/item/1(a)",
        "/doc/state/CZE",
        "/doc/organization/IOM",
        "/doc/organization/GRULAC",
        "/doc/system/SHERLOC",
        "/doc/programme/2030-AGENDA",
        "/doc/instrument/UNTOC",
        "/doc/instrument/UNTOC/article/18",
        "/doc/resolution/CTOC/COP/7/1",
        "/doc/topic/smuggling-of-migrants",
        "/doc/strength/should",
        "/doc/strength",
        "/doc/graph/CTOC/COP/WG.7/2015/6",
        "/doc/dataset");
  }

  private static JsonObject block(String path) {
    String page = TestSite.get(path, "Accept", "text/html").body();
    Elements blocks = Jsoup.parse(page).select("script[type=application/ld+json]");
    assertThat(blocks).hasSize(1);
    return Json.createReader(new StringReader(blocks.get(0).data())).readObject();
  }

  /** Returns what the page is about: the first of its things. */
  private static JsonObject main(String path) {
    return block(path).getJsonArray("@graph").getJsonObject(0);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTermIsDefined_andUsedWhereItIs(String path) {
    JsonObject block = block(path);
    assertThat(block.getString("@context")).isEqualTo("https://schema.org");
    List<String> wrong = new ArrayList<>();
    for (JsonObject thing : block.getJsonArray("@graph").getValuesAs(JsonObject.class))
      wrong.addAll(wrong(thing));
    assertThat(wrong).isEmpty();
  }

  private static List<String> wrong(JsonObject thing) {
    List<String> wrong = new ArrayList<>();
    if (thing.keySet().equals(Set.of("@id"))) return wrong;
    String type = thing.getString("@type");
    if (!TERMS.containsKey(type)) return List.of(type);
    thing.forEach(
        (term, value) -> {
          if (!term.startsWith("@") && !TERMS.get(type).contains(term))
            wrong.add(type + "." + term);
          for (JsonValue each : value instanceof JsonArray array ? array : List.of(value)) {
            if (each instanceof JsonObject object) wrong.addAll(wrong(object));
            if (each instanceof JsonString text && text.getString().isBlank())
              wrong.add(type + "." + term + " is empty");
          }
        });
    return wrong;
  }

  @Test
  void aTermThatIsNot_andOneInTheWrongPlaceAreFound() {
    JsonObject wrong =
        Json.createObjectBuilder()
            .add("@type", "Report")
            .add("startDate", "2015-11-18")
            .add("about", Json.createObjectBuilder().add("@type", "Meeting"))
            .build();
    assertThat(wrong(wrong)).containsExactlyInAnyOrder("Report.startDate", "Meeting");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                              Report",
    "/para/12,                                        CreativeWork",
    "/recommendation/12,                              CreativeWork",
    "/para/12/citation/UNTOC/article/18,              Quotation",
    "/person/ignacio-baylina-ruiz,                    Person",
    "/doc/session/CTOC/COP/WG.7/3,                    Event",
    "/doc/state/CZE,                                  Country",
    "/doc/body/CTOC/COP/WG.7,                         GovernmentOrganization",
    "/doc/organization/IOM,                           Organization",
    "/doc/instrument/UNTOC,                           Legislation",
    "/doc/instrument/UNTOC/article/18,                Legislation",
    "/doc/topic/smuggling-of-migrants,                DefinedTerm",
    "/doc/strength,                                   DefinedTermSet",
    "/dataset,                                        Dataset",
    "/doc/dataset,                                    Dataset",
    "/,                                               WebSite"
  })
  void eachThingHasItsType(String path, String type) {
    String whole =
        path.startsWith("/doc/") || path.equals("/") || path.equals("/dataset")
            ? path
            : REPORT + path;
    assertThat(main(whole).getString("@type")).isEqualTo(type);
    assertThat(main(whole).getString("name")).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void addressesAreAbsolute_andAThingsPageLeadsBackToIt(String path) {
    JsonArray things = block(path).getJsonArray("@graph");
    if (!path.startsWith("/doc/")) return;
    JsonObject thing = things.getJsonObject(0);
    assertThat(thing.getString("@id")).isEqualTo(BASE + path.replaceFirst("/doc/", "id/"));
    assertThat(thing.getString("url")).isEqualTo(TestSite.url(path));
    JsonObject page = things.getJsonObject(1);
    assertThat(page.getString("url")).isEqualTo(TestSite.url(path));
    assertThat(page.getString("name")).isEqualTo(thing.getString("name"));
    assertThat(page.getJsonObject("mainEntity").getString("@id")).isEqualTo(thing.getString("@id"));
    List<JsonObject> crumbs =
        page.getJsonObject("breadcrumb")
            .getJsonArray("itemListElement")
            .getValuesAs(JsonObject.class);
    assertThat(crumbs.get(0).getString("item")).isEqualTo(TestSite.url("/"));
    for (int i = 0; i < crumbs.size(); i++) {
      assertThat(crumbs.get(i).getInt("position")).isEqualTo(i + 1);
      String step = crumbs.get(i).getString("item");
      assertThat(step).startsWith(TestSite.url("/"));
      assertThat(TestSite.get(step.substring(TestSite.url("").length())).statusCode())
          .isEqualTo(200);
    }
  }

  /** What Google's Dataset Search requires and recommends. */
  @Test
  void theDatasetSaysWhatSearchEnginesOfDatasetsWant() {
    JsonObject dataset = main("/dataset");
    assertThat(dataset.getString("description").length()).isBetween(50, 5_000);
    assertThat(dataset.keySet())
        .contains(
            "name",
            "url",
            "license",
            "creator",
            "publisher",
            "dateModified",
            "version",
            "keywords",
            "identifier",
            "isAccessibleForFree",
            "distribution");
    assertThat(dataset.getString("license"))
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    for (JsonObject file : dataset.getJsonArray("distribution").getValuesAs(JsonObject.class)) {
      assertThat(file.getString("@type")).isEqualTo("DataDownload");
      assertThat(file.getString("encodingFormat")).isNotBlank();
    }
  }

  /** What Google requires of events. */
  @Test
  void aSessionSaysWhenAndWhereItWas() {
    JsonObject session = main("/doc/session/CTOC/COP/WG.7/3");
    assertThat(session.getString("startDate")).isEqualTo("2015-11-18");
    assertThat(session.getString("endDate")).isEqualTo("2015-11-20");
    assertThat(session.getJsonObject("location").getString("name")).isEqualTo("Vienna");
    assertThat(session.getJsonObject("organizer").getString("name"))
        .contains("Smuggling of Migrants");
    assertThat(session.getJsonObject("recordedIn").getString("@id"))
        .endsWith("/id/CTOC/COP/WG.7/2015/6");
  }

  @Test
  void aReportIsOfItsBodyAndAboutItsSession() {
    JsonObject report = main(REPORT);
    assertThat(report.getString("reportNumber")).isEqualTo("CTOC/COP/WG.7/2015/6");
    assertThat(report.getJsonObject("creator").getString("name")).contains("Working Group");
    assertThat(report.getJsonObject("about").getString("@type")).isEqualTo("Event");
  }

  @Test
  void aStateHasItsNamesInSixLanguages() {
    JsonArray names = main("/doc/state/CZE").getJsonArray("alternateName");
    assertThat(names.getValuesAs(JsonString::getString))
        .contains("تشيكيا", "Tchéquie", "Чехия", "捷克", "Czech Republic");
  }

  @Test
  void theSiteCanBeSearched() {
    JsonObject action = main("/").getJsonObject("potentialAction");
    String template = action.getJsonObject("target").getString("urlTemplate");
    String path = template.replace(TestSite.url("/"), "/").replace("{search_term_string}", "Spain");
    assertThat(TestSite.get(path, "Accept", "text/html").body()).contains("/doc/state/ESP");
  }

  @Test
  void nothingThatAPageSaysEndsTheBlock() {
    String page = SchemaOrg.ofTitle("</script><script>alert(1)</script>&<!--", ENGLISH);
    assertThat(page).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e");
    String found = TestSite.get("/search?q=%3C%2Fscript%3E%3Cb%3E", "Accept", "text/html").body();
    assertThat(Jsoup.parse(found).select("script[type=application/ld+json]").get(0).data())
        .contains("\\u003c/script");
  }
}
