package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.changes.lucene.ChangeIndex;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.harvest.Harvester.Listing;
import org.w3id.rapporteur.harvest.Harvester.Record;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.HarvestedThings;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;
import org.w3id.rapporteur.web.ServerOptions;

/** The OAI-PMH repository as harvesters see it; every reply is validated against the schema. */
class OaiPmhTest {
  private static final String R = "CTOC/COP/WG.7/2015/6";
  private static final String ID = "oai:w3id.org:rapporteur/";
  private static final int SMALL_REPORTS = 280;
  private static PublishedSite site;
  private static Harvester harvester;

  /**
   * Two reports, of which one then lost a recommendation and got another title; and many small
   * ones, of which one was withdrawn.
   */
  @BeforeAll
  static void publish() {
    site = new PublishedSite(TestStores.begin());
    harvester = new Harvester(site);
    site.publisher.publish(PublishedSite.SEED, PublishedSite.FIRST);
    site.publisher.publish(PublishedSite.OTHER, PublishedSite.FIRST);
    site.publisher.publish(PublishedSite.without(PublishedSite.SEED, "12"), PublishedSite.SECOND);
    for (int i = 1; i <= SMALL_REPORTS; i++)
      site.publisher.publish(
          PublishedSite.small(i, 3), PublishedSite.SECOND.plusSeconds(60).plusSeconds(i / 4));
    site.publisher.withdraw("CTOC/COP/WG.9/2030/7", PublishedSite.THIRD);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Element verb(Element reply, String name) {
    return Harvester.children(reply, name).get(0);
  }

  private static String text(Element parent, String name) {
    return verb(parent, name).getTextContent();
  }

  @Test
  void identify_tellsOfTheRepository() {
    Element identify = verb(harvester.ask("verb", "Identify"), "Identify");
    assertThat(text(identify, "earliestDatestamp")).isEqualTo("2026-11-24T09:00:00Z");
    assertThat(text(identify, "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
    assertThat(text(identify, "deletedRecord"))
        .isEqualTo(TestStores.areLasting() ? "persistent" : "transient");
    assertThat(text(identify, "adminEmail")).isEqualTo("nobody@rapporteur.invalid");
    Element scheme =
        (Element)
            identify
                .getElementsByTagNameNS(
                    "http://www.openarchives.org/OAI/2.0/oai-identifier", "sampleIdentifier")
                .item(0);
    assertThat(Harvester.error(get(scheme.getTextContent(), "oai_dc"))).isEmpty();
  }

  @Test
  void identify_storeOnDisk_keepsWhatWasDeleted(@TempDir Path folder) {
    try (PublishedSite lasting = new PublishedSite(Store.at(folder))) {
      Harvester other = new Harvester(lasting);
      assertThat(text(verb(other.ask("verb", "Identify"), "Identify"), "deletedRecord"))
          .isEqualTo("persistent");
      lasting.publisher.publish(PublishedSite.small(1, 1), PublishedSite.FIRST);
      lasting.publisher.withdraw("CTOC/COP/WG.9/2030/1", PublishedSite.SECOND);
    }
    try (PublishedSite again = new PublishedSite(Store.at(folder))) {
      assertThat(new Harvester(again).list("ListRecords", "metadataPrefix", "oai_dc").records())
          .hasSize(2)
          .allMatch(Record::isDeleted);
    }
  }

  @Test
  void identify_otherHost_namesItsContactAndItsAddresses() {
    ServerOptions options =
        new ServerOptions(
            ServerOptions.DEFAULT_HOST,
            0,
            "http://localhost:8080/",
            Optional.of(ServiceUrl.parse("https://data.example.org/wg")),
            ServerOptions.DEFAULT_QUERY_TIMEOUT,
            "desk@example.org");
    try (PublishedSite other = new PublishedSite(TestStores.begin(), options)) {
      String reply = other.get("/oai?verb=Identify").body();
      assertThat(reply)
          .contains("<adminEmail>desk@example.org</adminEmail>")
          .contains("<baseURL>https://data.example.org/wg/oai</baseURL>")
          .doesNotContain("oai-identifier");
    }
  }

  @Test
  void post_anyVerb_isAnsweredAsGet() {
    for (String query :
        List.of(
            "verb=Identify",
            "verb=ListSets",
            "verb=ListMetadataFormats",
            "verb=ListIdentifiers&metadataPrefix=oai_dc&set=meeting",
            "verb=ListRecords&metadataPrefix=oai_dc&set=decision",
            "verb=GetRecord&metadataPrefix=akn&identifier=" + ID + R,
            "verb=Nothing")) {
      HttpResponse<String> posted = site.post("/oai", query);
      Harvester.read(posted);
      assertThat(timeless(posted.body())).isEqualTo(timeless(site.get("/oai?" + query).body()));
      assertThat(PublishedSite.header(posted, "Cache-Control")).isEqualTo("no-store");
    }
  }

  private static String timeless(String reply) {
    return reply.replaceFirst("<responseDate>[^<]*", "");
  }

  @Test
  void union_ofRecords_isWhatTheSiteHolds() {
    Map<String, Graph> held = new TreeMap<>();
    held.put(R, site.graph(PublishedSite.SEED));
    held.put(PublishedSite.OTHER.path(), site.graph(PublishedSite.OTHER));
    for (int i = 1; i <= SMALL_REPORTS; i++)
      if (i != 7) held.put("CTOC/COP/WG.9/2030/" + i, site.graph(PublishedSite.small(i, 3)));
    Graph union = GraphFactory.createDefaultGraph();
    held.values().forEach(graph -> graph.find().forEachRemaining(union::add));

    Graph harvested = GraphFactory.createDefaultGraph();
    Listing reports = harvester.list("ListRecords", "metadataPrefix", "rdf", "set", "report");
    for (Record record : reports.records())
      record.metadata().ifPresent(it -> rdf(it).find().forEachRemaining(harvested::add));
    assertThat(harvested.isIsomorphicWith(union)).isTrue();
    assertThat(there(reports)).hasSize(held.size());
  }

  /**
   * The record of a part has everything about the part, and nothing that the report's record lacks.
   */
  @Test
  void records_ofParts_sayWhatTheReportSays() {
    Graph report = site.graph(PublishedSite.SEED);
    Listing parts =
        harvester.list("ListRecords", "metadataPrefix", "rdf", "set", "body:CTOC:COP:WG.7");
    assertThat(there(parts)).hasSize(1 + 1 + 40 + 4);
    for (Record record : parts.records()) {
      if (record.isDeleted()) continue;
      Graph said = rdf(record.metadata().orElseThrow());
      assertThat(said.find().toList()).as(record.identifier()).allMatch(report::contains);
      Node thing =
          PublishedSite.PIPELINE.addresses().id(record.identifier().substring(ID.length()));
      assertThat(said.find(thing, Node.ANY, Node.ANY).toList())
          .hasSameSizeAs(report.find(thing, Node.ANY, Node.ANY).toList())
          .isNotEmpty();
    }
  }

  private static Set<String> there(Listing listing) {
    return listing.records().stream()
        .filter(record -> !record.isDeleted())
        .map(Record::identifier)
        .collect(Collectors.toSet());
  }

  private static Graph rdf(Element root) {
    StringWriter xml = new StringWriter();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(root), new StreamResult(xml));
    } catch (TransformerException e) {
      throw new AssertionError(e);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(xml.toString(), Lang.RDFXML).parse(graph);
    return graph;
  }

  @Test
  void lists_haveEachRecordOnce_andHeadersAreThoseOfRecords() {
    for (String format : List.of("oai_dc", "akn")) {
      Listing records = harvester.list("ListRecords", "metadataPrefix", format);
      Listing headers = harvester.list("ListIdentifiers", "metadataPrefix", format);
      assertThat(records.identifiers())
          .doesNotHaveDuplicates()
          .isEqualTo(headers.identifiers())
          .hasSize(format.equals("akn") ? SMALL_REPORTS + 2 : 4 * SMALL_REPORTS + parts());
      assertThat(records.records().stream().map(Record::datestamp).toList()).isSorted();
      assertThat(records.records()).allMatch(it -> it.metadata().isPresent() != it.isDeleted());
    }
  }

  /**
   * The number of records of the two reports: each report, its meeting, recommendations and
   * decisions.
   */
  private static int parts() {
    Set<Node> parts = new HashSet<>(HarvestedThings.of(PublishedSite.SEED.graph()).things());
    parts.addAll(HarvestedThings.of(PublishedSite.OTHER.graph()).things());
    assertThat(parts).hasSizeGreaterThan(60);
    return parts.size();
  }

  @Test
  void lists_comeInBoundedReplies_thatSayWhereTheyAre() {
    Listing listing = harvester.list("ListRecords", "metadataPrefix", "oai_dc");
    assertThat(listing.replies()).hasSizeGreaterThan(11);
    int cursor = 0;
    for (Element reply : listing.replies()) {
      List<Element> records = Harvester.children(verb(reply, "ListRecords"), "record");
      assertThat(records).hasSizeLessThanOrEqualTo(100);
      Element token = verb(verb(reply, "ListRecords"), "resumptionToken");
      assertThat(token.getAttribute("cursor")).isEqualTo("" + cursor);
      assertThat(token.getAttribute("completeListSize")).isEqualTo("" + listing.records().size());
      assertThat(token.getTextContent()).hasSizeLessThan(500);
      cursor += records.size();
    }
    Element whole =
        harvester.ask("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", "meeting");
    assertThat(Harvester.children(verb(whole, "ListRecords"), "resumptionToken")).isEmpty();
  }

  @Test
  void token_askedTwice_isAnsweredAlike() {
    String token = firstToken();
    String path = "/oai?verb=ListRecords&resumptionToken=" + token;
    assertThat(timeless(site.get(path).body())).isEqualTo(timeless(site.get(path).body()));
  }

  private static String firstToken() {
    return Harvester.token(
            harvester.ask("verb", "ListRecords", "metadataPrefix", "oai_dc"), "ListRecords")
        .orElseThrow();
  }

  /** Records that change while a list is read come later in it, so none is missed. */
  @Test
  void token_storeChangesMeanwhile_missesNothing() {
    try (PublishedSite moving = new PublishedSite(TestStores.begin())) {
      for (int i = 1; i <= 100; i++)
        moving.publisher.publish(PublishedSite.small(i, 1), PublishedSite.FIRST);
      Harvester other = new Harvester(moving);
      Element begun = other.ask("verb", "ListRecords", "metadataPrefix", "oai_dc");
      String token = Harvester.token(begun, "ListRecords").orElseThrow();
      moving.publisher.publish(
          PublishedSite.titled(PublishedSite.small(1, 1), "Anew"), PublishedSite.SECOND);
      moving.publisher.withdraw("CTOC/COP/WG.9/2030/99", PublishedSite.THIRD);
      List<Record> records = other.rest("ListRecords", token).records();
      Set<String> all =
          Stream.concat(
                  Harvester.children(verb(begun, "ListRecords"), "record").stream()
                      .map(Harvester::record),
                  records.stream())
              .map(Record::identifier)
              .collect(Collectors.toSet());
      assertThat(all).hasSize(200);
      assertThat(records)
          .filteredOn(it -> it.identifier().equals(ID + "CTOC/COP/WG.9/2030/1"))
          .singleElement()
          .satisfies(it -> assertThat(Harvester.dublinCore(it, "title")).containsExactly("Anew"));
      assertThat(records).filteredOn(Record::isDeleted).hasSize(2);
    }
  }

  @Test
  void token_forgedOrBroken_badResumptionToken() {
    String token = firstToken();
    String fields =
        new String(
            Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
            StandardCharsets.UTF_8);
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(fields.replace("oai_dc", "akn").getBytes(StandardCharsets.UTF_8));
    for (String bad :
        List.of(
            "",
            ".",
            "yesterday",
            token + "0",
            token.substring(1),
            token.toUpperCase(java.util.Locale.ROOT),
            forged + token.substring(token.indexOf('.')),
            "A".repeat(3_000)))
      for (String verb : List.of("ListRecords", "ListIdentifiers", "ListSets"))
        assertThat(Harvester.error(harvester.ask("verb", verb, "resumptionToken", bad)))
            .as(bad)
            .contains("badResumptionToken");
  }

  /**
   * Anyone can make a valid checksum, so tokens with valid checksums and wrong content are tested
   * too.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "oai_dc - - - 2026-11-24T09:00:00Z 11 100 200",
        "marc21 - - - 2026-11-24T09:00:00Z 11 100 200 x",
        "oai_dc a/b - - 2026-11-24T09:00:00Z 11 100 200 x",
        "oai_dc - yesterday - 2026-11-24T09:00:00Z 11 100 200 x",
        "oai_dc - - - later 11 100 200 x",
        "oai_dc - - - 2026-11-24T09:00:00Z first 100 200 x",
        "oai_dc - - - 2026-11-24T09:00:00Z 99999999 100 200 x",
        "oai_dc - - - 2026-11-24T09:00:00Z 11 -1 200 x",
        "oai_dc - - - 2026-11-24T09:00:00Z 11 100 2000000000 x"
      })
  void token_wellMadeNonsense_badResumptionToken(String fields) {
    String token = ResumptionTokens.of(fields);
    assertThat(Harvester.error(harvester.ask("verb", "ListRecords", "resumptionToken", token)))
        .contains("badResumptionToken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
      from                 | until                | first                | last
      none                 | none                 | 2026-11-24T09:00:00Z | 2026-12-02T08:00:00Z
      2026-11-24           | 2026-11-24           | 2026-11-24T09:00:00Z | 2026-11-24T09:00:00Z
      2026-11-24T09:00:00Z | 2026-11-24T09:00:00Z | 2026-11-24T09:00:00Z | 2026-11-24T09:00:00Z
      2026-11-24T09:00:01Z | none                 | 2026-12-01T10:30:00Z | 2026-12-02T08:00:00Z
      none                 | 2026-12-01           | 2026-11-24T09:00:00Z | 2026-12-01T10:32:10Z
      2026-12-02           | none                 | 2026-12-02T08:00:00Z | 2026-12-02T08:00:00Z
      """,
      useHeadersInDisplayName = true)
  void list_fromUntil_isInclusive(String from, String until, String first, String last) {
    List<String> arguments = new java.util.ArrayList<>(List.of("metadataPrefix", "oai_dc"));
    if (from != null) arguments.addAll(List.of("from", from));
    if (until != null) arguments.addAll(List.of("until", until));
    List<Record> records =
        harvester.list("ListIdentifiers", arguments.toArray(String[]::new)).records();
    assertThat(records.get(0).datestamp()).isEqualTo(first);
    assertThat(records.get(records.size() - 1).datestamp()).isEqualTo(last);
  }

  /** A harvester that asks from the time of its last reply gets all changes since. */
  @Test
  void list_fromLastVisit_hasWhatHappenedSince() {
    Listing since =
        harvester.list(
            "ListRecords", "metadataPrefix", "oai_dc", "from", PublishedSite.THIRD.toString());
    assertThat(since.identifiers())
        .containsExactly(
            ID + "CTOC/COP/WG.9/2030/7",
            ID + "CTOC/COP/WG.9/2030/7/recommendation/1",
            ID + "CTOC/COP/WG.9/2030/7/recommendation/2",
            ID + "CTOC/COP/WG.9/2030/7/recommendation/3");
    assertThat(since.records()).allMatch(Record::isDeleted);
    assertThat(since.records().get(0).sets()).containsExactly("report", "body:CTOC:COP:WG.9");
  }

  @Test
  void record_ofWhatTheReportNoLongerSays_isDeleted() {
    String gone = ID + R + "/recommendation/12";
    Record record = record(get(gone, "oai_dc"));
    assertThat(record.isDeleted()).isTrue();
    assertThat(record.datestamp()).isEqualTo(PublishedSite.SECOND.toString());
    assertThat(record.sets()).containsExactly("recommendation", "body:CTOC:COP:WG.7");
    assertThat(
            harvester
                .list(
                    "ListIdentifiers",
                    "metadataPrefix",
                    "oai_dc",
                    "set",
                    "recommendation",
                    "from",
                    "2026-12-01",
                    "until",
                    "2026-12-01T23:59:59Z".substring(0, 10))
                .identifiers())
        .contains(gone);
  }

  private static Element get(String identifier, String format) {
    return harvester.ask("verb", "GetRecord", "identifier", identifier, "metadataPrefix", format);
  }

  private static Record record(Element reply) {
    return Harvester.record(verb(verb(reply, "GetRecord"), "record"));
  }

  /**
   * A report withdrawn by mistake is published again: its records return, with later datestamps.
   */
  @Test
  void record_publishedAgain_isThereAgain() {
    try (PublishedSite again = new PublishedSite(TestStores.begin())) {
      again.publisher.publish(PublishedSite.small(1, 2), PublishedSite.FIRST);
      again.publisher.withdraw("CTOC/COP/WG.9/2030/1", PublishedSite.FIRST);
      again.publisher.publish(PublishedSite.small(1, 1), PublishedSite.FIRST);
      Listing listing = new Harvester(again).list("ListRecords", "metadataPrefix", "oai_dc");
      assertThat(listing.records())
          .extracting(
              it ->
                  it.identifier().substring(ID.length() + 20)
                      + " "
                      + it.datestamp()
                      + " "
                      + it.isDeleted())
          .containsExactlyInAnyOrder(
              " 2026-11-24T09:00:02Z false",
              "/recommendation/1 2026-11-24T09:00:02Z false",
              "/recommendation/2 2026-11-24T09:00:01Z true");
    }
  }

  @Test
  void sets_partTheRecordsByKindAndByBody() {
    Element sets = verb(harvester.ask("verb", "ListSets"), "ListSets");
    List<String> specs =
        Harvester.children(sets, "set").stream().map(set -> text(set, "setSpec")).toList();
    assertThat(specs)
        .contains(
            "report",
            "meeting",
            "recommendation",
            "decision",
            "body",
            "body:CTOC",
            "body:CTOC:COP",
            "body:CTOC:COP:WG.4",
            "body:CTOC:COP:WG.7",
            "body:CTOC:COP:WG.9")
        .doesNotHaveDuplicates();
    List<String> all = harvester.list("ListIdentifiers", "metadataPrefix", "oai_dc").identifiers();
    assertThat(union(List.of("report", "meeting", "recommendation", "decision")))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(union(List.of("body"))).containsExactlyInAnyOrderElementsOf(all);
    assertThat(union(List.of("body:CTOC:COP:WG.4", "body:CTOC:COP:WG.7", "body:CTOC:COP:WG.9")))
        .containsExactlyInAnyOrderElementsOf(union(List.of("body:CTOC:COP")));
    Set<String> inHeaders =
        harvester.list("ListIdentifiers", "metadataPrefix", "oai_dc").records().stream()
            .flatMap(it -> it.sets().stream())
            .collect(Collectors.toSet());
    assertThat(specs).containsAll(inHeaders);
  }

  private static List<String> union(List<String> sets) {
    return sets.stream()
        .flatMap(
            set ->
                harvester
                    .list("ListIdentifiers", "metadataPrefix", "oai_dc", "set", set)
                    .identifiers()
                    .stream())
        .toList();
  }

  @Test
  void formats_ofAnItem_areThoseThatItIsToBeHadIn() {
    assertThat(formats("verb", "ListMetadataFormats")).containsExactly("oai_dc", "rdf", "akn");
    assertThat(formats("verb", "ListMetadataFormats", "identifier", ID + R))
        .containsExactly("oai_dc", "rdf", "akn");
    String part = ID + R + "/recommendation/13";
    assertThat(formats("verb", "ListMetadataFormats", "identifier", part))
        .containsExactly("oai_dc", "rdf");
    for (String format : List.of("oai_dc", "rdf", "akn"))
      assertThat(record(get(ID + R, format)).metadata()).isPresent();
  }

  private static List<String> formats(String... arguments) {
    Element formats = verb(harvester.ask(arguments), "ListMetadataFormats");
    return Harvester.children(formats, "metadataFormat").stream()
        .map(format -> text(format, "metadataPrefix"))
        .toList();
  }

  @Test
  void dublinCore_ofAReport_isWhatACatalogueShows() {
    Record record = record(get(ID + R, "oai_dc"));
    assertThat(Harvester.dublinCore(record, "title"))
        .containsExactly(
            "Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna"
                + " from 18 to 20 November 2015");
    assertThat(Harvester.dublinCore(record, "creator"))
        .containsExactly("Working Group on the Smuggling of Migrants");
    assertThat(Harvester.dublinCore(record, "identifier"))
        .containsExactlyInAnyOrder(R, PublishedSite.BASE + "id/" + R);
    assertThat(Harvester.dublinCore(record, "source")).containsExactly("https://undocs.org/" + R);
    assertThat(Harvester.dublinCore(record, "language")).containsExactly("en");
    assertThat(Harvester.dublinCore(record, "coverage"))
        .containsExactly("Vienna", "2015-11-18/2015-11-20");
    assertThat(Harvester.dublinCore(record, "subject"))
        .startsWith("smuggling of migrants")
        .doesNotHaveDuplicates();
  }

  @Test
  void dublinCore_ofItsParts_pointsToTheirWordsAndTreaties() {
    Record recommendation = record(get(ID + R + "/recommendation/13", "oai_dc"));
    assertThat(Harvester.dublinCore(recommendation, "title"))
        .containsExactly("Recommendation 13 of " + R);
    assertThat(Harvester.dublinCore(recommendation, "description"))
        .singleElement()
        .asString()
        .startsWith("In implementing the Smuggling of Migrants Protocol, States parties should");
    assertThat(Harvester.dublinCore(recommendation, "source"))
        .containsExactly(PublishedSite.BASE + "id/" + R + "/para/13");
    Record meeting = record(get(ID + "session/CTOC/COP/WG.7/3", "oai_dc"));
    assertThat(Harvester.dublinCore(meeting, "title"))
        .containsExactly(
            "Working Group on the Smuggling of Migrants, session 3, 2015-11-18/2015-11-20");
    assertThat(Harvester.dublinCore(meeting, "relation"))
        .containsExactly(PublishedSite.BASE + "id/" + R);
    Record decision = record(get(ID + R + "/para/3/decision/1", "oai_dc"));
    assertThat(Harvester.dublinCore(decision, "title"))
        .containsExactly("Decision 1 reported in paragraph 3 of " + R);
    assertThat(Harvester.dublinCore(decision, "relation"))
        .containsExactly(PublishedSite.BASE + "id/resolution/CTOC/COP/7/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
      none                                                                    | badVerb
      verb=                                                                   | badVerb
      verb=identify                                                           | badVerb
      verb=Nothing                                                            | badVerb
      verb=Identify&verb=Identify                                             | badVerb
      verb=Identify&verb=ListSets                                             | badVerb
      verb=%3Cscript%3E                                                       | badVerb
      verb=Identify&set=report                                                | badArgument
      verb=ListSets&metadataPrefix=oai_dc                                     | badArgument
      verb=ListMetadataFormats&metadataPrefix=oai_dc                          | badArgument
      verb=GetRecord                                                          | badArgument
      verb=GetRecord&identifier=ID                                            | badArgument
      verb=GetRecord&metadataPrefix=oai_dc                                    | badArgument
      verb=GetRecord&metadataPrefix=oai_dc&identifier=a%20b                   | badArgument
      verb=GetRecord&metadataPrefix=a%20b&identifier=ID                       | badArgument
      verb=GetRecord&metadataPrefix=oai_dc&identifier=ID&resumptionToken=x    | badArgument
      verb=ListRecords                                                        | badArgument
      verb=ListRecords&metadataPrefix=                                        | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc            | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x                | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&until=yesterday                  | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&until=2026-02-30                 | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24T09:00:00         | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24T09:00Z           | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24T25:00:00Z        | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24T09:00:00.5Z      | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24T24:00:00Z        | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-12-02&until=2026-12-01 | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-24&until=2026-12-01T00:00:00Z | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&set=                             | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&set=a:                           | badArgument
      verb=ListRecords&metadataPrefix=oai_dc&set=a/b                          | badArgument
      verb=ListRecords&metadataPrefix=marc21                                  | cannotDisseminateFormat
      verb=GetRecord&metadataPrefix=marc21&identifier=ID                      | cannotDisseminateFormat
      verb=GetRecord&metadataPrefix=akn&identifier=ID/recommendation/13       | cannotDisseminateFormat
      verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:w3id.org:nothing    | idDoesNotExist
      verb=GetRecord&metadataPrefix=oai_dc&identifier=ID/para/12              | idDoesNotExist
      verb=ListMetadataFormats&identifier=oai:example.org:x                   | idDoesNotExist
      verb=ListRecords&metadataPrefix=oai_dc&set=nothing                      | noRecordsMatch
      verb=ListRecords&metadataPrefix=oai_dc&set=bod                          | noRecordsMatch
      verb=ListRecords&metadataPrefix=oai_dc&from=2099-01-01                  | noRecordsMatch
      verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01                 | noRecordsMatch
      verb=ListIdentifiers&metadataPrefix=akn&set=recommendation              | noRecordsMatch
      verb=ListRecords&resumptionToken=x                                      | badResumptionToken
      verb=ListSets&resumptionToken=x                                         | badResumptionToken
      """)
  void error_isToldByItsCode(String query, String code) {
    String asked = query == null ? "" : query.replace("=ID", "=" + ID + R);
    Element reply = Harvester.read(site.get("/oai?" + asked));
    assertThat(Harvester.error(reply)).contains(code);
    boolean isEchoed = !Set.of("badVerb", "badArgument").contains(code);
    assertThat(verb(reply, "request").hasAttribute("verb")).isEqualTo(isEchoed);
  }

  @Test
  void get_emptyStore_noRecordsMatch() {
    try (PublishedSite empty = new PublishedSite(TestStores.begin())) {
      Harvester other = new Harvester(empty);
      assertThat(Harvester.error(other.ask("verb", "ListRecords", "metadataPrefix", "oai_dc")))
          .contains("noRecordsMatch");
      assertThat(text(verb(other.ask("verb", "Identify"), "Identify"), "earliestDatestamp"))
          .isNotEmpty();
      Harvester.children(verb(other.ask("verb", "ListSets"), "ListSets"), "set")
          .forEach(set -> assertThat(text(set, "setSpec")).doesNotContain("body"));
    }
  }

  /** The time of the reply does not change its entity tag. */
  @Test
  void answer_later_hasTheSameTag() {
    Store store = Store.inMemory();
    Addresses addresses = PublishedSite.PIPELINE.addresses();
    ChangeIndex changes = ChangeIndex.of(store, addresses);
    new Followers(store, addresses, List.of(changes)).listen().catchUp();
    new Publisher(PublishedSite.PIPELINE, store).publish(PublishedSite.SEED, PublishedSite.FIRST);
    Response first = answer(store, changes, PublishedSite.THIRD);
    Response second = answer(store, changes, PublishedSite.THIRD.plusSeconds(1));

    assertThat(text(second)).isNotEqualTo(text(first));
    assertThat(timeless(text(second))).isEqualTo(timeless(text(first)));
    assertThat(second.headers().get("ETag"))
        .isEqualTo(first.headers().get("ETag"))
        .startsWith("W/");
  }

  private static Response answer(Store store, ChangeIndex changes, Instant now) {
    ServiceUrl service = ServiceUrl.parse("https://example.org/wg/");
    return new OaiPmh(store, changes, PublishedSite.BASE, service, "a@example.org", () -> now)
        .answer(
            new Request(
                "GET",
                "/oai",
                Map.of(
                    "verb", List.of("ListRecords"),
                    "metadataPrefix", List.of("oai_dc"),
                    "set", List.of("meeting")),
                Accept.parse("*/*")));
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void get_twice_theSecondIsNotModified() {
    String path = "/oai?verb=ListRecords&metadataPrefix=oai_dc&set=meeting";
    HttpResponse<String> first = site.get(path);
    String tag = PublishedSite.header(first, "ETag");

    assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(PublishedSite.header(first, "Cache-Control")).contains("max-age=300");
    assertThat(PublishedSite.header(site.get("/oai?verb=Identify"), "ETag")).isNotEqualTo(tag);
    Instant now =
        Instant.parse(Harvester.read(first).getFirstChild().getNextSibling().getTextContent());
    assertThat(now).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void otherMethods_405() {
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(site.url("/oai")))
            .PUT(HttpRequest.BodyPublishers.ofString("verb=Identify"))
            .build();
    HttpResponse<String> response = site.send(put);
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(PublishedSite.header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(site.get("/oai/x").statusCode()).isEqualTo(404);
  }
}
