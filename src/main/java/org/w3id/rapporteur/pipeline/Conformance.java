package org.w3id.rapporteur.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.WrittenNodes;
import org.w3id.rapporteur.shapes.Shapes;
import org.w3id.rapporteur.shapes.Violation;

/**
 * Leaves out the facts that break a shape, each with a warning, until the rest of the report
 * conforms. The report itself cannot be left out: if it breaks a shape, that is an ERROR.
 */
final class Conformance {
  /** Without one fact, another may break a shape: without a provision, its citations do. */
  private static final int MOST_ROUNDS = 10;

  private final Shapes shapes;
  private final Function<ReportFacts, Publication> writer;
  private final Function<ReportFacts, WrittenNodes> nodes;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * @param writer makes a publication from facts
   * @param nodes finds the facts for which the nodes of that publication were written
   */
  Conformance(
      Shapes shapes,
      Function<ReportFacts, Publication> writer,
      Function<ReportFacts, WrittenNodes> nodes) {
    this.shapes = shapes;
    this.writer = writer;
    this.nodes = nodes;
  }

  Parsed<Publication> of(ReportFacts read) {
    Publication publication = writer.apply(read);
    List<Violation> violations = violations(publication);
    for (int round = 0; round < MOST_ROUNDS && !violations.isEmpty(); round++) {
      ReportFacts rest = rest(publication.facts(), violations);
      if (rest.equals(publication.facts())) {
        break;
      }
      publication = writer.apply(rest);
      violations = violations(publication);
    }
    for (Violation violation : violations) {
      diagnostics.add(error(publication, violation));
    }
    return new Parsed<>(publication, diagnostics);
  }

  private List<Violation> violations(Publication publication) {
    List<Violation> all = new ArrayList<>(shapes.validate(publication.graph()));
    all.addAll(shapes.validate(publication.corrections()));
    return all;
  }

  private ReportFacts rest(ReportFacts facts, List<Violation> violations) {
    WrittenNodes written = nodes.apply(facts);
    Set<Fact> broken = new HashSet<>();
    Set<Correction> doubts = new HashSet<>();
    Set<Diagnostic> warnings = new HashSet<>();
    for (Violation violation : violations) {
      for (Fact fact : written.facts(violation.focus())) {
        broken.add(fact);
        warnings.add(warning(facts, fact, violation));
      }
      written
          .correction(violation.focus())
          .ifPresent(
              doubt -> {
                doubts.add(doubt);
                warnings.add(warning(facts, doubt.corrected(), violation));
              });
    }
    warnings.stream().sorted().forEach(diagnostics::add);
    return facts.without(broken, doubts);
  }

  private static Diagnostic warning(ReportFacts facts, Fact fact, Violation violation) {
    Quotation words = fact.quotation();
    return new Diagnostic(
        Severity.WARNING,
        "SHAPE_VIOLATED",
        facts.report().fileName(),
        words.where(),
        place(facts.report(), words)
            + "could not read a fact completely (a limit of the reader); fact left out; it breaks the"
            + " rule “"
            + violation.message()
            + "”");
  }

  private static String place(MeetingReport report, Quotation words) {
    return report.paragraphs().stream()
        .filter(paragraph -> contains(paragraph.quote(), words))
        .map(paragraph -> "paragraph " + paragraph.number() + ": ")
        .findFirst()
        .orElse("");
  }

  private static boolean contains(Quotation paragraph, Quotation words) {
    return paragraph.start() <= words.start() && words.end() <= paragraph.end();
  }

  private static Diagnostic error(Publication publication, Violation violation) {
    MeetingReport report = publication.facts().report();
    String text = report.text().text();
    Place place =
        start(publication.graph(), violation.focus())
            .map(at -> report.text().placeAt(text.offsetByCodePoints(0, at)))
            .orElse(report.whereAll().first());
    return new Diagnostic(
        Severity.ERROR,
        "SHAPE_VIOLATED",
        report.fileName(),
        PlaceRange.at(place),
        "the report breaks the rule “" + violation.message() + "”");
  }

  /** Returns where the words of a part start, in code points. */
  private static Optional<Integer> start(Graph graph, Node part) {
    return graph.find(part, Rap.evidence, Node.ANY).toList().stream()
        .flatMap(triple -> objects(graph, triple.getObject(), Reused.oa("hasSelector")))
        .flatMap(selector -> objects(graph, selector, Reused.oa("start")))
        .map(number -> Integer.valueOf(number.getLiteralLexicalForm()))
        .findFirst();
  }

  private static Stream<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).toList().stream().map(Triple::getObject);
  }
}
