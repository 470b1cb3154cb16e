package org.w3id.rapporteur.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.facts.Correction;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.source.SourceText;

class ConformanceTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final ReportMetadata SIDECAR =
      ReportMetadata.of("CTOC/COP/WG.7/2015/6", null, null);
  private static Publication seed;

  @BeforeAll
  static void readsTheSeed() throws IOException {
    String text = Files.readString(Path.of("reports/CTOC-COP-WG.7-2015-6.txt"));
    seed = PIPELINE.read(SourceText.of("seed.txt", text), SIDECAR).value();
  }

  @Test
  void whatConformsStaysAsItIs() {
    Parsed<Publication> read = PIPELINE.conforming(seed.facts(), SIDECAR);
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().graph().isIsomorphicWith(seed.graph())).isTrue();
  }

  /** The provision without a position comes first, so that it changes no other address. */
  @Test
  void aFactThatBreaksAShapeIsLeftOut() {
    Parsed<Publication> read = PIPELINE.conforming(seedAfter(misplaced(0)), SIDECAR);
    assertThat(read.value().graph().isIsomorphicWith(seed.graph())).isTrue();
    assertThat(read.value().facts()).isEqualTo(seed.facts());
  }

  @Test
  void aWarningSaysWhereAndWhatInWords() {
    Parsed<Publication> read = PIPELINE.conforming(seedAfter(misplaced(0)), SIDECAR);
    Place first = misplaced(0).quotation().where().first();
    assertThat(read.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.severity()).isEqualTo(Severity.WARNING);
              assertThat(diagnostic.where().first()).isEqualTo(first);
              assertThat(diagnostic.message())
                  .isEqualTo(
                      "paragraph 5: could not read a fact completely (a limit of the reader); fact"
                          + " left out; it breaks the rule “A provision has one position in its"
                          + " recommendation, counted from 1.”");
            });
  }

  @Test
  void whatHangsOnAFactGoesWithIt() {
    Parsed<Publication> read = PIPELINE.conforming(seedAfter(misplaced(0), citedIn(0)), SIDECAR);
    assertThat(read.value().facts()).isEqualTo(seed.facts());
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(
            message -> message.endsWith("it breaks the rule “A citation stands in provisions.”"));
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
  }

  @Test
  void aDoubtGoesWithTheFactDoubted() {
    ReportFacts facts = seedAfter(misplaced(0));
    Correction doubt =
        new Correction(misplaced(0), "Sates", "States", Optional.empty(), "a slip", "name");
    List<Correction> doubts = new ArrayList<>(facts.corrections());
    doubts.add(doubt);
    Parsed<Publication> read = PIPELINE.conforming(with(facts, facts.findings(), doubts), SIDECAR);
    assertThat(read.value().corrections().isIsomorphicWith(seed.corrections())).isTrue();
  }

  @Test
  void aDoubtThatBreaksAShapeIsLeftOutAlone() {
    ReportFacts.Finding first = seed.facts().findings().get(0);
    Correction doubt =
        new Correction(first.fact(), "", "", Optional.empty(), "nothing is printed", "name");
    List<Correction> doubts = new ArrayList<>(seed.facts().corrections());
    doubts.add(doubt);
    Parsed<Publication> read =
        PIPELINE.conforming(with(seed.facts(), seed.facts().findings(), doubts), SIDECAR);
    assertThat(read.value().facts()).isEqualTo(seed.facts());
    assertThat(read.diagnostics()).isNotEmpty().noneMatch(Diagnostic::isError);
  }

  /** Statements and the agenda are left out too, because they belong to the session. */
  @Test
  void aReportWithoutItsSessionConforms() {
    Fact session =
        seed.facts().findings().stream()
            .map(ReportFacts.Finding::fact)
            .filter(fact -> fact instanceof Fact.Session held && held.isReported())
            .findFirst()
            .orElseThrow();
    ReportFacts rest = seed.facts().without(Set.of(session), Set.of());
    Parsed<Publication> read = PIPELINE.conforming(rest, SIDECAR);
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(has(read.value().graph(), "AgendaItem")).isFalse();
  }

  /** A title cannot be left out. */
  @Test
  void aReportThatBreaksAShapeItselfIsAnError() {
    MeetingReport report = seed.facts().report();
    MeetingReport untitled =
        new MeetingReport(
            report.fileName(),
            report.original(),
            report.whereAll(),
            report.symbol(),
            Optional.of(""),
            report.cover(),
            report.text(),
            report.sections(),
            report.paragraphs(),
            report.unnumbered(),
            report.footnotes());
    ReportFacts facts =
        new ReportFacts(
            untitled,
            seed.facts().symbol(),
            seed.facts().body(),
            seed.facts().session(),
            seed.facts().findings(),
            seed.facts().corrections());
    Parsed<Publication> read = PIPELINE.conforming(facts, SIDECAR);
    assertThat(read.diagnostics())
        .anyMatch(Diagnostic::isError)
        .allMatch(error -> error.message().startsWith("the report breaks the rule “"))
        .noneMatch(diagnostic -> diagnostic.message().contains("http"));
  }

  @Test
  void aReportWithItsSessionHasItsAgenda() {
    assertThat(has(seed.graph(), "AgendaItem")).isTrue();
  }

  private static boolean has(Graph graph, String type) {
    return graph.contains(
        Node.ANY, Node.ANY, NodeFactory.createURI("https://w3id.org/rapporteur/ns#" + type));
  }

  private static ReportFacts seedAfter(Fact... added) {
    List<ReportFacts.Finding> findings = new ArrayList<>();
    for (Fact fact : added) {
      findings.add(new ReportFacts.Finding(fact, "provision"));
    }
    findings.addAll(seed.facts().findings());
    return with(seed.facts(), findings, seed.facts().corrections());
  }

  private static ReportFacts with(
      ReportFacts facts, List<ReportFacts.Finding> findings, List<Correction> corrections) {
    return new ReportFacts(
        facts.report(), facts.symbol(), facts.body(), facts.session(), findings, corrections);
  }

  /** The seed's first provision, at another position. */
  private static Fact.Provision misplaced(int position) {
    Fact.Provision first = first(Fact.Provision.class);
    return new Fact.Provision(
        position,
        first.addressee(),
        first.knownAddressee(),
        first.strength(),
        first.negated(),
        first.hedges(),
        first.action(),
        first.statedIn(),
        first.quotation());
  }

  private static Fact.Citation citedIn(int position) {
    Fact.Citation cited = first(Fact.Citation.class);
    return new Fact.Citation(
        cited.instrument(),
        Optional.empty(),
        List.of(position),
        cited.isInLeadIn(),
        misplaced(position).statedIn(),
        cited.quotation());
  }

  private static <F extends Fact> F first(Class<F> kind) {
    return seed.facts().findings().stream()
        .map(ReportFacts.Finding::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
