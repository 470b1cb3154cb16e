package org.w3id.rapporteur.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Release;
import org.w3id.rapporteur.graph.ReportAddresses;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.sidecar.Sidecar;

/**
 * Writes the catalogue: descriptions of itself, of the dataset, of its graphs and files, and of how
 * they were made. Sources: DCAT 3, DCAT-AP 3.0.1, VoID, PROV-O.
 *
 * <p>It has no counts, since a catalogue cannot state the size of a file that contains it. The
 * server counts, and adds the figures.
 */
public final class Catalogue {
  private static final Map<String, String> SHARED_GRAPHS =
      new TreeMap<>(
          Map.of(
              "vocabulary", "Names, schemes and terms that reports share",
              "corrections", "Suspected errors in what reports print",
              "depositary", "What the depositary of the treaties says of their parties",
              "queries", "Questions to ask of the data, and the SPARQL that asks them",
              "catalogue", "What is published here, and on which terms"));

  /** Forms of a dump: key, ending, media type, name in the authority's table, title. */
  private static final String[][] FORMS = {
    {"nquads", ".nq.gz", "application/n-quads", "RDF_N_QUADS", "N-Quads, compressed"},
    {"trig", ".trig.gz", "application/trig", "RDF_TRIG", "TriG, compressed"}
  };

  /** The keywords. The themes below are from the table of the Publications Office. */
  private static final List<String> KEYWORDS =
      List.of(
          "intergovernmental meetings",
          "meeting reports",
          "recommendations",
          "smuggling of migrants",
          "transnational organized crime",
          "treaties",
          "United Nations");

  private static final Map<String, String> THEMES =
      new TreeMap<>(
          Map.of(
              "INTR", "International issues", "JUST", "Justice, legal system and public safety"));

  private static final List<String> EXAMPLES =
      List.of("state/ESP", "instrument/UNTOC/article/18", "topic/extradition");

  /** The day on which the first release of the dataset was made. */
  private static final LocalDate FIRST_ISSUED = LocalDate.of(2026, 11, 24);

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final Node DATA_THEMES = Triples.iri(AUTHORITY + "data-theme");

  /** The Earth in GeoNames, since the reports come from all States of the world. */
  private static final Node WORLD = Triples.iri("https://sws.geonames.org/6295630/");

  private final Addresses addresses;
  private final Release release;
  private final Triples triples = new Triples("en");

  private Catalogue(Addresses addresses, Release release) {
    this.addresses = addresses;
    this.release = release;
  }

  /**
   * The entries of the catalogue, the dataset, its files, and the graphs that do not depend on
   * reports.
   */
  public static Graph dataset(Addresses addresses, Release release) {
    Catalogue catalogue = new Catalogue(addresses, release);
    catalogue.writeCatalogue();
    catalogue.writeDataset();
    catalogue.writeServices();
    catalogue.writeFiles(catalogue.dataset(), "all", release.date());
    SHARED_GRAPHS.forEach((path, title) -> catalogue.writeShared(path, title));
    for (String links : Vocabulary.LINKS) {
      catalogue.triples.add(catalogue.dataset(), Reused.voiD("subset"), addresses.graph(links));
      catalogue.writeDump(addresses.graph(links), links);
    }
    catalogue.writeMaking();
    catalogue.writeRanges();
    return catalogue.triples.graph();
  }

  /**
   * The entry of one report's graph: its topic, the text it was read from, and the program that
   * read it.
   */
  public static Graph entry(
      ReportFacts facts, Sidecar sidecar, Addresses addresses, Release release) {
    Catalogue catalogue = new Catalogue(addresses, release);
    ReportAddresses report = ReportAddresses.of(facts, sidecar.languageOrEnglish(), addresses);
    String name =
        facts.symbol().isPresent() ? report.path() : facts.report().title().orElse(report.path());
    catalogue.writeReport(report, name);
    return catalogue.triples.graph();
  }

