package org.w3id.rapporteur.changes;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.publishing.HarvestedThings;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Reads what a graph and its log say of things. Of a report that was read before, it reads only the
 * versions since.
 */
public final class GraphReader {
  private final Store store;
  private final RdfDataset graphs;
  private final Node catalogue;
  private final Base base;

  public GraphReader(Store store, Addresses addresses) {
    this.store = store;
    this.graphs = store.unlimited();
    this.catalogue = addresses.graph("catalogue");
    this.base = addresses.own();
  }

  public Base base() {
    return base;
  }

  /** All graphs that the log names. */
  public Set<Node> logged() {
    return graphs.read(() -> PublicationLog.graphs(log()));
  }

  private Graph log() {
    return graphs.graph(catalogue);
  }

  /**
   * Reads a graph.
   *
   * @param former what was read before, empty if nothing was
   * @return the same as before if nothing has changed
   */
  public DescribingGraph read(Node name, Optional<DescribingGraph> former) {
    return graphs.read(
        () -> {
          List<PublicationLog.Entry> entries = PublicationLog.of(log(), name);
          return entries.isEmpty() ? shared(name) : logged(name, entries, former);
        });
  }

  /** A graph without log, such as the vocabulary. */
  private DescribingGraph shared(Node name) {
    Account.Source source = new Account.Source(name.toString(), "", 0, List.of());
    List<Account> accounts = new ArrayList<>();
    DescribedThings.of(content(name), base)
        .forEach(
            (iri, kind) ->
                accounts.add(
                    new Account(
                        source,
                        iri,
                        Optional.of(kind),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    return new DescribingGraph(source, "", Optional.empty(), Optional.empty(), List.of(), accounts);
  }

  /** The default graph of the store may be the union of all graphs; here it has its own triples. */
  private Graph content(Node name) {
    return name.equals(Quad.defaultGraphIRI)
        ? graphs.only(Set.of()).graph(name)
        : graphs.graph(name);
  }

  private DescribingGraph logged(
      Node name, List<PublicationLog.Entry> entries, Optional<DescribingGraph> former) {
    boolean isThere = graphs.hasGraph(name);
    Optional<String> report = topic(name);
    List<LoggedAct> acts = acts(entries);
    String log = summary(acts, isThere, report);
    if (former.filter(before -> before.log().equals(log)).isPresent()) return former.get();
    Graph content = graphs.graph(name);
    Account.Source source =
        new Account.Source(
            name.toString(), report.orElse(""), acts.get(0).number(), bodies(content, report));
    List<DescribingGraph.Version> versions = isThere ? versions(acts) : List.of();
    Map<String, Life> lives = report.isPresent() ? lives(content, versions, former) : Map.of();
    Map<String, ThingKind> here = DescribedThings.of(content, base);
    Map<String, RecordChange> ended = ended(name, acts);
    Map<String, RecordChange> harvested = harvested(content, moment(last(acts)));
    Set<String> things = new TreeSet<>(lives.keySet());
    things.addAll(here.keySet());
    things.addAll(ended.keySet());
    things.addAll(harvested.keySet());
    return new DescribingGraph(
        source,
        log,
        versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1)),
        Optional.of(moment(last(acts))),
        acts,
        things.stream()
            .map(
                iri ->
                    new Account(
                        source,
                        iri,
                        Optional.ofNullable(here.get(iri)),
                        Optional.ofNullable(lives.get(iri)),
                        Optional.ofNullable(harvested.get(iri)),
                        Optional.ofNullable(ended.get(iri))))
            .toList());
  }

  private Optional<String> topic(Node graph) {
    return graphs
        .find(Node.ANY, graph, Reused.foaf("primaryTopic"), Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isURI)
        .map(Node::getURI)
        .sorted()
        .findFirst();
  }

  private static String summary(List<LoggedAct> acts, boolean isThere, Optional<String> report) {
    return ReportHistory.hash(
        acts.stream()
            .map(act -> act.number() + " " + act.entry().when() + " " + hash(act.entry()))
            .collect(Collectors.joining("\n", isThere + " " + report.orElse("") + "\n", "")));
  }

  private static String hash(PublicationLog.Entry entry) {
    return entry.version().map(PublicationLog.Version::hash).orElse("");
  }

  private List<LoggedAct> acts(List<PublicationLog.Entry> entries) {
    List<LoggedAct> acts = new ArrayList<>();
    long withdrawn = 0;
    for (int i = entries.size() - 1; i >= 0; i--) {
      PublicationLog.Entry entry = entries.get(i);
      long number = PublicationLog.number(log(), entry);
      boolean isEnd = entry.change() == PublicationLog.Change.DELETE;
      acts.add(0, new LoggedAct(number, entry, isEnd ? 0 : withdrawn));
      if (isEnd) withdrawn = number;
    }
    return acts;
  }

  private static LoggedAct last(List<LoggedAct> acts) {
    return acts.get(acts.size() - 1);
  }

  private static Moment moment(LoggedAct act) {
    return new Moment(act.entry().when(), act.number());
  }

  /** The versions since the report was last withdrawn, the earliest first. */
  private static List<DescribingGraph.Version> versions(List<LoggedAct> acts) {
    int from = acts.size();
    while (from > 0 && acts.get(from - 1).entry().version().isPresent()) from--;
    return acts.subList(from, acts.size()).stream()
        .map(act -> new DescribingGraph.Version(hash(act.entry()), moment(act)))
        .toList();
  }

  private Map<String, Life> lives(
      Graph content, List<DescribingGraph.Version> versions, Optional<DescribingGraph> former) {
    int done = former.flatMap(DescribingGraph::applied).map(versions::indexOf).orElse(-1) + 1;
    ReportHistory history =
        new ReportHistory(base, done == 0 ? Map.of() : lives(former.orElseThrow()));
    for (int i = done; i < versions.size(); i++) {
      DescribingGraph.Version version = versions.get(i);
      Optional<Graph> graph =
          i == versions.size() - 1 ? Optional.of(content) : kept(version.hash());
      graph.ifPresentOrElse(it -> history.add(it, version.since()), history::skip);
    }
    return history.lives();
  }

  private static Map<String, Life> lives(DescribingGraph former) {
    Map<String, Life> lives = new LinkedHashMap<>();
    for (Account account : former.accounts())
      account.life().ifPresent(life -> lives.put(account.iri(), life));
    return lives;
  }

  private Optional<Graph> kept(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) return Optional.empty();
    return store
        .archive()
        .kept(hash)
        .map(
            bytes -> {
              Graph graph = GraphFactory.createDefaultGraph();
              RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NTRIPLES).parse(graph);
              return graph;
            });
  }

  /** The bodies that made the report. */
  private static List<String> bodies(Graph content, Optional<String> report) {
    return content
        .find(Node.ANY, RDF.type.asNode(), Rap.Report)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(node -> report.filter(node.toString()::equals).isPresent())
        .flatMap(
            node ->
                content
                    .find(node, Reused.dcterms("creator"), Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .stream())
        .filter(Node::isURI)
        .map(Node::getURI)
        .sorted()
        .toList();
  }

  /** The last recorded withdrawal of each thing, apart from the graph itself. */
  private Map<String, RecordChange> ended(Node name, List<LoggedAct> acts) {
    Map<String, RecordChange> ended = new LinkedHashMap<>();
    for (LoggedAct act : acts)
      PublicationLog.ending(log(), act.entry())
          .ifPresent(
              ending -> {
                for (Node thing : ending.things())
                  if (!thing.equals(name) && thing.isURI())
                    base.address(thing.getURI())
                        .map(ThingKind::ofWithdrawn)
                        .ifPresent(
                            kind ->
                                ended.put(
                                    thing.getURI(),
                                    new RecordChange(kind, body(ending.body()), moment(act))));
              });
    return ended;
  }

  private static Optional<String> body(Optional<Node> body) {
    return body.filter(Node::isURI).map(Node::getURI);
  }

  private Map<String, RecordChange> harvested(Graph content, Moment stamp) {
    Map<String, RecordChange> harvested = new LinkedHashMap<>();
    HarvestedThings found = HarvestedThings.of(content);
    for (Node thing : found.things()) {
      if (!thing.isURI() || !base.isOurs(thing.getURI())) continue;
      for (ThingKind kind : ThingKind.harvested())
        if (kind.has(thing, content))
          harvested.putIfAbsent(thing.getURI(), new RecordChange(kind, body(found.body()), stamp));
    }
    return harvested;
  }
}
