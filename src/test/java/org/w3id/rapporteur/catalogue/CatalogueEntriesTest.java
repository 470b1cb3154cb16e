package org.w3id.rapporteur.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.source.SourceText;

/** What the files of the folder {@code catalogue} make of a release and of a report. */
class CatalogueEntriesTest {
  private static final String BASE = "https://data.example.org/wg/";
  private static final Addresses ADDRESSES = new Addresses(BASE);
  private static final Release RELEASE = new Release("7.8.9", LocalDate.of(2031, 2, 3));
  private static final Node DATASET = ADDRESSES.id("dataset");
  private static final Node REPORT = ADDRESSES.graph("report/panel-2030");
  private static final Catalogue CATALOGUE = new Catalogue(ADDRESSES, RELEASE);
  private static final Graph OF_DATASET = CATALOGUE.dataset();
  private static final Graph OF_REPORT = entry();

  private static Graph entry() {
    MeetingReport report =
        MeetingReport.read(SourceText.of("panel-2030.txt", "Report of the Panel\n\n1. It met.\n"))
            .value();
    ReportFacts facts =
        new ReportFacts(
            report, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    return CATALOGUE.entry(facts, ReportMetadata.NONE);
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static Set<Node> properties(Graph graph, Node subject) {
    return graph.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet();
  }

  @Test
  void ownAddressesBeginWithTheBase() {
    Graph all = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(all, OF_DATASET);
    GraphUtil.addInto(all, OF_REPORT);
    assertThat(all.find().toList())
        .allMatch(triple -> triple.isConcrete())
        .flatExtracting(Triple::getSubject, Triple::getObject)
        .extracting(Object::toString)
        .filteredOn(text -> text.startsWith(Addresses.DEFAULT_BASE))
        .containsOnly("https://w3id.org/rapporteur/ns");
  }

  @Test
  void theReleaseDatesTheDatasetAndNamesTheSoftware() {
    Node software = ADDRESSES.id("software/rapporteur/7.8.9");
    assertThat(objects(OF_DATASET, DATASET, Reused.dcterms("modified")))
        .containsExactly(Triples.date(RELEASE.date()));
    assertThat(objects(OF_DATASET, software, Reused.dcterms("title")))
        .containsExactly(Triples.english("Rapporteur 7.8.9"));
    assertThat(objects(OF_REPORT, REPORT, Reused.prov("wasAttributedTo")))
        .containsExactly(software);
  }

  @Test
  void everySharedGraphHasAFileInEachForm() {
    List<Node> graphs = objects(OF_DATASET, DATASET, Reused.voiD("subset"));
    assertThat(graphs).hasSize(5 + Vocabulary.LINKS.size());
    for (Node graph : graphs) {
      String name = graph.getURI().substring((BASE + "id/graph/").length());
      assertThat(objects(OF_DATASET, graph, Reused.voiD("dataDump")))
          .containsExactlyInAnyOrder(
              Triples.iri(BASE + "dump/" + name + ".nq.gz"),
              Triples.iri(BASE + "dump/" + name + ".trig.gz"));
    }
  }

  @Test
  void aSyntaxThatIsWrittenIsAFeature() {
    assertThat(objects(OF_DATASET, DATASET, Reused.voiD("feature")))
        .hasSize(RdfSyntax.values().length);
  }

  @Test
  void aReportsFilesHaveThePropertiesOfTheDatasets() {
    for (String form : List.of("nquads", "trig")) {
      Node file = ADDRESSES.id("dataset/report/panel-2030/" + form);
      assertThat(objects(OF_REPORT, REPORT, Reused.dcat("distribution"))).contains(file);
      assertThat(properties(OF_REPORT, file))
          .isEqualTo(properties(OF_DATASET, ADDRESSES.id("dataset/" + form)));
    }
  }

  @Test
  void aReportsGraphHasTheTermsOfTheDataset() {
    for (String term : List.of("publisher", "language", "accessRights", "spatial", "provenance"))
      assertThat(objects(OF_REPORT, REPORT, Reused.dcterms(term)))
          .isNotEmpty()
          .isEqualTo(objects(OF_DATASET, DATASET, Reused.dcterms(term)));
    assertThat(objects(OF_REPORT, REPORT, Reused.dcat("keyword"))).hasSize(7);
    assertThat(objects(OF_REPORT, REPORT, Reused.dcterms("title")))
        .containsExactly(Triples.english("What Report of the Panel says"));
  }
}