  /** The nodes of a report's entry other than its graph: its files and its reading. */
  public static List<Node> belowEntry(String path, Addresses addresses) {
    List<Node> below = new ArrayList<>(files(path, addresses));
    below.add(reading(path, addresses));
    return below;
  }

  /**
   * The files of a dump.
   *
   * @param name as {@code all}
   */
  public static List<Node> files(String name, Addresses addresses) {
    return Arrays.stream(FORMS).map(form -> file(addresses, name, form[0])).toList();
  }

  private void writeReport(ReportAddresses report, String name) {
    Node graph = addresses.graph(report.path());
    writeSubset(graph, "What " + name + " says");
    triples.type(graph, Reused.dcat("Dataset"), Reused.prov("Entity"));
    add(catalogue(), Reused.dcat("dataset"), graph);
    add(graph, Reused.foaf("primaryTopic"), report.root());
    add(graph, Reused.voiD("exampleResource"), report.root());
    add(graph, Reused.dcterms("isPartOf"), dataset());
    writeTerms(
        graph,
        "What this report says of meetings, recommendations, participants, documents and treaties,"
            + " as linked data, each fact with the words that it was read from.");
    writeThemes(graph);
    writeFiles(graph, report.path(), release.date());
    add(graph, Reused.prov("wasDerivedFrom"), report.text());
    add(graph, Reused.prov("wasAttributedTo"), software());
    Node reading = reading(report.path(), report.addresses());
    add(graph, Reused.prov("wasGeneratedBy"), reading);
    triples.type(reading, Reused.prov("Activity"));
    add(reading, Reused.dcterms("title"), Triples.english("The reading of " + name));
    add(reading, Reused.prov("used"), report.text());
    add(reading, Reused.prov("used"), addresses.graph("vocabulary"));
    add(reading, Reused.prov("wasAssociatedWith"), software());
  }

  private void writeCatalogue() {
    Node catalogue = catalogue();
    triples.type(catalogue, Reused.dcat("Catalog"));
    writeTerms(
        catalogue,
        "The dataset of facts read from reports of intergovernmental meetings, the graph of each"
            + " report, and the services that answer from them.");
    add(catalogue, Reused.dcat("dataset"), dataset());
    add(catalogue, Reused.dcat("themeTaxonomy"), DATA_THEMES);
    add(catalogue, Reused.dcterms("license"), Triples.iri(LICENCE));
    add(catalogue, Reused.dcterms("spatial"), WORLD);
    add(catalogue, Reused.foaf("homepage"), Triples.iri(addresses.base()));
    writeDates(catalogue, release.date());
  }

  private void writeDataset() {
    Node dataset = dataset();
    triples.type(dataset, Reused.dcat("Dataset"), Reused.voiD("Dataset"), Reused.prov("Entity"));
    words(dataset, "title", "Rapporteur: reports of intergovernmental meetings as linked data");
    writeTerms(
        dataset,
        "Meetings, resolutions, recommendations, participants, documents and treaty citations,"
            + " each with the paragraph and the words of the report that it was read from.");
    writeThemes(dataset);
    add(dataset, Reused.dcterms("identifier"), Triples.plain(dataset.getURI()));
    add(dataset, Reused.dcterms("license"), Triples.iri(LICENCE));
    add(dataset, Reused.dcterms("rights"), rights());
    add(dataset, Reused.dcterms("creator"), editors());
    add(dataset, Reused.dcat("landingPage"), Triples.iri(addresses.base() + "dataset"));
    add(
        dataset,
        Reused.skos("editorialNote"),
        Triples.english(
            "Countries, territories and their authorities are named as the reports name them; no"
                + " position on the status of any of them is implied."));
    writeDates(dataset, release.date());
    add(dataset, Reused.dcat("version"), Triples.plain(release.version()));
    add(dataset, Reused.voiD("sparqlEndpoint"), Triples.iri(addresses.base() + "sparql"));
    add(dataset, Reused.voiD("uriSpace"), Triples.plain(addresses.id("").getURI()));
    add(dataset, Reused.voiD("vocabulary"), Triples.iri("https://w3id.org/rapporteur/ns"));
    for (String example : EXAMPLES)
      add(dataset, Reused.voiD("exampleResource"), addresses.id(example));
    for (RdfSyntax syntax : RdfSyntax.values())
      add(dataset, Reused.voiD("feature"), syntax.formatAddress());
  }

