package org.w3id.rapporteur.sidecar;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.source.TextFile;
import org.w3id.rapporteur.source.UnreadableReportException;

/**
 * The Turtle file in a report's folder that has the report's name and describes {@code
 * <report.txt>}: by {@code dcterms:identifier}, {@code dcterms:creator} (the reporting body's
 * symbol), {@code dcterms:language}, {@code dcterms:source}, {@code dcterms:issued} and {@code
 * skos:editorialNote}.
 */
public final class SidecarFile {
  private static final String BASE = "https://example.org/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  private SidecarFile() {}

  /**
   * Reads the sidecar of a report. Returns {@link ReportMetadata#NONE} if there is none. A Turtle
   * file with the right name that does not describe the report is ignored with a note.
   *
   * @throws UnreadableReportException if the sidecar is not Turtle, or a value has the wrong form
   */
  public static Parsed<ReportMetadata> beside(Path report) {
    String name = report.getFileName().toString();
    Path path = report.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".ttl");
    if (path.equals(report) || !Files.isRegularFile(path)) {
      return Parsed.of(ReportMetadata.NONE);
    }
    Graph graph = turtle(path);
    Optional<Node> described =
        graph.find().toList().stream()
            .map(triple -> triple.getSubject())
            .filter(subject -> isFile(subject, name))
            .findFirst();
    if (described.isEmpty()) {
      String message = "expected a description of <" + name + ">, found none; this file is ignored";
      return new Parsed<>(
          ReportMetadata.NONE,
          List.of(
              new Diagnostic(
                  Severity.NOTE,
                  "NO_SIDECAR",
                  path.getFileName().toString(),
                  PlaceRange.line(1),
                  message)));
    }
    try {
      return Parsed.of(of(graph, described.get()));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new UnreadableReportException(path, wrong.getMessage());
    }
  }

  private static Graph turtle(Path path) {
    StringBuilder turtle = new StringBuilder();
    TextFile.read(path).lines().forEach(line -> turtle.append(line.text()).append('\n'));
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.create()
          .source(new StringReader(turtle.toString()))
          .lang(Lang.TURTLE)
          .base(BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException broken) {
      throw new UnreadableReportException(path, "expected Turtle: " + broken.getMessage());
    }
    return graph;
  }

  private static boolean isFile(Node subject, String name) {
    return subject.isURI()
        && subject.getURI().startsWith(BASE)
        && URI.create(subject.getURI()).getPath().equals("/" + name);
  }

  private static ReportMetadata of(Graph graph, Node report) {
    Function<String, Optional<Node>> value =
        term ->
            graph
                .find(report, NodeFactory.createURI(term), Node.ANY)
                .nextOptional()
                .map(triple -> triple.getObject());
    return new ReportMetadata(
        value.apply(DCTERMS + "identifier").map(SidecarFile::words).map(DocumentSymbol::new),
        value.apply(DCTERMS + "creator").map(SidecarFile::words),
        value.apply(DCTERMS + "language").map(SidecarFile::words),
        value.apply(DCTERMS + "source").filter(Node::isURI).map(Node::getURI),
        value.apply(DCTERMS + "issued").map(SidecarFile::words).map(LocalDate::parse),
        value.apply(SKOS + "editorialNote").map(SidecarFile::words));
  }

  private static String words(Node value) {
    if (!value.isLiteral()) {
      throw new IllegalArgumentException("expected text in quotation marks, found <" + value + ">");
    }
    return value.getLiteralLexicalForm();
  }
}
