package org.w3id.rapporteur.graph;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.Sidecar;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * What the catalogue says: of the dataset as a whole, and of each graph in it. Source: DCAT 3,
 * VoID, PROV-O.
 */
public final class Catalogue {
  private static final Map<String, String> SHARED_GRAPHS =
      Map.of(
          "vocabulary", "Names, schemes and terms that reports share",
          "corrections", "Suspected errors in what reports print",
          "depositary", "What the depositary of the treaties says of their parties",
          "catalogue", "What is published here, and on which terms");

  /** Files of all graphs together: key, file, media type. */
  private static final String[][] DISTRIBUTIONS = {
    {"nquads", "all.nq.gz", "application/n-quads"}, {"trig", "all.trig.gz", "application/trig"}
  };

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private final Addresses addresses;
  private final Release release;
  private final Triples triples = new Triples("en");

  private Catalogue(Addresses addresses, Release release) {
    this.addresses = addresses;
    this.release = release;
  }

  /** The dataset, its files, and the graphs that are there whatever the reports. */
  public static Graph dataset(Addresses addresses, Release release) {
    Catalogue catalogue = new Catalogue(addresses, release);
    catalogue.writeDataset();
    catalogue.writeDistributions();
    SHARED_GRAPHS.forEach((path, title) -> catalogue.writeGraph(addresses.graph(path), title));
    for (String links : Vocabulary.LINKS) {
      catalogue.triples.add(catalogue.dataset(), Reused.voiD("subset"), addresses.graph(links));
    }
    catalogue.triples.type(catalogue.software(), Reused.prov("SoftwareAgent"));
    catalogue.triples.add(
        catalogue.software(), Reused.dcat("version"), Triples.plain(release.version()));
    return catalogue.triples.graph();
  }

  /** One report's graph: of what it speaks, from which text it was read and by what. */
  public static Graph entry(
      ReportFacts facts, Sidecar sidecar, Addresses addresses, Release release) {
    Catalogue catalogue = new Catalogue(addresses, release);
    ReportAddresses report = ReportAddresses.of(facts, sidecar.languageOrEnglish(), addresses);
    Node graph = addresses.graph(report.path());
    String name = facts.symbol().isPresent() ? report.path() : facts.report().title();
    catalogue.writeGraph(graph, "What " + name + " says");
    catalogue.triples.type(graph, Reused.prov("Entity"));
    catalogue.triples.add(graph, Reused.foaf("primaryTopic"), report.root());
    catalogue.triples.add(graph, Reused.prov("wasDerivedFrom"), report.text());
    catalogue.triples.add(graph, Reused.prov("wasAttributedTo"), catalogue.software());
    return catalogue.triples.graph();
  }

  private void writeDataset() {
    Node dataset = dataset();
    triples.type(dataset, Reused.dcat("Dataset"), Reused.voiD("Dataset"));
    triples.add(
        dataset,
        Reused.dcterms("title"),
        Triples.english("Rapporteur: reports of intergovernmental meetings as linked data"));
    triples.add(
        dataset,
        Reused.dcterms("description"),
        Triples.english(
            "Meetings, resolutions, recommendations, participants, documents and treaty citations,"
                + " each with the paragraph and the words of the report that it was read from."));
    triples.add(
        dataset, Reused.dcterms("publisher"), addresses.id("organization/rapporteur-editors"));
    triples.add(dataset, Reused.dcterms("license"), Triples.iri(LICENCE));
    triples.add(
        dataset,
        Reused.dcterms("rights"),
        Triples.english(
            "The licence is of the data. The texts of the reports, and the words quoted from them,"
                + " are the United Nations'."));
    triples.add(
        dataset,
        Reused.skos("editorialNote"),
        Triples.english(
            "Countries, territories and their authorities are named as the reports name them; no"
                + " position on the status of any of them is implied."));
    triples.add(dataset, Reused.dcterms("modified"), Triples.date(release.date()));
    triples.add(dataset, Reused.dcat("version"), Triples.plain(release.version()));
    triples.add(dataset, Reused.voiD("sparqlEndpoint"), Triples.iri(addresses.base() + "sparql"));
    triples.add(dataset, Reused.voiD("uriSpace"), Triples.plain(addresses.id("").getURI()));
    triples.add(dataset, Reused.voiD("vocabulary"), Triples.iri("https://w3id.org/rapporteur/ns"));
  }

  private void writeDistributions() {
    for (String[] file : DISTRIBUTIONS) {
      Node distribution = addresses.id("dataset/" + file[0]);
      Node download = Triples.iri(addresses.base() + "dump/" + file[1]);
      Node mediaType = Triples.iri("https://www.iana.org/assignments/media-types/" + file[2]);
      triples.add(dataset(), Reused.dcat("distribution"), distribution);
      triples.add(dataset(), Reused.voiD("dataDump"), download);
      triples.type(distribution, Reused.dcat("Distribution"));
      triples.add(distribution, Reused.dcat("downloadURL"), download);
      triples.add(distribution, Reused.dcat("mediaType"), mediaType);
      triples.add(distribution, Reused.dcterms("license"), Triples.iri(LICENCE));
    }
  }

  private void writeGraph(Node graph, String title) {
    triples.add(dataset(), Reused.voiD("subset"), graph);
    triples.type(graph, Reused.voiD("Dataset"));
    triples.add(graph, Reused.dcterms("title"), Triples.english(title));
  }

  private Node dataset() {
    return addresses.id("dataset");
  }

  private Node software() {
    return addresses.id("software/rapporteur/" + release.version());
  }
}