  /** Writes the properties that the catalogue and each dataset in it share. */
  private void writeTerms(Node described, String description) {
    words(described, "description", description);
    add(described, Reused.dcterms("publisher"), editors());
    add(described, Reused.dcterms("language"), authority("language/ENG"));
    if (described.equals(catalogue())) return;
    add(described, Reused.dcat("contactPoint"), contact());
    add(described, Reused.dcterms("accessRights"), authority("access-right/PUBLIC"));
    add(described, Reused.dcterms("accrualPeriodicity"), authority("frequency/IRREG"));
    add(described, Reused.dcterms("spatial"), WORLD);
    add(described, Reused.dcterms("provenance"), addresses.id("dataset/provenance"));
  }

  private void writeThemes(Node described) {
    THEMES
        .keySet()
        .forEach(theme -> add(described, Reused.dcat("theme"), authority("data-theme/" + theme)));
    KEYWORDS.forEach(word -> add(described, Reused.dcat("keyword"), Triples.english(word)));
  }

  private void writeDates(Node described, LocalDate modified) {
    add(described, Reused.dcterms("issued"), Triples.date(FIRST_ISSUED));
    add(described, Reused.dcterms("modified"), Triples.date(modified));
  }

  private void writeServices() {
    writeService(
        "sparql",
        "SPARQL endpoint",
        "Answers queries of SPARQL 1.1 over all graphs at once, or one.",
        "sparql",
        "sparql",
        "https://www.w3.org/TR/sparql11-protocol/");
    writeService(
        "feeds",
        "Atom feeds",
        "Tell what is new, what changed and what was withdrawn, of all reports, of one kind of"
            + " thing, or of one body.",
        "feeds/all.atom",
        "feeds",
        "https://www.rfc-editor.org/info/rfc4287");
    writeService(
        "oai",
        "OAI-PMH repository",
        "Records of reports, meetings, recommendations and decisions, and of what was withdrawn, for"
            + " harvesters.",
        "oai",
        "oai?verb=Identify",
        "http://www.openarchives.org/OAI/openarchivesprotocol.html");
    writeService(
        "ldes",
        "Event stream",
        "What was published, published anew and withdrawn, as a Linked Data Event Stream, for those"
            + " who keep a copy.",
        "ldes",
        "ldes",
        "https://w3id.org/ldes/specification");
  }

  /**
   * @param endpoint the path of the endpoint, after the base
   * @param described the path of its documentation, after the base
   * @param standard the address of the standard that it conforms to
   */
  private void writeService(
      String key,
      String title,
      String description,
      String endpoint,
      String described,
      String standard) {
    Node service = addresses.id("dataset/" + key);
    add(catalogue(), Reused.dcat("service"), service);
    triples.type(service, Reused.dcat("DataService"));
    words(service, "title", title);
    words(service, "description", description);
    writeThemes(service);
    add(service, Reused.dcat("endpointURL"), Triples.iri(addresses.base() + endpoint));
    add(service, Reused.dcat("endpointDescription"), Triples.iri(addresses.base() + described));
    add(service, Reused.dcat("servesDataset"), dataset());
    add(service, Reused.dcat("contactPoint"), contact());
    add(service, Reused.dcterms("publisher"), editors());
    add(service, Reused.dcterms("license"), Triples.iri(LICENCE));
    add(service, Reused.dcterms("accessRights"), authority("access-right/PUBLIC"));
    add(service, Reused.dcterms("conformsTo"), Triples.iri(standard));
    triples.type(Triples.iri(standard), Reused.dcterms("Standard"));
  }

