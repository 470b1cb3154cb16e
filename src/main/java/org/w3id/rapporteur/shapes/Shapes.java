package org.w3id.rapporteur.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * The SHACL shapes that graphs are checked against. Reading them takes longer than checking a
 * report, so keep one instance. It is thread-safe.
 */
public final class Shapes {
  /** The files of {@code ontology/shapes} for data, one subject per file. */
  static final List<String> DATA =
      List.of(
          "citation",
          "correction",
          "depositary",
          "document",
          "evidence",
          "participation",
          "query",
          "recommendation",
          "report",
          "session",
          "skos",
          "vocabulary");

  private final org.apache.jena.shacl.Shapes parsed;
  private final Prologue prefixes;

  private Shapes(List<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.forEach(file -> read(file, graph));
    this.parsed = org.apache.jena.shacl.Shapes.parse(graph);
    this.prefixes = new Prologue(graph.getPrefixMapping());
  }

  /** Returns the shapes for reports, the vocabulary, corrections and treaty status. */
  public static Shapes ofData() {
    return new Shapes(DATA);
  }

  /** Returns the shapes for the ontology itself: labels, definitions, examples, versions. */
  public static Shapes ofTerms() {
    return new Shapes(List.of("term"));
  }

  /** Returns all shapes, for files that may hold terms or data. */
  public static Shapes ofTermsAndData() {
    return new Shapes(Stream.concat(DATA.stream(), Stream.of("term")).toList());
  }

  /**
   * Returns where a graph breaks these shapes.
   *
   * @param graph one graph alone, never the union of several
   * @return sorted; empty when the graph conforms
   */
  public List<Violation> validate(Graph graph) {
    return ShaclValidator.get().validate(parsed, graph).getEntries().stream()
        .map(this::violation)
        .distinct()
        .sorted()
        .toList();
  }

  private Violation violation(ReportEntry entry) {
    return new Violation(
        entry.focusNode(), print(entry.resultPath()), print(entry.value()), entry.message());
  }

  /** Jena's path is {@code null} if the node itself breaks the shape. */
  private String print(Path path) {
    return path == null ? "" : PathWriter.asString(path, prefixes);
  }

  /** Jena's value is {@code null} if the number of values is wrong. */
  private String print(Node value) {
    return value == null ? "" : FmtUtils.stringForNode(value, prefixes);
  }

  private static void read(String file, Graph into) {
    String resource = "/ontology/shapes/" + file + ".shapes.ttl";
    try (InputStream bytes = Shapes.class.getResourceAsStream(resource)) {
      RDFParser.source(bytes).lang(Lang.TURTLE).parse(into);
    } catch (IOException cause) {
      throw new UncheckedIOException(resource, cause);
    }
  }
}
