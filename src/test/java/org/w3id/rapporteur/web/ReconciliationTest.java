package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.web.ReconciliationClient.assertConforms;
import static org.w3id.rapporteur.web.ReconciliationClient.batch1;
import static org.w3id.rapporteur.web.ReconciliationClient.encoded;
import static org.w3id.rapporteur.web.ReconciliationClient.json;
import static org.w3id.rapporteur.web.ReconciliationClient.parsed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service, in both versions of its API, as its clients speak to it. */
class ReconciliationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ReconciliationClient CLIENT = new ReconciliationClient(TestSite.client());
  private static final String DRAFT = "/reconcile/1.0-draft";

  // Shapes

  @Test
  void get_manifest_isOfVersion02() {
    HttpResponse<String> response = TestSite.get("/reconcile");
    assertConforms("0.2", "manifest", response);
    assertThat(TestSite.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(TestSite.header(response, "ETag")).isNotEmpty();
    assertThat(TestSite.vary(response)).contains("Accept");
  }

  @Test
  void get_manifestOfDraft_isOfVersion1() {
    assertConforms("1.0-draft", "manifest", TestSite.get(DRAFT));
  }

  @Test
  void manifest_namesAddressesThatAnswer() {
    CLIENT.followManifest();
  }

  // Names

  @ParameterizedTest(name = "{0} ({1})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Spain                                    |           | state/ESP        | 100  | true
      SPAIN                                    | rap:State | state/ESP        | 100  | true
      España                                   | rap:State | state/ESP        | 100  | true
      Espagne                                  | rap:State | state/ESP        | 100  | true
      Испания                                  | rap:State | state/ESP        | 100  | true
      إسبانيا                                  | rap:State | state/ESP        | 100  | true
      西班牙                                    | rap:State | state/ESP        | 100  | true
      ESP                                      | rap:State | state/ESP        | 100  | true
      ES                                       | rap:State | state/ESP        | 100  | true
      724                                      | rap:State | state/ESP        | 100  | true
      state/ESP                                |           | state/ESP        | 100  | true
      https://w3id.org/rapporteur/id/state/ESP |           | state/ESP        | 100  | true
      http://www.wikidata.org/entity/Q29       |           | state/ESP        | 100  | true
      the Sudan                                | rap:State | state/SDN        | 100  | true
      Korea, Republic of                       | rap:State | state/KOR        |  97  | false
      Niger                                    | rap:State | state/NER        | 100  | true
      Nigeria                                  | rap:State | state/NGA        | 100  | true
      Cote d'Ivoire                            | rap:State | state/CIV        | 100  | true
      Phillipines                              | rap:State | state/PHL        |  93  | true
      Irak                                     | rap:State | state/IRQ        |  93  | true
      Azerbajian                               | rap:State | state/AZE        |  90  | true
      Kazachstan                               | rap:State | state/KAZ        |  90  | true
      Afganistan                               | State     | state/AFG        |  90  | true
      Untied Kingdom of Great Britain and Northern Ireland | state | state/GBR | 98  | true
      International Organisation for Migration |           | organization/IOM |  97  | true
      UNODC                                    |           | organization/UNODC | 100 | true
      GRULAC                                   | rap:RegionalGroup | organization/GRULAC | 100 | true
      Working Group on the Smugling of Migrants | rap:Body | body/CTOC/COP/WG.7 | 97 | true
      CTOC/COP/WG.7                            |           | body/CTOC/COP/WG.7 | 100 | true
      Organized Crime Convention               |           | instrument/UNTOC | 100  | true
      Smugling of Migrants Protocol            |           | instrument/SOM-PROTOCOL | 96 | true
      UNTOC article 18                         |           | instrument/UNTOC/article/18 | 100 | true
      art. 18 of the Organised Crime Convention |          | instrument/UNTOC/article/18 | 96 | true
      article 6, para. 1 (a), of the Smuggling of Migrants Protocol | | instrument/SOM-PROTOCOL/article/6 | 100 | true
      Mutual legal asistance                   | topic     | topic/mutual-legal-assistance | 95 | true
      extradición                              | topic     | topic/extradition | 100 | true
      CTOC/COP/WG.7/2015/6                     |           | CTOC/COP/WG.7/2015/6 | 100 | true
      ctoc-cop-wg7-2015-6                      |           | CTOC/COP/WG.7/2015/6 | 100 | true
      CTOC/COP/WG.7/2015/2/ADD. 1*             |           | CTOC/COP/WG.7/2015/2/Add.1 | 100 | true
      https://undocs.org/CTOC/COP/WG.7/2015/6  |           | CTOC/COP/WG.7/2015/6 | 100 | true
      http://undocs.org/en/CTOC/COP/WG.7/2015/6 |          | CTOC/COP/WG.7/2015/6 | 100 | true
      docs.un.org/fr/ctoc/cop/wg.7/2015/2/add.1 |          | CTOC/COP/WG.7/2015/2/Add.1 | 100 | true
      document CTOC/COP/WG.7/2015/6 of 2015    |           | CTOC/COP/WG.7/2015/6 |  95 | true
      resolution 7/1                           |           | resolution/CTOC/COP/7/1 | 100 | true
      """)
  void match_name_ranksFirst(String name, String type, String id, double least, boolean certain) {
    JsonNode first = CLIENT.first(name, type == null ? "" : type);
    assertThat(first.get("id").asText()).as(first.toString()).isEqualTo(id);
    assertThat(first.get("score").asDouble()).isBetween(least, 100.0);
    if (certain) assertThat(first.get("match").asBoolean()).as(first.toString()).isTrue();
    JsonNode draft = json(CLIENT.post(DRAFT + "/match", batch1(name, type == null ? "" : type)));
    assertThat(draft.at("/results/0/candidates/0")).isEqualTo(first);
  }

  /** A doubtful match is left to the client. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Korea", "Libai", "Mutual legal assistance", "article 18", "CTOC/COP/WG.7/2015/7"})
  void match_doubtful_isNotCertain(String name) {
    for (JsonNode each :
        json(CLIENT.queries("{\"q\": {\"query\": \"" + name + "\"}}")).at("/q/result"))
      assertThat(each.get("match").asBoolean()).as(each.toString()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "***", "qqqqqqqqq", "漢", "\\u0000", "🦉"})
  void match_nothingLikeIt_noCandidates(String name) {
    JsonNode answer =
        json(CLIENT.queries("{\"q\": {\"query\": \"" + name + "\", \"type\": \"State\"}}"));
    assertThat(answer.at("/q/result")).isEmpty();
  }

  @Test
  void match_type_leavesOutOthers() {
    JsonNode all = json(CLIENT.queries("{\"q\": {\"query\": \"Mutual legal assistance\"}}"));
    assertThat(all.at("/q/result").findValuesAsText("id"))
        .contains("topic/mutual-legal-assistance", "instrument/UNTOC/article/18");
    JsonNode articles =
        json(
            CLIENT.queries(
                "{\"q\": {\"query\": \"Mutual legal assistance\", \"type\":"
                    + " [\"eli:LegalResourceSubdivision\", \"nothing\"]}}"));
    assertThat(articles.at("/q/result"))
        .isNotEmpty()
        .allMatch(each -> each.get("id").asText().contains("/article/"));
    assertThat(
            json(CLIENT.queries("{\"q\": {\"query\": \"Spain\", \"type\": \"nothing\"}}"))
                .at("/q/result"))
        .isEmpty();
  }

  @Test
  void match_limit_isKept() {
    JsonNode answer = json(CLIENT.queries("{\"q\": {\"query\": \"Republic\", \"limit\": 3}}"));
    assertThat(answer.at("/q/result")).hasSize(3);
  }

  @Test
  void match_batch_eachAnsweredByItself() {
    HttpResponse<String> response =
        CLIENT.queries(
            "{\"a\": {\"query\": \"Spane\"}, \"b\": {\"query\": \"Francia\", \"limit\": 2}}");
    assertConforms("0.2", "results", response);
    assertThat(json(response).at("/a/result/0/id").asText()).isEqualTo("state/ESP");
    assertThat(json(response).at("/b/result/0/id").asText()).isEqualTo("state/FRA");
    assertThat(TestSite.header(response, "Cache-Control")).isEqualTo("no-store");
    assertThat(
            json(TestSite.get("/reconcile?queries=" + encoded("{\"a\": {\"query\": \"Spane\"}}"))))
        .isEqualTo(JSON.createObjectNode().set("a", json(response).get("a")));
  }

  // Properties

  @Test
  void match_properties_tellApart() {
    String both = "{\"q\": {\"query\": \"Congo\", \"properties\": [{\"pid\": \"%s\", \"v\": %s}]}}";
    assertThat(first(both.formatted("rap:alpha2", "\"CD\"")).get("id").asText())
        .isEqualTo("state/COD");
    assertThat(first(both.formatted("two-letter code", "[\"XX\", \"CG\"]")).get("id").asText())
        .isEqualTo("state/COG");
    JsonNode unmet = first(both.formatted("rap:alpha2", "\"ES\""));
    assertThat(unmet.get("score").asDouble()).isEqualTo(70);
  }

  @Test
  void match_propertiesAlone_findByValue() {
    assertThat(
            first("{\"q\": {\"properties\": [{\"pid\": \"rap:m49\", \"v\": \"724\"}]}}")
                .get("id")
                .asText())
        .isEqualTo("state/ESP");
    JsonNode articles =
        json(
            CLIENT.queries(
                "{\"q\": {\"limit\": 100, \"properties\": [{\"pid\": \"eli:is_part_of\", \"v\":"
                    + " {\"id\": \"instrument/UNTOC\", \"name\": \"UNTOC\"}}]}}"));
    assertThat(articles.at("/q/result")).hasSize(41);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      any  | ["AD", "ES"] | state/ESP
      all  | ["AD", "ES"] |
      none | ["AD", "ES"] | state/NOR
      """)
  void match_requiredCondition_isAFilter(String quantifier, String values, String id) {
    String body =
        """
        {"queries": [{"type": "rap:State", "limit": 100, "lang": "en", "conditions": [
          {"matchType": "property", "pid": "rap:alpha2", "v": %s, "required": true, "matchQuantifier": "%s"}]}]}
        """
            .formatted(values, quantifier);
    HttpResponse<String> response = CLIENT.post("/reconcile/match", body);
    assertConforms("1.0-draft", "results", response);
    JsonNode found = json(response).at("/results/0/candidates");
    if (id == null) assertThat(found).isEmpty();
    else if (quantifier.equals("any"))
      assertThat(found.findValuesAsText("id")).contains(id).hasSizeGreaterThan(1);
    else
      assertThat(found.toString())
          .contains("\"state/")
          .doesNotContain("\"state/ESP\"", "\"state/AND\"");
  }

  @Test
  void match_requiredName_isAFilter() {
    String body =
        """
        {"queries": [{"conditions": [{"matchType": "name", "v": "Spain", "required": true}]},
          {"conditions": [{"matchType": "name", "v": ["Spain", "France"]}], "limit": 2}]}
        """;
    JsonNode answer = json(CLIENT.post(DRAFT + "/match", body));
    assertThat(answer.at("/results/0/candidates").findValuesAsText("id")).contains("state/ESP");
    assertThat(answer.at("/results/0/candidates"))
        .allMatch(each -> each.get("score").asDouble() >= 80);
    assertThat(answer.at("/results/1/candidates"))
        .extracting(each -> each.get("id").asText())
        .containsExactly("state/ESP", "state/FRA");
  }

  // Suggestions

  @ParameterizedTest(name = "{0}?{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      entity   | prefix=Spa                  | state/ESP
      entity   | prefix=SPAIN                | state/ESP
      entity   | prefix=ESP                  | state/ESP
      entity   | prefix=state/ESP            | state/ESP
      entity   | prefix=Spian                | state/ESP
      entity   | prefix=CTOC/COP/WG.7/2015/6 | CTOC/COP/WG.7/2015/6
      entity   | prefix=mutual&type=topic    | topic/mutual-legal-assistance
      type     | prefix=sta                  | rap:State
      type     | prefix=rap:State            | rap:State
      property | prefix=m49                  | rap:m49
      property | prefix=rap:m49              | rap:m49
      property | prefix=two                  | rap:alpha2
      """)
  void suggest_prefix_firstIsMeant(String what, String query, String id) {
    HttpResponse<String> response = TestSite.get("/reconcile/suggest/" + what + "?" + query);
    assertConforms("0.2", "suggestions", response);
    assertThat(json(response).at("/result/0/id").asText()).isEqualTo(id);
  }

  @Test
  void suggest_cursor_goesOn() {
    JsonNode first = json(TestSite.get(DRAFT + "/suggest/entity?prefix="));
    JsonNode next = json(TestSite.get(DRAFT + "/suggest/entity?prefix=&cursor=10"));
    assertThat(first.get("result")).hasSize(10);
    assertThat(next.get("result")).hasSize(10).doesNotContainAnyElementsOf(first.get("result"));
    assertThat(json(TestSite.get(DRAFT + "/suggest/type?cursor=999999")).get("result")).isEmpty();
  }

  // Preview

  @Test
  void preview_entity_mayBeFramed() {
    HttpResponse<String> response = TestSite.get("/reconcile/preview?id=state/ESP");
    assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("Spain");
    assertThat(Jsoup.parse(response.body()).select("[dir=rtl][lang=ar]").text())
        .isEqualTo("إسبانيا");
    assertThat(response.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors *");
    assertThat(TestSite.get("/reconcile/preview?id=state/XXX").statusCode()).isEqualTo(404);
    assertThat(TestSite.get("/reconcile/preview").statusCode()).isEqualTo(400);
  }

  // Extension

  @Test
  void extend_properties_inTheFormOfEachVersion() {
    String asked =
        """
        {"ids": ["state/ESP", "instrument/UNTOC/article/18", "instrument/UNTOC", "nothing"],
         "properties": [{"id": "rap:m49"}, {"id": "skos:prefLabel", "settings": {"lang": "fr", "limit": "1"}},
           {"id": "eli:is_part_of"}, {"id": "eli:date_document"}, {"id": "nothing"}]}
        """;
    HttpResponse<String> old = CLIENT.form("extend", asked);
    assertConforms("0.2", "extension", old);
    JsonNode rows = json(old).get("rows");
    assertThat(rows.at("/state~1ESP/rap:m49/0/str").asText()).isEqualTo("724");
    assertThat(rows.at("/state~1ESP/skos:prefLabel").toString())
        .isEqualTo("[{\"str\":\"Espagne\"}]");
    assertThat(rows.get("instrument/UNTOC/article/18").at("/eli:is_part_of/0/id").asText())
        .isEqualTo("instrument/UNTOC");
    assertThat(rows.get("instrument/UNTOC").at("/eli:date_document/0/date").asText())
        .isEqualTo("2000-11-15T00:00:00");
    assertThat(rows.get("nothing").get("rap:m49")).isEmpty();
    assertThat(json(old).at("/meta/2/type/id").asText()).isEqualTo("eli:LegalResource");

    HttpResponse<String> draft = CLIENT.post(DRAFT + "/extend", asked);
    assertConforms("1.0-draft", "extension", draft);
    assertThat(json(draft).at("/rows/0/properties/1/values").toString())
        .isEqualTo("[{\"str\":\"Espagne\",\"lang\":\"fr\",\"dir\":\"ltr\"}]");
  }

  @Test
  void propose_type_propertiesOfIt() {
    HttpResponse<String> response =
        TestSite.get("/reconcile/extend/propose?type=rap:State&limit=50");
    assertConforms("0.2", "proposal", response);
    assertThat(json(response).get("properties").findValuesAsText("id"))
        .contains("rap:alpha2", "rap:m49")
        .doesNotContain("eli:number");
    assertThat(
            json(TestSite.get("/reconcile/extend/propose?type=rap:State&limit=2"))
                .get("properties"))
        .hasSize(2);
  }

  // Refused requests

  @ParameterizedTest(name = "queries={0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {                                                    | queries is not JSON at line 1, column
      []                                                   | queries is not an object.
      7                                                    | queries is not an object.
      {"q": 7}                                             | queries.q is not an object.
      {"q": {}}                                            | queries.q has neither query nor properties; give one of them.
      {"q": {"properties": []}}                            | queries.q has neither query nor properties; give one of them.
      {"q": {"query": 7}}                                  | queries.q.query is not a string.
      {"q": {"query": "x", "limit": 0}}                    | queries.q.limit is not a positive integer.
      {"q": {"query": "x", "limit": -1e999999999}}         | queries.q.limit is not a positive integer.
      {"q": {"query": "x", "limit": 1.5}}                  | queries.q.limit is not a positive integer.
      {"q": {"query": "x", "color": "red"}}                | queries.q.color is unknown.
      {"q": {"query": "x", "type": {}}}                    | queries.q.type is not a string.
      {"q": {"query": "x", "type_strict": "none"}}         | queries.q.type_strict must be one of any, should, all.
      {"q": {"query": "x", "properties": {}}}              | queries.q.properties is not an array.
      {"q": {"query": "x", "properties": [{"pid": "y"}]}}  | queries.q.properties[0] has no v.
      {"q": {"query": "x", "properties": [{"v": "y"}]}}    | queries.q.properties[0] has no pid.
      {"q": {"query": "x", "properties": [{"pid": "y", "v": null}]}} | queries.q.properties[0] has no v.
      {"q": {"query": "x", "properties": [{"pid": "y", "v": [["z"]]}]}} | queries.q.properties[0].v[0] is not a string, number, boolean or entity.
      {"q": {"query": "x", "properties": [{"pid": "y", "v": [{"name": "z"}]}]}} | queries.q.properties[0].v[0] has no id.
      """)
  void match_malformed_400AndWhere(String queries, String detail) {
    assertProblem(CLIENT.queries(queries), 400, detail);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {                                                            | body is not JSON at line 1, column
      {}                                                           | body has no queries.
      {"queries": {}}                                              | body.queries is not an array.
      {"queries": [{}]}                                            | body.queries[0] has no conditions.
      {"queries": [{"conditions": []}]}                            | body.queries[0].conditions is empty.
      {"queries": [{"conditions": [{"v": "x"}]}]}                  | body.queries[0].conditions[0] has no matchType.
      {"queries": [{"conditions": [{"matchType": "x", "v": "x"}]}]} | body.queries[0].conditions[0].matchType must be one of name, property.
      {"queries": [{"conditions": [{"matchType": "property", "v": "x"}]}]} | body.queries[0].conditions[0] has no pid.
      {"queries": [{"conditions": [{"matchType": "name", "v": "x", "required": 1}]}]} | body.queries[0].conditions[0].required must be true or false.
      {"queries": [{"query": "x", "conditions": [{"matchType": "name", "v": "x"}]}]} | body.queries[0].query is unknown.
      """)
  void matchOfDraft_malformed_400AndWhere(String body, String detail) {
    assertProblem(CLIENT.post("/reconcile/match", body), 400, detail);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      {"ids": [7], "properties": []}                   | body.ids[0] is not a string.
      {"ids": []}                                      | body has no properties.
      {"ids": [], "properties": [{}]}                  | body.properties[0] has no id.
      {"ids": [], "properties": [{"id": "x", "settings": {"limit": "many"}}]} | body.properties[0].settings.limit is not a number.
      """)
  void extend_malformed_400AndWhere(String body, String detail) {
    assertProblem(CLIENT.post("/reconcile/extend", body), 400, detail);
  }

  @Test
  void match_tooMuch_refused() {
    String many =
        IntStream.range(0, 101)
            .mapToObj(i -> "\"q" + i + "\": {\"query\": \"Spain\"}")
            .collect(Collectors.joining(", ", "{", "}"));
    assertProblem(CLIENT.queries(many), 413, "queries has 101 items; at most 100 are allowed.");
    String one = "{\"conditions\": [{\"matchType\": \"name\", \"v\": \"Spain\"}]}";
    String manyOf1 = "{\"queries\": [" + (one + ", ").repeat(100) + one + "]}";
    assertProblem(CLIENT.post("/reconcile/match", manyOf1), 413, "body.queries has 101 items");
    assertProblem(
        CLIENT.queries("{\"q\": {\"query\": \"" + "x".repeat(1_001) + "\"}}"),
        400,
        "queries.q.query is 1,001 characters long");
    assertProblem(CLIENT.queries("[".repeat(50_000)), 400, "nested more than 12 deep");
    assertProblem(
        TestSite.get("/reconcile/suggest/entity?prefix=" + "x".repeat(1_001)), 400, "prefix");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
  void post_moreThanTheServerTakes_413(String type) {
    BodyPublisher large = BodyPublishers.ofString("queries=" + "x".repeat(256 * 1024));
    HttpRequest chunked =
        TestSite.request("/reconcile/match", "Content-Type", type)
            .POST(BodyPublishers.fromPublisher(large))
            .build();
    assertProblem(TestSite.send(chunked), 413, "");
  }

  /** The header states the length, so the server refuses before anything is sent. */
  @Test
  void post_longerThanTheServerTakes_413() throws IOException {
    URI site = URI.create(TestSite.url("/reconcile"));
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      String head = "POST /reconcile HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void post_notUtf8_400() {
    HttpRequest request =
        TestSite.request("/reconcile/match", "Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xC3, '}'}))
            .build();
    assertProblem(TestSite.send(request), 400, "The request's body is not UTF-8.");
  }

  @Test
  void post_otherThanAsked_refused() {
    HttpRequest text =
        TestSite.request("/reconcile/match", "Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(batch1("Spain", "")))
            .build();
    assertProblem(TestSite.send(text), 415, "Send application/json");
    assertProblem(CLIENT.form("color", "red"), 400, "Send a form with queries or extend");
    assertProblem(
        TestSite.get("/reconcile?queries={}&extend={}".replace("{}", "%7B%7D")), 400, "not both");
    assertProblem(
        TestSite.get("/reconcile/suggest/entity?cursor=-1"), 400, "cursor must be a number");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /reconcile/match, 405",
    "GET, /reconcile/extend, 405",
    "DELETE, /reconcile, 405",
    "POST, /reconcile/1.0-draft, 405",
    "POST, /reconcile/suggest/entity, 405",
    "GET, /reconcile/suggest/nothing, 404",
    "GET, /reconcile/1.0-draft/suggest/entity/, 308",
    "GET, /reconcile/, 308",
    "HEAD, /reconcile, 200",
    "HEAD, /reconcile/suggest/type, 200",
    "OPTIONS, /reconcile/match, 204",
  })
  void request_byMethod_asHttpSays(String method, String path, int status) {
    HttpResponse<String> response =
        TestSite.send(TestSite.request(path).method(method, BodyPublishers.noBody()).build());
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestSite.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void get_jsonRefused_406() {
    for (String path :
        new String[] {"/reconcile", "/reconcile/suggest/type", "/reconcile/preview?id=state/ESP"})
      assertThat(TestSite.get(path, "Accept", "text/turtle").statusCode()).isEqualTo(406);
  }

  // The documentation

  /** The table printed there is the answer of the service. */
  @Test
  void documentedTable_isAnswered() throws IOException {
    Pattern row =
        Pattern.compile(
            "(?m)^(?:\"([^\"]+)\"|([^,\\n]+)),\\d+,(state/\\w+),.*,\\d+,([\\d.]+),(yes|or (.*))$");
    List<MatchResult> rows =
        row.matcher(Files.readString(Path.of("docs/reconciliation.md"))).results().toList();
    assertThat(rows).hasSize(17);
    for (MatchResult each : rows) {
      String name = each.group(1) == null ? each.group(2) : each.group(1);
      JsonNode found =
          json(CLIENT.post(DRAFT + "/match", batch1(name, "rap:State")))
              .at("/results/0/candidates");
      assertThat(found.at("/0/id").asText()).as(name).isEqualTo(each.group(3));
      assertThat(found.at("/0/score").asDouble())
          .as(name)
          .isEqualTo(Double.parseDouble(each.group(4)));
      assertThat(found.at("/0/match").asBoolean()).as(name).isEqualTo(each.group(5).equals("yes"));
      if (each.group(6) != null)
        assertThat(found.at("/1/id").asText()).as(name).isEqualTo(each.group(6));
    }
  }

  // The page

  @Test
  void get_asBrowser_aPageThatTries() {
    HttpResponse<String> page = TestSite.get("/reconcile?name=Phillipines", "Accept", "text/html");
    assertThat(Jsoup.parse(page.body()).select("#candidates ~ .r-table a").first().attr("href"))
        .isEqualTo("/doc/state/PHL");
    HttpResponse<String> escaped =
        TestSite.get("/reconcile?name=%3Cscript%3E&type=%22%3E", "Accept", "text/html");
    assertThat(escaped.statusCode()).isEqualTo(200);
    assertThat(escaped.body()).doesNotContain("<script>");
  }

  // Requests

  private static JsonNode first(String queries) {
    return json(CLIENT.queries(queries)).at("/q/result/0");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String detail) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(TestSite.header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(parsed(response.body()).get("detail").asText()).contains(detail);
  }
}
