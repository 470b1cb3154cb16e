package org.w3id.rapporteur.publishing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.catalogue.Catalogue;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.query.QueryDescriptions;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.GraphUpdate;
import org.w3id.rapporteur.store.Store;

/**
 * Puts publications into a store: in one transaction a report's own graph, and its parts of the
 * graphs of corrections and of the catalogue. The parts of other reports stay.
 */
public final class Publisher implements Publications {
  /** The properties by which dataset and catalogue list the graphs of reports. */
  private static final List<Node> LISTING = List.of(Reused.voiD("subset"), Reused.dcat("dataset"));

  private static final List<Node> FILES =
      List.of(Reused.dcat("distribution"), Reused.voiD("dataDump"), Reused.prov("wasGeneratedBy"));

  private final Store store;
  private final Addresses addresses;

  /** A publisher into a store. Writes the graphs that all reports share. */
  public Publisher(Pipeline pipeline, Store store) {
    this.store = store;
    this.addresses = pipeline.addresses();
    publishShared(pipeline.vocabulary());
  }

  /** Publishes the vocabulary, the depositary, queries, links, and the dataset's description. */
  private void publishShared(Graph vocabulary) {
    Map<String, Graph> shared = new LinkedHashMap<>();
    shared.put("vocabulary", vocabulary);
    shared.put("depositary", addresses.moved(Vocabulary.load(Vocabulary.DEPOSITARY)));
    shared.put("queries", QueryDescriptions.of(QueryLibrary.ofClassPath(addresses), addresses));
    for (String links : Vocabulary.LINKS)
      shared.put(links, addresses.moved(Vocabulary.load(links)));
    store.update(
        held -> {
          Graph catalogue = held.graph(addresses.graph("catalogue"));
          PublicationLogWriter log = new PublicationLogWriter(catalogue, addresses);
          Optional<Instant> changed = log.changed();
          Optional<Node> latest = log.latest();
          renew(catalogue, new Catalogue(addresses, Release.current()).dataset());
          latest.ifPresent(log::latest);
          changed.ifPresent(log::touch);
          log.numberAll();
          shared.forEach((name, triples) -> share(addresses.graph(name), triples, held, log));
        });
  }

  private static void share(Node name, Graph triples, GraphUpdate held, PublicationLogWriter log) {
    if (held.graph(name).find().toSet().equals(triples.find().toSet())) return;
    held.replace(name, triples);
    log.share(name, released());
  }

  /** Publishes a report on the day of the release. */
  public Outcome publish(Publication publication) {
    return publish(publication, released());
  }

  private static Instant released() {
    return Release.current().date().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public Outcome publish(Publication publication, Instant when) {
    return publish(ReportGraphs.of(publication), when);
  }

  @Override
  public String base() {
    return addresses.base();
  }

  @Override
  public Outcome publish(ReportGraphs publication, Instant when) {
    String path = publication.path();
    Node name = addresses.graph(path);
    GraphVersion version = GraphVersion.of(path, publication.graph(), addresses);
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    store.update(
        held -> {
          Graph catalogue = held.graph(addresses.graph("catalogue"));
          forgetBelow(catalogue, name);
          catalogue.remove(name, Node.ANY, Node.ANY);
          GraphUtil.addInto(catalogue, publication.entry());
          PublicationLogWriter log = new PublicationLogWriter(catalogue, addresses);
          Optional<Instant> since = log.note(version, when);
          boolean isNew = !held.hasGraph(name);
          if (since.isPresent() && !isNew) {
            Graph former = held.graph(name);
            keep(GraphVersion.of(path, former, addresses));
            HarvestedThings gone =
                HarvestedThings.of(former).without(HarvestedThings.of(publication.graph()));
            log.end(name, since.get(), gone.things(), gone.body());
          }
          held.replace(name, publication.graph());
          Graph corrections = held.graph(addresses.graph("corrections"));
          Set<Triple> before = forgetCorrections(corrections, path);
          GraphUtil.addInto(corrections, publication.corrections());
          if (since.isEmpty() && !before.equals(publication.corrections().find().toSet()))
            log.correct(name, when);
          outcome.set(
              isNew ? Outcome.NEW : since.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED);
        });
    return outcome.get();
  }

  /** Whether any report is published. */
  public boolean hasReports() {
    return store.dataset().contains(Node.ANY, Node.ANY, RDF.type.asNode(), Rap.Report);
  }

  /** The store stays open. */
  @Override
  public void close() {}

  private void keep(GraphVersion former) {
    store.archive().keep(former.hash(), former.content());
  }

  @Override
  public boolean withdraw(String path, Instant when) {
    Node graph = addresses.graph(path);
    if (!store.dataset().hasGraph(graph)) return false;
    List<String> forgotten = new ArrayList<>();
    store.update(
        held -> {
          HarvestedThings harvested = HarvestedThings.of(held.graph(graph));
          held.remove(graph);
          forgetCorrections(held.graph(addresses.graph("corrections")), path);
          Graph catalogue = held.graph(addresses.graph("catalogue"));
          LISTING.forEach(listing -> catalogue.remove(Node.ANY, listing, graph));
          forgetBelow(catalogue, graph);
          FILES.forEach(files -> catalogue.remove(graph, files, Node.ANY));
          PublicationLogWriter log = new PublicationLogWriter(catalogue, addresses);
          forgotten.addAll(log.withdraw(graph, when, harvested.things(), harvested.body()));
        });
    forgotten.forEach(store.archive()::forget);
    return true;
  }

  /** Replaces an earlier release's statements about things with those of this release. */
  private static void renew(Graph catalogue, Graph said) {
    for (Node subject : said.find().mapWith(Triple::getSubject).toSet()) {
      for (Triple triple : catalogue.find(subject, Node.ANY, Node.ANY).toList()) {
        if (!LISTING.contains(triple.getPredicate())) catalogue.delete(triple);
      }
    }
    GraphUtil.addInto(catalogue, said);
  }

  /** Removes what the entry of a graph says of its files and of how it was made. */
  private static void forgetBelow(Graph catalogue, Node graph) {
    for (Node property : FILES)
      for (Triple below : catalogue.find(graph, property, Node.ANY).toList())
        catalogue.remove(below.getObject(), Node.ANY, Node.ANY);
  }

  /** Removes the corrections of a report, and returns what they said. */
  private Set<Triple> forgetCorrections(Graph corrections, String path) {
    Set<Triple> said = new HashSet<>();
    for (Triple stated : corrections.find(Node.ANY, Rap.inReport, addresses.id(path)).toList())
      said.addAll(corrections.find(stated.getSubject(), Node.ANY, Node.ANY).toList());
    said.forEach(corrections::delete);
    return said;
  }
}