  /**
   * @param file the dump's name, without its ending
   */
  private void writeFiles(Node described, String file, LocalDate modified) {
    for (String[] form : FORMS) {
      Node distribution = file(addresses, file, form[0]);
      Node download = Triples.iri(addresses.base() + "dump/" + file + form[1]);
      add(described, Reused.dcat("distribution"), distribution);
      add(described, Reused.voiD("dataDump"), download);
      triples.type(distribution, Reused.dcat("Distribution"));
      words(distribution, "title", file.equals("all") ? form[4] : file + ": " + form[4]);
      words(
          distribution,
          "description",
          file.equals("all") ? "All graphs in one file." : "One report’s graph in one file.");
      add(distribution, Reused.dcat("accessURL"), download);
      add(distribution, Reused.dcat("downloadURL"), download);
      add(distribution, Reused.dcat("mediaType"), Triples.iri(MEDIA_TYPES + form[2]));
      add(
          distribution,
          Reused.dcat("compressFormat"),
          Triples.iri(MEDIA_TYPES + "application/gzip"));
      add(distribution, Reused.dcterms("format"), authority("file-type/" + form[3]));
      add(distribution, Reused.dcterms("license"), Triples.iri(LICENCE));
      add(distribution, Reused.dcterms("rights"), rights());
      add(distribution, Reused.dcterms("language"), authority("language/ENG"));
      add(distribution, Reused.dcatAp("availability"), authority("planned-availability/STABLE"));
      writeDates(distribution, modified);
    }
  }

  private void writeShared(String path, String title) {
    writeSubset(addresses.graph(path), title);
    writeDump(addresses.graph(path), path);
  }

  private void writeSubset(Node graph, String title) {
    add(dataset(), Reused.voiD("subset"), graph);
    triples.type(graph, Reused.voiD("Dataset"));
    words(graph, "title", title);
  }

  private void writeDump(Node graph, String file) {
    for (String[] form : FORMS)
      add(graph, Reused.voiD("dataDump"), Triples.iri(addresses.base() + "dump/" + file + form[1]));
  }

  /** Writes how the dataset was made: this program read its reports, with the vocabulary. */
  private void writeMaking() {
    Node making = addresses.id("dataset/making");
    add(dataset(), Reused.prov("wasGeneratedBy"), making);
    add(dataset(), Reused.prov("wasAttributedTo"), editors());
    add(
        dataset(),
        Reused.prov("generatedAtTime"),
        NodeFactory.createLiteralDT(release.date() + "T00:00:00Z", XSDDatatype.XSDdateTime));
    triples.type(making, Reused.prov("Activity"));
    words(making, "title", "The making of the dataset");
    words(
        making,
        "description",
        "Each report is read by rules, each fact keeps its words, and the graph is held against"
            + " shapes before it is published.");
    add(making, Reused.prov("used"), addresses.graph("vocabulary"));
    add(making, Reused.prov("used"), addresses.graph("depositary"));
    add(making, Reused.prov("wasAssociatedWith"), software());
    add(making, Reused.prov("wasAssociatedWith"), editors());
    triples.type(software(), Reused.prov("SoftwareAgent"));
    words(software(), "title", "Rapporteur " + release.version());
    add(software(), Reused.dcat("version"), Triples.plain(release.version()));
    Node provenance = addresses.id("dataset/provenance");
    triples.type(provenance, Reused.dcterms("ProvenanceStatement"));
    label(
        provenance,
        "Read by rules from the reports’ texts; each fact names its rule, its paragraph and its"
            + " words. Names, codes and links were collected by the editors.");
    triples.type(rights(), Reused.dcterms("RightsStatement"));
    label(
        rights(),
        "The licence is of the data. The texts of the reports, and the words quoted from them, are"
            + " the United Nations’.");
    triples.type(contact(), Reused.vcard("Kind"), Reused.vcard("Organization"));
    add(contact(), Reused.vcard("fn"), Triples.plain("Rapporteur editors"));
    add(contact(), Reused.vcard("hasURL"), Triples.iri(addresses.base() + "about#errors"));
    triples.type(editors(), Reused.foaf("Agent"));
    Node kind = Triples.iri("http://purl.org/adms/publishertype/NonProfitOrganisation");
    add(editors(), Reused.dcterms("type"), kind);
    concept(kind, "Non-profit organisation");
  }

