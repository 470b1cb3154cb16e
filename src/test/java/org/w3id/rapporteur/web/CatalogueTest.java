package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.graph.Reused;

/** The catalogue is right: every number, every file, every class that DCAT-AP requires. */
class CatalogueTest {
  private static final String BASE = ServerOptions.DEFAULT_BASE;
  private static final Node DATASET = NodeFactory.createURI(BASE + "id/dataset");
  private static final Graph SAID = turtle(TestSite.get("/dataset.ttl").body());
  private static final Shapes PROFILE =
      Shapes.parse("src/test/resources/conformance/dcat-ap.shapes.ttl");

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      triples          | COUNT(*)            | ?s ?p ?o
      entities         | COUNT(DISTINCT ?s)  | ?s a []
      distinctSubjects | COUNT(DISTINCT ?s)  | ?s ?p ?o
      distinctObjects  | COUNT(DISTINCT ?o)  | ?s ?p ?o
      properties       | COUNT(DISTINCT ?p)  | ?s ?p ?o
      classes          | COUNT(DISTINCT ?c)  | ?s a ?c
      """)
  void figuresAreThoseOfTheEndpoint(String property, String count, String pattern) {
    List<String> rows = ask("SELECT (" + count + " AS ?n) WHERE { " + pattern + " }");
    assertThat(number(DATASET, property)).isEqualTo(rows.get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      classPartition    | class    | entities         | ?t (COUNT(DISTINCT ?s) AS ?n) | ?s a ?t
      propertyPartition | property | triples          | ?t (COUNT(*) AS ?n)           | ?s ?t ?o
      propertyPartition | property | distinctSubjects | ?t (COUNT(DISTINCT ?s) AS ?n) | ?s ?t ?o
      propertyPartition | property | distinctObjects  | ?t (COUNT(DISTINCT ?o) AS ?n) | ?s ?t ?o
      """)
  void partitionsAreThoseOfTheEndpoint(
      String partition, String term, String figure, String select, String pattern) {
    Map<String, String> counted = new TreeMap<>();
    ask("SELECT " + select + " WHERE { " + pattern + " } GROUP BY ?t")
        .forEach(row -> counted.put(row.split(",")[0], row.split(",")[1]));
    Map<String, String> stated = new TreeMap<>();
    for (Node part : objects(SAID, DATASET, Reused.voiD(partition)))
      stated.put(object(part, Reused.voiD(term)).getURI(), number(part, figure));
    assertThat(stated).hasSizeGreaterThan(40).isEqualTo(counted);
  }

  @Test
  void eachGraphsFiguresAreThoseOfTheEndpoint() {
    List<String> rows =
        ask("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");
    assertThat(rows).hasSizeGreaterThan(10);
    for (String row : rows) {
      Node graph = NodeFactory.createURI(row.split(",")[0]);
      assertThat(SAID.contains(DATASET, Reused.voiD("subset"), graph)).as(row).isTrue();
      assertThat(number(graph, "triples")).isEqualTo(row.split(",")[1]);
      assertThat(objects(SAID, graph, Reused.voiD("dataDump"))).hasSize(2);
    }
  }

  /** The files of the dataset, of each graph, and of each version of a report's graph. */
  @Test
  void everyFileListedLoadsInJenaAndInRdf4jWithTheTriplesStated() throws IOException {
    List<Triple> dumps = SAID.find(Node.ANY, Reused.voiD("dataDump"), Node.ANY).toList();
    assertThat(dumps).hasSizeGreaterThan(20);
    for (Triple dump : dumps) {
      String path = path(dump.getObject());
      byte[] bytes = TestSite.bytes(path).body();
      if (path.endsWith(".gz"))
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      String plain = path.replaceFirst("\\.gz$", "");
      DatasetGraph jena = DatasetGraphFactory.create();
      RDFParser.source(new ByteArrayInputStream(bytes))
          .lang(RDFLanguages.filenameToLang(plain))
          .parse(jena);
      RDFFormat format = Rio.getParserFormatForFileName(plain).orElseThrow();
      int rdf4j = Rio.parse(new ByteArrayInputStream(bytes), format).size();
      String stated = number(dump.getSubject(), "triples");
      assertThat(jena.stream().count() + "").as(path).isEqualTo(stated);
      assertThat(rdf4j + "").as(path).isEqualTo(stated);
    }
  }

  /** If so, each line of N-Quads is one triple of the endpoint. */
  @Test
  void noTripleStandsInTwoGraphs() {
    DatasetGraph all = read(TestSite.url("/") + "dump/all.nq.gz");
    Set<Triple> triples = all.stream().map(Quad::asTriple).collect(Collectors.toSet());
    assertThat(all.stream().count()).isEqualTo(triples.size());
    assertThat(number(DATASET, "triples")).isEqualTo(triples.size() + "");
  }

  @Test
  void filesHaveTheSizesAndChecksumsThatAreStated() throws NoSuchAlgorithmException {
    List<Node> files =
        SAID.find(Node.ANY, RDF.type.asNode(), Reused.dcat("Distribution"))
            .mapWith(Triple::getSubject)
            .toList();
    assertThat(files).hasSize(4);
    for (Node file : files) {
      HttpResponse<byte[]> served =
          TestSite.bytes(path(object(file, Reused.dcat("downloadURL"))), "Accept-Encoding", "gzip");
      assertThat(TestSite.header(served, "Content-Type")).isEqualTo("application/gzip");
      assertThat(TestSite.header(served, "Content-Encoding")).isEmpty();
      assertThat(object(file, Reused.dcat("byteSize")).getLiteralLexicalForm())
          .isEqualTo("" + served.body().length);
      Node sum = object(file, Reused.spdx("checksum"));
      assertThat(object(sum, Reused.spdx("checksumValue")).getLiteralLexicalForm())
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(served.body())));
    }
  }

  @ParameterizedTest
  @CsvSource({"all", "CTOC/COP/WG.7/2015/6"})
  void dumpsAreTheSameInEachSyntax_forJenaAndForRdf4j(String name) throws IOException {
    Set<Quad> quads =
        read(TestSite.url("/") + "dump/" + name + ".nq.gz").stream().collect(Collectors.toSet());
    assertThat(
            read(TestSite.url("/") + "dump/" + name + ".trig.gz").stream()
                .collect(Collectors.toSet()))
        .isEqualTo(quads);
    for (RDFFormat format : List.of(RDFFormat.NQUADS, RDFFormat.TRIG)) {
      String ending = format.getDefaultFileExtension() + ".gz";
      byte[] bytes = TestSite.bytes("/dump/" + name + "." + ending).body();
      try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        assertThat(Rio.parse(plain, format)).hasSize(quads.size());
      }
    }
  }

  @Test
  void conformsToTheProfile() {
    assertThat(broken(SAID)).isEmpty();
  }

  /** Otherwise the test above would prove nothing. */
  @ParameterizedTest
  @MethodSource("wanted")
  void withoutWhatIsWantedItDoesNotConform(Wanted wanted) {
    Graph without = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(without, SAID);
    for (Triple typed : SAID.find(Node.ANY, RDF.type.asNode(), wanted.type()).toList())
      without.remove(typed.getSubject(), wanted.property(), Node.ANY);
    assertThat(without.size()).isLessThan(SAID.size());
    assertThat(broken(without)).contains(wanted.property().toString());
  }

  record Wanted(Node type, Node property) {}

  static Stream<Wanted> wanted() {
    Graph shapes = PROFILE.getGraph();
    return shapes.find(Node.ANY, SHACL.minCount, Node.ANY).toList().stream()
        .map(
            property -> {
              Node shape =
                  shapes.find(Node.ANY, SHACL.property, property.getSubject()).next().getSubject();
              return new Wanted(
                  objects(shapes, shape, SHACL.targetClass).get(0),
                  objects(shapes, property.getSubject(), SHACL.path).get(0));
            });
  }

  private static Set<String> broken(Graph graph) {
    return ShaclValidator.get().validate(PROFILE, graph).getEntries().stream()
        .map(entry -> entry.resultPath().toString().replaceAll("[<>]", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void everyAddressOfOursThatIsNamedAnswers() {
    Set<String> paths = new HashSet<>();
    SAID.find()
        .mapWith(Triple::getObject)
        .filterKeep(
            object ->
                object.isURI()
                    && (object.getURI().startsWith(BASE)
                        || object.getURI().startsWith(TestSite.url("/"))))
        .forEachRemaining(object -> paths.add(path(object).replaceFirst("#.*", "")));
    assertThat(paths).hasSizeGreaterThan(30);
    for (String path : paths) assertThat(TestSite.get(path).statusCode()).as(path).isIn(200, 303);
  }

  @ParameterizedTest
  @CsvSource({"/dataset.jsonld", "/dataset.rdf", "/dataset.nt", "/doc/dataset.ttl"})
  void eachFormSaysTheSame(String path) {
    Graph other = GraphFactory.createDefaultGraph();
    String name = path.substring(path.lastIndexOf('.') + 1);
    Lang lang =
        Map.of("jsonld", Lang.JSONLD11, "rdf", Lang.RDFXML, "nt", Lang.NT, "ttl", Lang.TURTLE)
            .get(name);
    RDFParser.fromString(TestSite.get(path).body(), lang).parse(other);
    for (Triple triple : SAID.find().toList()) assertThat(other.contains(triple)).isTrue();
  }

  @Test
  void wellKnownAddressLeadsToTheDescription() {
    HttpResponse<String> moved = TestSite.get("/.well-known/void", "Accept", "text/turtle");
    assertThat(moved.statusCode()).isEqualTo(303);
    HttpResponse<String> there =
        TestSite.get(TestSite.header(moved, "Location"), "Accept", "text/turtle");
    assertThat(turtle(there.body()).isIsomorphicWith(SAID)).isTrue();
  }

  @Test
  void aGraphsDocumentMeasuresItsFiles() {
    Graph graph = turtle(TestSite.get("/doc/graph/CTOC/COP/WG.7/2015/6.ttl").body());
    assertThat(graph.find(Node.ANY, Reused.dcat("byteSize"), Node.ANY).toList()).hasSize(2);
  }

  @Test
  void pageShowsFiguresAndFiles() {
    String page = TestSite.get("/dataset", "Accept", "text/html").body();
    Node file = NodeFactory.createURI(BASE + "id/dataset/nquads");
    String size = object(file, Reused.dcat("byteSize")).getLiteralLexicalForm();
    assertThat(page)
        .contains(
            String.format(java.util.Locale.ENGLISH, "%,d bytes", Integer.valueOf(size)),
            object(object(file, Reused.spdx("checksum")), Reused.spdx("checksumValue"))
                .getLiteralLexicalForm(),
            "rap:Provision",
            "18–20 November 2015",
            "the United Nations’");
  }

  private static List<String> ask(String query) {
    String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return TestSite.get(path, "Accept", "text/csv").body().lines().skip(1).toList();
  }

  private static DatasetGraph read(String url) {
    DatasetGraph read = DatasetGraphFactory.create();
    byte[] bytes = TestSite.bytes(path(NodeFactory.createURI(url))).body();
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      RDFParser.source(plain).lang(url.endsWith(".nq.gz") ? Lang.NQUADS : Lang.TRIG).parse(read);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return read;
  }

  private static String path(Node iri) {
    String start = iri.getURI().startsWith(BASE) ? BASE : TestSite.url("/");
    return "/" + iri.getURI().substring(start.length());
  }

  private static String number(Node subject, String property) {
    return object(subject, Reused.voiD(property)).getLiteralLexicalForm();
  }

  private static Node object(Node subject, Node property) {
    return objects(SAID, subject, property).get(0);
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
