package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * The tests of SPARQL by the W3C's working groups (2008 and 2013), as their manifests list them.
 * Tests of updates, federation and entailment, which the endpoint does not offer, are left out.
 */
final class W3cTests {
  /** The base for the relative addresses of the files, which are on the class path. */
  private static final String BASE = "http://www.example.org/";

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final List<String> MANIFESTS =
      List.of(
          "testcases-sparql-1.0-w3c/data-r2/manifest-syntax.ttl",
          "testcases-sparql-1.0-w3c/data-r2/manifest-evaluation.ttl",
          "testcases-sparql-1.1-w3c/manifest-all.ttl");
  private static final List<String> NOT_OFFERED =
      List.of("/service/", "/syntax-fed/", "/entailment/");

  /** Tests of 2008 that newer Recommendations or tests have replaced. */
  private static final Map<String, String> OVERTAKEN =
      Map.of(
          "syntax-lit-08.rq", "SPARQL 1.1, 19.8: “123.” is no number any more",
          "Basic - Term 6", "SPARQL 1.1, 19.8: “5.” is no number any more",
          "Basic - Term 7", "SPARQL 1.1, 19.8: “5.” is no number any more",
          "Strings: Distinct", "RDF 1.1, 3.3: “abc” and “abc”^^xsd:string are one term",
          "All: Distinct", "RDF 1.1, 3.3: “abc” and “abc”^^xsd:string are one term",
          "dawg-optional-filter-005-simplified", "never approved: contradicts “not-simplified”",
          "dataset-09", "a graph is held, not fetched twice: its blank nodes are the same",
          "dataset-10", "a graph is held, not fetched twice: its blank nodes are the same",
          "dataset-12", "a graph is held, not fetched twice: its blank nodes are the same");

  private W3cTests() {}

  /** The kinds of test. */
  enum Kind {
    READS,
    REFUSES,
    ANSWERS
  }

  /**
   * One test.
   *
   * @param data the files whose triples are the default graph
   * @param graphs the files that are named graphs, by name
   * @param result the file of the answer; empty for tests of syntax
   * @param isLax whether rows may be fewer than the file's
   */
  record Test(
      String name,
      Kind kind,
      String query,
      List<String> data,
      Map<String, String> graphs,
      Optional<String> result,
      boolean isLax) {
    /** Returns the query, with the base of its relative addresses. */
    String text() {
      return "BASE <" + BASE + query + ">\n" + W3cTests.text(query);
    }

    DatasetGraph dataset() {
      DatasetGraph dataset = DatasetGraphFactory.create();
      for (String file : data) parser(file).parse(dataset.getDefaultGraph());
      graphs.forEach(
          (name, file) -> {
            var graph = GraphFactory.createDefaultGraph();
            parser(file).parse(graph);
            dataset.addGraph(NodeFactory.createURI(name), graph);
          });
      return dataset;
    }

    /** Returns a key that tests over the same data share. */
    String dataKey() {
      return data + " " + graphs;
    }

    @Override
    public String toString() {
      return query + " " + name;
    }
  }

  static List<Test> all() {
    List<Test> tests = new ArrayList<>();
    for (String manifest : MANIFESTS) read(manifest, tests);
    tests.removeIf(test -> OVERTAKEN.containsKey(test.name()));
    return tests;
  }

  static InputStream open(String file) {
    InputStream in = W3cTests.class.getResourceAsStream("/" + file);
    if (in == null) throw new IllegalArgumentException("no file " + file);
    return in;
  }

  static String text(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static org.apache.jena.riot.RDFParserBuilder parser(String file) {
    Lang lang = RDFLanguages.filenameToLang(file, Lang.TURTLE);
    return RDFParser.source(open(file)).lang(lang).base(BASE + file);
  }

  private static void read(String manifest, List<Test> tests) {
    if (NOT_OFFERED.stream().anyMatch(manifest::contains)) return;
    Model model = ModelFactory.createDefaultModel();
    parser(manifest).parse(model);
    for (RDFNode other : listed(model, "include")) read(file(other), tests);
    for (RDFNode entry : listed(model, "entries")) test(entry.asResource()).ifPresent(tests::add);
  }

  private static List<RDFNode> listed(Model model, String property) {
    return model
        .listObjectsOfProperty(ResourceFactory.createProperty(MF, property))
        .toList()
        .stream()
        .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
        .toList();
  }

  private static Optional<Test> test(Resource entry) {
    Optional<Kind> kind = kind(entry);
    Optional<RDFNode> action = value(entry, MF, "action");
    if (kind.isEmpty() || action.isEmpty()) return Optional.empty();
    Resource asked = action.get().asResource();
    String query = file(value(asked, QT, "query").orElse(asked));
    List<String> data = values(asked, "data").map(W3cTests::file).toList();
    Map<String, String> graphs = new TreeMap<>();
    values(asked, "graphData").forEach(graph -> graphs.put(name(graph), file(graph)));
    if (data.isEmpty() && graphs.isEmpty()) graphs.putAll(named(query));
    return Optional.of(
        new Test(
            value(entry, MF, "name").map(name -> name.asLiteral().getString()).orElse(""),
            kind.get(),
            query,
            data,
            graphs,
            value(entry, MF, "result").map(W3cTests::file),
            value(entry, MF, "resultCardinality").isPresent()));
  }

  private static Optional<Kind> kind(Resource entry) {
    String types =
        entry.listProperties(RDF.type).mapWith(each -> each.getResource().getLocalName()).toList()
            + "";
    if (types.contains("Update") || types.contains("Protocol") || types.contains("ServiceDesc"))
      return Optional.empty();
    if (types.contains("PositiveSyntax")) return Optional.of(Kind.READS);
    if (types.contains("NegativeSyntax")) return Optional.of(Kind.REFUSES);
    return Optional.of(Kind.ANSWERS);
  }

  /** Returns the files that the query names by FROM; such tests have no other data. */
  private static Map<String, String> named(String query) {
    Map<String, String> graphs = new LinkedHashMap<>();
    String folder = query.substring(0, query.lastIndexOf('/') + 1);
    java.util.regex.Pattern.compile("(?i)FROM\\s+(?:NAMED\\s+)?<([^>]+)>")
        .matcher(text(query))
        .results()
        .map(found -> folder + found.group(1))
        .filter(file -> W3cTests.class.getResource("/" + file) != null)
        .forEach(file -> graphs.put(BASE + file, file));
    return graphs;
  }

  private static Optional<RDFNode> value(Resource subject, String namespace, String property) {
    return Optional.ofNullable(
            subject.getProperty(ResourceFactory.createProperty(namespace, property)))
        .map(statement -> statement.getObject());
  }

  private static Stream<RDFNode> values(Resource subject, String property) {
    return subject
        .listProperties(ResourceFactory.createProperty(QT, property))
        .mapWith(statement -> statement.getObject())
        .toList()
        .stream();
  }

  private static String name(RDFNode graph) {
    return graph.asResource().getURI();
  }

  private static String file(RDFNode node) {
    Resource resource = node.asResource();
    if (resource.isAnon()) return file(value(resource, QT, "graph").orElseThrow());
    return resource.getURI().substring(BASE.length());
  }
}