  /** Writes the types of things elsewhere, since validators need the types of all linked things. */
  private void writeRanges() {
    triples.type(Triples.iri(LICENCE), Reused.dcterms("LicenseDocument"));
    words(Triples.iri(LICENCE), "title", "Creative Commons Attribution 4.0 International");
    Node attribution = Triples.iri("http://purl.org/adms/licencetype/Attribution");
    add(Triples.iri(LICENCE), Reused.dcterms("type"), attribution);
    concept(attribution, "Attribution");
    triples.type(authority("language/ENG"), Reused.dcterms("LinguisticSystem"));
    triples.type(authority("access-right/PUBLIC"), Reused.dcterms("RightsStatement"));
    triples.type(authority("frequency/IRREG"), Reused.dcterms("Frequency"));
    triples.type(WORLD, Reused.dcterms("Location"));
    add(WORLD, Reused.dcat("centroid"), place("POINT(0 0)"));
    add(
        WORLD,
        Reused.dcat("bbox"),
        place("POLYGON((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"));
    triples.type(Triples.iri(addresses.base()), Reused.foaf("Document"));
    triples.type(Triples.iri(addresses.base() + "dataset"), Reused.foaf("Document"));
    triples.type(Triples.iri(MEDIA_TYPES + "application/gzip"), Reused.dcterms("MediaType"));
    for (String[] form : FORMS) {
      triples.type(Triples.iri(MEDIA_TYPES + form[2]), Reused.dcterms("MediaType"));
      triples.type(authority("file-type/" + form[3]), Reused.dcterms("MediaTypeOrExtent"));
    }
    concept(authority("planned-availability/STABLE"), "Stable");
    triples.type(DATA_THEMES, Reused.skos("ConceptScheme"));
    words(DATA_THEMES, "title", "Data theme");
    THEMES.forEach(
        (key, name) -> {
          concept(authority("data-theme/" + key), name);
          add(authority("data-theme/" + key), Reused.skos("inScheme"), DATA_THEMES);
        });
  }

  private static Node place(String wellKnownText) {
    return NodeFactory.createLiteralDT(
        wellKnownText,
        TypeMapper.getInstance()
            .getSafeTypeByName("http://www.opengis.net/ont/geosparql#wktLiteral"));
  }

  private void concept(Node concept, String name) {
    triples.type(concept, Reused.skos("Concept"));
    add(concept, Reused.skos("prefLabel"), Triples.english(name));
  }

  private void words(Node subject, String property, String words) {
    add(subject, Reused.dcterms(property), Triples.english(words));
  }

  private void label(Node subject, String words) {
    add(subject, RDFS.label.asNode(), Triples.english(words));
  }

  private void add(Node subject, Node property, Node object) {
    triples.add(subject, property, object);
  }

  private static Node authority(String key) {
    return Triples.iri(AUTHORITY + key);
  }

  /**
   * The node of a file: {@code id/dataset/nquads}, {@code id/dataset/CTOC/COP/WG.7/2015/6/nquads}.
   */
  private static Node file(Addresses addresses, String file, String form) {
    return addresses.id("dataset/" + (file.equals("all") ? "" : file + "/") + form);
  }

  private static Node reading(String path, Addresses addresses) {
    return addresses.id(Address.thing("dataset", path).below("reading"));
  }

  private Node catalogue() {
    return addresses.graph("catalogue");
  }

  private Node dataset() {
    return addresses.id("dataset");
  }

  private Node rights() {
    return addresses.id("dataset/rights");
  }

  private Node contact() {
    return addresses.id("dataset/contact");
  }

  private Node editors() {
    return addresses.id("organization/rapporteur-editors");
  }

  private Node software() {
    return addresses.id("software/rapporteur/" + release.version());
  }
}
