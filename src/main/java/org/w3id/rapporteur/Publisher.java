package org.w3id.rapporteur;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Catalogue;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Release;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.State;
import org.w3id.rapporteur.harvest.Holdings;
import org.w3id.rapporteur.store.QueryDescriptions;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/**
 * Puts publications into a store: each report's own graph, and its part of the graphs of
 * corrections and of the catalogue, at once. What other reports have there stays.
 */
public final class Publisher {
  /** How dataset and catalogue list the graphs of reports. */
  private static final List<Node> LISTING = List.of(Reused.voiD("subset"), Reused.dcat("dataset"));

  private static final List<Node> FILES =
      List.of(Reused.dcat("distribution"), Reused.voiD("dataDump"), Reused.prov("wasGeneratedBy"));

  private final Store store;
  private final Addresses addresses;

  /**
   * Puts what all reports share into the store: vocabulary, links, queries, and the dataset's
   * entry.
   */
  public Publisher(Pipeline pipeline, Store store) {
    this.store = store;
    this.addresses = pipeline.addresses();
    store.update(
        held -> {
          replace(held, "vocabulary", pipeline.vocabulary());
          replace(held, "depositary", addresses.moved(Vocabulary.load(Vocabulary.DEPOSITARY)));
          replace(
              held,
              "queries",
              QueryDescriptions.of(QueryLibrary.ofClassPath(addresses), addresses));
          for (String links : Vocabulary.LINKS) {
            replace(held, links, addresses.moved(Vocabulary.load(links)));
          }
          Graph catalogue = held.getGraph(addresses.graph("catalogue"));
          PublicationRecord record = new PublicationRecord(catalogue, addresses);
          Optional<Instant> changed = record.changed();
          renew(catalogue, Catalogue.dataset(addresses, Release.current()));
          changed.ifPresent(record::touch);
        });
  }

  /** As {@link #publish(Publication, Instant)}, on the day of the release. */
  public void publish(Publication publication) {
    publish(publication, Release.current().date().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /**
   * Puts a report in the place of its former self, or beside the others. What its former self said
   * is kept, if it was something else.
   *
   * @param when it is published
   */
  public void publish(Publication publication, Instant when) {
    String path = publication.path();
    Node name = addresses.graph(path);
    State state = State.of(path, publication.graph(), addresses);
    store.update(
        held -> {
          Graph catalogue = held.getGraph(addresses.graph("catalogue"));
          catalogue.remove(name, Node.ANY, Node.ANY);
          forgetBelow(catalogue, path);
          GraphUtil.addInto(catalogue, publication.entry());
          PublicationRecord record = new PublicationRecord(catalogue, addresses);
          Optional<Instant> since = record.note(state, when);
          if (since.isPresent() && held.containsGraph(name)) {
            Graph former = held.getGraph(name);
            keep(State.of(path, former, addresses));
            Holdings gone = Holdings.of(former).without(Holdings.of(publication.graph()));
            record.end(name, since.get(), gone.things(), gone.body());
          }
          replace(held, path, publication.graph());
          Graph corrections = held.getGraph(addresses.graph("corrections"));
          forgetCorrections(corrections, addresses.id(path).getURI() + "/");
          GraphUtil.addInto(corrections, publication.corrections());
        });
  }

  private void keep(State former) {
    store.archive().keep(former.hash(), former.content());
  }

  /**
   * Takes a report back: its graph goes, with what is doubted of it and what it said before; that
   * it was there stays.
   *
   * @param path of the report below {@code id/}
   * @return whether it was there
   */
  public boolean withdraw(String path, Instant when) {
    Node graph = addresses.graph(path);
    if (!Txn.calculateRead(store.dataset(), () -> store.dataset().containsGraph(graph)))
      return false;
    List<String> forgotten = new ArrayList<>();
    store.update(
        held -> {
          Holdings holdings = Holdings.of(held.getGraph(graph));
          held.removeGraph(graph);
          forgetCorrections(
              held.getGraph(addresses.graph("corrections")), addresses.id(path).getURI() + "/");
          Graph catalogue = held.getGraph(addresses.graph("catalogue"));
          LISTING.forEach(listing -> catalogue.remove(Node.ANY, listing, graph));
          FILES.forEach(files -> catalogue.remove(graph, files, Node.ANY));
          forgetBelow(catalogue, path);
          PublicationRecord record = new PublicationRecord(catalogue, addresses);
          forgotten.addAll(record.withdraw(graph, when, holdings.things(), holdings.body()));
        });
    forgotten.forEach(store.archive()::forget);
    return true;
  }

  /** Puts what a release says of things in the place of what an earlier one said of them. */
  private static void renew(Graph catalogue, Graph said) {
    for (Node subject : said.find().mapWith(Triple::getSubject).toSet()) {
      for (Triple triple : catalogue.find(subject, Node.ANY, Node.ANY).toList()) {
        if (!LISTING.contains(triple.getPredicate())) catalogue.delete(triple);
      }
    }
    GraphUtil.addInto(catalogue, said);
  }

  private void forgetBelow(Graph catalogue, String path) {
    Catalogue.belowEntry(path, addresses)
        .forEach(node -> catalogue.remove(node, Node.ANY, Node.ANY));
  }

  private void replace(DatasetGraph held, String path, Graph graph) {
    Node name = addresses.graph(path);
    held.removeGraph(name);
    held.addGraph(name, graph);
  }

  /** What is stated below {@code …/2015/6/} is this report's, but not what {@code Add.1} states. */
  private static void forgetCorrections(Graph corrections, String report) {
    for (Triple stated : corrections.find(Node.ANY, Rap.statedIn, Node.ANY).toList()) {
      String paragraph = stated.getObject().getURI();
      if (paragraph.startsWith(report)
          && Character.isLowerCase(paragraph.charAt(report.length()))) {
        corrections.remove(stated.getSubject(), Node.ANY, Node.ANY);
      }
    }
  }
}
