package org.w3id.rapporteur.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;

class ThingKindTest {
  private static Address address(String path) {
    return Address.parse(path).orElseThrow();
  }

  @Test
  void eachKindHasAClassOfItsOwn() {
    assertThat(Arrays.stream(ThingKind.values()).map(ThingKind::type)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(ThingKind.values()).map(ThingKind::localName)).doesNotHaveDuplicates();
  }

  @Test
  void aKindIsFoundByItsClassOrItsFeed() {
    assertThat(ThingKind.ofType("DocumentCited")).hasValue(ThingKind.DOCUMENT_CITED);
    assertThat(ThingKind.ofType("Manifestation")).isEmpty();
    assertThat(ThingKind.ofFeed("decisions")).hasValue(ThingKind.DECISION);
    assertThat(ThingKind.ofFeed("paragraphs")).isEmpty();
  }

  @Test
  void ofSeveralKindsTheFirstCounts() {
    List<Node> types = List.of(Reused.eli("Work"), Rap.Report, Reused.undo("MeetingReport"));
    assertThat(ThingKind.ofPage(types, address("CTOC/COP/WG.7/2015/6"))).hasValue(ThingKind.REPORT);
  }

  @Test
  void ofConceptsOnlyTopicsHavePagesWorthFinding() {
    List<Node> concept = List.of(ThingKind.TOPIC.type());
    assertThat(ThingKind.ofPage(concept, address("topic/high-seas"))).hasValue(ThingKind.TOPIC);
    assertThat(ThingKind.ofPage(concept, address("strength/must"))).isEmpty();
    assertThat(ThingKind.ofPage(List.of(Rap.Provision), address("CTOC/COP/1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "session/CTOC/COP/WG.7/3,               SESSION",
    "CTOC/COP/WG.7/2015/6/recommendation/12, RECOMMENDATION",
    "CTOC/COP/WG.7/2015/6/para/2/decision/1, DECISION",
    "CTOC/COP/WG.7/2015/6,                   REPORT"
  })
  void aWithdrawnThingIsKnownByItsAddress(String path, ThingKind kind) {
    assertThat(ThingKind.ofWithdrawn(address(path))).isEqualTo(kind);
  }

  @Test
  void anEarlierSessionThatAReportNamesIsNotHarvested() {
    Graph graph = SeedReport.copy();
    Node session = SeedReport.VIEW.session().orElseThrow().thing().node();
    Node earlier = NodeFactory.createURI(session.getURI() + "0");
    graph.add(earlier, RDF.type.asNode(), Rap.Session);
    assertThat(ThingKind.SESSION.has(session, graph)).isTrue();
    assertThat(ThingKind.SESSION.has(earlier, graph)).isFalse();
  }
}
