package org.w3id.rapporteur.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class PublicationLogTest {
  private static final Node REPORT = NodeFactory.createURI("https://example.org/id/graph/A/1");

  private static Graph catalogue(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX spdx: <http://spdx.org/rdf/terms#>
            PREFIX void: <http://rdfs.org/ns/void#>
            BASE <https://example.org/id/graph/>
            """
                + turtle,
            Lang.TURTLE)
        .parse(graph);
    return graph;
  }

  private static final String COMES_AND_GOES =
      """
      <A/1/aa> prov:specializationOf <A/1> ; void:triples 3 ; spdx:checksum <A/1/aa#sum> ;
          prov:generatedAtTime "2026-01-01T00:00:00Z", "2026-01-03T00:00:00Z", "2026-01-05T00:00:00Z" .
      <A/1/aa#sum> spdx:checksumValue "aaaa" .
      <A/1/bb> prov:specializationOf <A/1> ; prov:generatedAtTime "2026-01-02T00:00:00Z" .
      <A/1#20260104000000> prov:endedAtTime "2026-01-04T00:00:00Z" ; prov:invalidated <A/1>, <x> .
      <B/1/cc> prov:specializationOf <B/1> ; prov:generatedAtTime "2026-01-03T00:00:00Z" .
      """;

  @Test
  void actsAreInTheOrderOfTheirTimes() {
    List<PublicationLog.Entry> entries = PublicationLog.of(catalogue(COMES_AND_GOES));
    assertThat(entries)
        .extracting(entry -> entry.address().getURI().substring(29) + " " + entry.change())
        .containsExactly(
            "A/1#20260101000000 CREATE",
            "A/1#20260102000000 UPDATE",
            "A/1#20260103000000 UPDATE",
            "B/1#20260103000000 CREATE",
            "A/1#20260104000000 DELETE",
            "A/1#20260105000000 CREATE");
    PublicationLog.Version version = entries.get(0).version().orElseThrow();
    assertThat(version.hash()).isEqualTo("aaaa");
    assertThat(version.triples()).isEqualTo(3);
    assertThat(entries.get(4).version()).isEmpty();
  }

  @Test
  void whatPrecedesAWithdrawalIsOver() {
    List<PublicationLog.Entry> entries = PublicationLog.of(catalogue(COMES_AND_GOES), REPORT);
    assertThat(PublicationLog.sinceWithdrawn(entries)).containsExactly(entries.get(4));
    assertThat(PublicationLog.sinceWithdrawn(entries.subList(0, 4))).isEmpty();
    assertThat(PublicationLog.sinceWithdrawn(entries.subList(0, 3))).hasSize(3);
  }

  private static List<PublicationLog.Ending> endings(Graph catalogue) {
    return PublicationLog.of(catalogue, REPORT).stream()
        .flatMap(act -> PublicationLog.ending(catalogue, act).stream())
        .toList();
  }

  @Test
  void endingsSayWhatIsNoMore() {
    assertThat(endings(catalogue(COMES_AND_GOES)))
        .singleElement()
        .satisfies(ending -> assertThat(ending.graph()).isEqualTo(REPORT))
        .satisfies(ending -> assertThat(ending.things()).hasSize(2));
  }

  @Test
  void whatIsWrittenIsRead() {
    Graph catalogue = catalogue("");
    PublicationLog.Ending ending = endings(catalogue(COMES_AND_GOES)).get(0);
    PublicationLog.end(catalogue, ending);
    assertThat(endings(catalogue)).containsExactly(ending);
    assertThat(PublicationLog.of(catalogue, REPORT))
        .extracting(PublicationLog.Entry::change)
        .containsExactly(PublicationLog.Change.DELETE);
  }

  /** A mirror serves the log of another publisher. */
  @Test
  void whatIsNoRecordIsPassedOver() {
    Graph odd =
        catalogue(
            """
            [] prov:specializationOf <A/1> ; prov:generatedAtTime "2026-01-01T00:00:00Z" .
            <A/1/aa> prov:specializationOf <A/1>, "A/1" ;
                prov:generatedAtTime "yesterday", "2026-13-01T00:00:00Z", <now> ; void:triples "many" .
            <A/1/bb> prov:specializationOf <A/1> ; spdx:checksum "bbbb" ; void:triples <A/1> ;
                prov:generatedAtTime "2026-01-02T00:00:00.5Z" .
            [] prov:invalidated <A/1> ; prov:endedAtTime "2026-01-01T00:00:00Z" .
            """);
    assertThat(PublicationLog.of(odd))
        .singleElement()
        .satisfies(entry -> assertThat(entry.when()).hasToString("2026-01-02T00:00:00Z"));
    assertThat(endings(odd)).isEmpty();
  }
}
