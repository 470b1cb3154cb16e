package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** The figures of a store, and those of a store that is too large to count. */
class ServedCatalogueTest {
  private static final SitePaths ADDRESSES =
      new SitePaths(ServerOptions.DEFAULT_BASE, new ServiceUrl(ServerOptions.DEFAULT_BASE));
  private static final Store STORE = TestStores.begin();
  private static final Node REPORT = node("graph/CTOC/COP/WG.7/2015/6");

  @BeforeAll
  static void publish() {
    TestSite.publish(STORE);
  }

  private static Node node(String name) {
    return NodeFactory.createURI(ADDRESSES.idBase() + name);
  }

  private static ServedCatalogue inventory(long mostCounted) {
    ResourceLookup resources = new ResourceLookup(STORE, ADDRESSES);
    GraphVersions versions = new GraphVersions(STORE, ADDRESSES);
    RdfWriter writer = new RdfWriter(ADDRESSES.base());
    Dumps dumps =
        new Dumps(STORE, resources, writer, ADDRESSES, QueryLibrary.ofClassPath(), versions);
    return new ServedCatalogue(STORE, ADDRESSES, dumps, mostCounted);
  }

  private static List<String> values(Collection<Quad> quads, Node subject, String property) {
    return quads.stream()
        .filter(quad -> quad.getSubject().equals(subject))
        .filter(quad -> quad.getPredicate().equals(Reused.voiD(property)))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static boolean hasSizes(Collection<Quad> quads) {
    return quads.stream().anyMatch(quad -> quad.getPredicate().equals(Reused.dcat("byteSize")));
  }

  @Test
  void countsAndMeasuresWhatIsSmall() {
    Collection<Quad> all = inventory(10_000).all();
    assertThat(values(all, node("dataset"), "triples")).hasSize(1);
    assertThat(values(all, REPORT, "entities")).hasSize(1);
    assertThat(hasSizes(all)).isTrue();
  }

  @Test
  void tellsOfWhatIsLargeWhatIsRecorded() {
    List<String> counted = values(inventory(10_000).all(), REPORT, "triples");
    Collection<Quad> all = inventory(5_000).all();
    assertThat(values(all, REPORT, "triples")).isEqualTo(counted);
    assertThat(values(all, REPORT, "entities")).isEmpty();
    assertThat(values(all, node("graph/vocabulary"), "entities")).hasSize(1);
    assertThat(values(all, node("dataset"), "triples")).isEmpty();
    assertThat(hasSizes(all)).isFalse();
  }

  @Test
  void measuresAGraphForItselfHoweverMuchThereIs() {
    Collection<Quad> own = inventory(5_000).of(REPORT.getURI());
    assertThat(values(own, REPORT, "entities")).hasSize(1);
    assertThat(hasSizes(own)).isTrue();
  }
}
