package org.w3id.rapporteur;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
import org.w3id.rapporteur.document.DocumentSymbol;

/**
 * What a report's text does not say: a Turtle file of the same name beside it.
 *
 * @param body the reporting body's symbol
 * @param language as {@code en}
 */
public record Sidecar(
    Optional<DocumentSymbol> symbol, Optional<String> body, Optional<String> language) {
  static final Sidecar NONE = new Sidecar(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The sidecar of a report, nothing where there is none.
   *
   * @throws UnreadableReportException if it is no Turtle, or its symbol is none
   */
  static Sidecar beside(Path report) {
    Path path =
        report.resolveSibling(
            report.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".ttl");
    if (path.equals(report) || !Files.isRegularFile(path)) {
      return NONE;
    }
    StringBuilder turtle = new StringBuilder();
    SourceText.read(path).lines().forEach(line -> turtle.append(line.text()).append('\n'));
    return parse(path, turtle.toString());
  }

  static Sidecar parse(Path path, String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.create()
          .source(new StringReader(turtle))
          .lang(Lang.TURTLE)
          .base("https://example.org/")
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException broken) {
      throw new UnreadableReportException(path, "expected Turtle: " + broken.getMessage());
    }
    Optional<String> symbol = value(graph, "identifier");
    if (symbol.isPresent() && !DocumentSymbol.isSymbol(symbol.get())) {
      throw new UnreadableReportException(
          path, "expected a document symbol, found “" + symbol.get() + "”");
    }
    return new Sidecar(
        symbol.map(DocumentSymbol::new), value(graph, "creator"), value(graph, "language"));
  }

  private static Optional<String> value(Graph graph, String term) {
    Node property = NodeFactory.createURI("http://purl.org/dc/terms/" + term);
    return graph.find(Node.ANY, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }

  /** This sidecar, with what is given taking the place of what it says. */
  Sidecar overriddenBy(Sidecar given) {
    return new Sidecar(
        given.symbol.or(() -> symbol),
        given.body.or(() -> body),
        given.language.or(() -> language));
  }
}
