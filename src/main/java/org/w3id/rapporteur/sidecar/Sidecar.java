package org.w3id.rapporteur.sidecar;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.corpus.UnreadableReportException;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.DocumentSymbol;

/**
 * Metadata that the report's text lacks. The caller gives it, or it is read from a Turtle file in
 * the report's folder that has the report's name and describes {@code <report.txt>}.
 *
 * @param symbol {@code dcterms:identifier}
 * @param body {@code dcterms:creator}, the reporting body's symbol
 * @param language {@code dcterms:language}, two letters
 * @param source {@code dcterms:source}, the address that the text was taken from
 * @param issued {@code dcterms:issued}, the document's date
 * @param note {@code skos:editorialNote}, a note of the editors, in English
 */
public record Sidecar(
    Optional<DocumentSymbol> symbol,
    Optional<String> body,
    Optional<String> language,
    Optional<String> source,
    Optional<LocalDate> issued,
    Optional<String> note) {
  public static final Sidecar NONE = of(null, null, null);

  private static final String BASE = "https://example.org/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final List<String> LANGUAGES = Arrays.asList(Locale.getISOLanguages());

  public Sidecar {
    language.ifPresent(
        code -> {
          if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException(
                "expected a two-letter language code such as en, found “" + code + "”");
          }
        });
  }

  /**
   * Returns the metadata that a caller gives; a value that is {@code null} is not given.
   *
   * @throws IllegalArgumentException if a value has the wrong form
   */
  public static Sidecar of(String symbol, String body, String language) {
    return new Sidecar(
        Optional.ofNullable(symbol).map(DocumentSymbol::new),
        Optional.ofNullable(body),
        Optional.ofNullable(language),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Reads the sidecar of a report. Returns {@link #NONE} if there is none. A Turtle file with the
   * right name that does not describe the report is ignored with a note.
   *
   * @throws UnreadableReportException if the sidecar is not Turtle, or a value has the wrong form
   */
  public static Parsed<Sidecar> beside(Path report) {
    String name = report.getFileName().toString();
    Path path = report.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".ttl");
    if (path.equals(report) || !Files.isRegularFile(path)) {
      return Parsed.of(NONE);
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
          NONE,
          List.of(
              new Diagnostic(
                  Severity.NOTE, "NO_SIDECAR", path.getFileName().toString(), 1, 1, message)));
    }
    try {
      return Parsed.of(of(graph, described.get()));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new UnreadableReportException(path, wrong.getMessage());
    }
  }

  private static Graph turtle(Path path) {
    StringBuilder turtle = new StringBuilder();
    SourceText.read(path).lines().forEach(line -> turtle.append(line.text()).append('\n'));
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

  private static Sidecar of(Graph graph, Node report) {
    Function<String, Optional<Node>> value =
        term ->
            graph
                .find(report, NodeFactory.createURI(term), Node.ANY)
                .nextOptional()
                .map(triple -> triple.getObject());
    return new Sidecar(
        value.apply(DCTERMS + "identifier").map(Sidecar::words).map(DocumentSymbol::new),
        value.apply(DCTERMS + "creator").map(Sidecar::words),
        value.apply(DCTERMS + "language").map(Sidecar::words),
        value.apply(DCTERMS + "source").filter(Node::isURI).map(Node::getURI),
        value.apply(DCTERMS + "issued").map(Sidecar::words).map(LocalDate::parse),
        value.apply(SKOS + "editorialNote").map(Sidecar::words));
  }

  private static String words(Node value) {
    if (!value.isLiteral()) {
      throw new IllegalArgumentException("expected text in quotation marks, found <" + value + ">");
    }
    return value.getLiteralLexicalForm();
  }

  public String languageOrEnglish() {
    return language.orElse("en");
  }

  /** Returns this sidecar with each value replaced by the one given, if any. */
  public Sidecar overriddenBy(Sidecar given) {
    return new Sidecar(
        given.symbol.or(() -> symbol),
        given.body.or(() -> body),
        given.language.or(() -> language),
        given.source.or(() -> source),
        given.issued.or(() -> issued),
        given.note.or(() -> note));
  }
}
