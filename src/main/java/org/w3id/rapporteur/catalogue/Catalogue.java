package org.w3id.rapporteur.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.ReportAddresses;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * Writes the catalogue: descriptions of itself, of the dataset, of its graphs and files, and of how
 * they were made. Sources: DCAT 3, DCAT-AP 3.0.1, VoID, PROV-O.
 *
 * <p>The descriptions are data in {@code src/main/resources/catalogue}: {@code dataset.ttl} has
 * what never changes, {@code dataset.rq} adds what depends on the release, {@code entry.rq} makes
 * the entry of a report.
 *
 * <p>They have no counts, since a catalogue cannot state the size of a file that contains it. The
 * server counts, and adds the figures.
 */
public final class Catalogue {
  private final Addresses addresses;
  private final Graph constant = GraphFactory.createDefaultGraph();
  private final Query ofDataset;
  private final Query ofReport;
  private final Map<String, Node> release;

  public Catalogue(Addresses addresses, Release release) {
    this.addresses = addresses;
    this.release =
        Map.of("version", Triples.plain(release.version()), "date", Triples.date(release.date()));
    RDFParser.fromString(read("dataset.ttl"), Lang.TURTLE).base(addresses.base()).parse(constant);
    ofDataset = query("dataset.rq");
    ofReport = query("entry.rq");
  }

  private Query query(String file) {
    return QueryFactory.create(read(file), addresses.base(), Syntax.syntaxSPARQL_11);
  }

  private static String read(String file) {
    try (InputStream in = Catalogue.class.getResourceAsStream("/catalogue/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The entries of the catalogue, the dataset, its files, and the graphs that do not depend on
   * reports.
   */
  public Graph dataset() {
    Graph said = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(said, constant);
    Node dataset = addresses.id("dataset");
    for (String links : Vocabulary.LINKS)
      said.add(dataset, Reused.voiD("subset"), addresses.graph(links));
    for (RdfSyntax syntax : RdfSyntax.values())
      said.add(dataset, Reused.voiD("feature"), syntax.formatAddress());
    GraphUtil.addInto(said, made(ofDataset, said, Map.of()));
    return said;
  }

  /**
   * The entry of one report's graph: its topic, the text it was read from, and the program that
   * read it.
   */
  public Graph entry(ReportFacts facts, ReportMetadata metadata) {
    ReportAddresses report = ReportAddresses.of(facts, metadata.languageOrEnglish(), addresses);
    String name =
        facts.symbol().isPresent() ? report.path() : facts.report().title().orElse(report.path());
    return made(
        ofReport,
        constant,
        Map.of(
            "report", report.root(),
            "path", Triples.plain(report.path()),
            "name", Triples.plain(name),
            "graph", addresses.graph(report.path()),
            "text", report.text()));
  }

  private Graph made(Query query, Graph of, Map<String, Node> values) {
    Map<Var, Node> terms = new HashMap<>();
    Stream.of(release, values)
        .flatMap(each -> each.entrySet().stream())
        .forEach(value -> terms.put(Var.alloc(value.getKey()), value.getValue()));
    Graph made = GraphFactory.createDefaultGraph();
    return RdfDataset.of(of)
        .construct(
            query,
            terms,
            triples -> {
              triples.forEachRemaining(made::add);
              return made;
            });
  }
}
