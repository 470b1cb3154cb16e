package org.w3id.rapporteur.shapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.graph.syntax.RdfFile;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.TextFile;

/** Checks RDF files against the shapes and the ontology, graph by graph. */
public final class RdfFiles {
  private final Shapes shapes = Shapes.ofTermsAndData();
  private final Disjointness disjointness = Disjointness.ofVocabulary();

  /** Returns whether a file's name ends as RDF does. Any other file is taken for a report. */
  public static boolean isRdf(Path file) {
    return file.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .matches(".*\\.(?:ttl|nt|nq|trig|jsonld|rdf)");
  }

  /**
   * Returns the file's syntax error, or else every rule it breaks, at the line that first names the
   * subject.
   *
   * @throws org.w3id.rapporteur.source.UnreadableReportException if the file is not UTF-8 text
   */
  public List<Diagnostic> check(Path file) {
    SourceText source = TextFile.read(file);
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    try {
      new RdfFile(file)
          .read(
              quad ->
                  graphs
                      .computeIfAbsent(quad.getGraph(), any -> GraphFactory.createDefaultGraph())
                      .add(quad.asTriple()),
              ErrorHandlerFactory.errorHandlerStrictNoLogging);
    } catch (RiotParseException broken) {
      int line = Math.max(1, (int) broken.getLine());
      return List.of(error(source, line, "SYNTAX", broken.getOriginalMessage()));
    } catch (RiotException broken) {
      return List.of(error(source, 1, "SYNTAX", broken.getMessage()));
    }
    List<Diagnostic> found = new ArrayList<>();
    for (Graph graph : graphs.values()) {
      shapes.validate(graph).forEach(each -> found.add(error(source, "SHAPE_VIOLATED", each)));
      disjointness.validate(graph).forEach(each -> found.add(error(source, "DISJOINT", each)));
    }
    return found;
  }

  private static Diagnostic error(SourceText source, String code, Violation violation) {
    int line = lineOf(source, violation.focus());
    return error(source, line, code, "<" + violation.focus() + ">: " + violation.message());
  }

  private static Diagnostic error(SourceText source, int line, String code, String message) {
    return new Diagnostic(Severity.ERROR, code, source.fileName(), PlaceRange.line(line), message);
  }

  /**
   * Returns the line that starts with the subject, else the first one that contains its IRI or the
   * end of it.
   */
  private static int lineOf(SourceText source, Node focus) {
    String address = focus.toString();
    String last =
        address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
    String whole = "<" + address + ">";
    Pattern named = Pattern.compile("[\\w.-]*:" + Pattern.quote(last) + "(?:\\s.*)?");
    List<Predicate<String>> ways =
        List.of(
            line -> line.startsWith(whole),
            line -> named.matcher(line).matches(),
            line -> line.contains(whole),
            line -> line.contains(last));
    return ways.stream()
        .flatMap(way -> source.lines().stream().filter(line -> way.test(line.text())))
        .map(Line::number)
        .findFirst()
        .orElse(1);
  }
}
