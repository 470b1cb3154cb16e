package org.w3id.rapporteur.harvest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.store.Store;

/**
 * Writes the stream as RDF: its description, the events and links of a page, and for each event the
 * graph that it published, as a named graph with the event's name. Sources: Linked Data Event
 * Streams 1.0; TREE.
 */
final class Events {
  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";
  private static final String ACTIVITIES = "https://www.w3.org/ns/activitystreams#";
  private static final Node CREATED = Reused.dcterms("created");
  private static final Node VERSION_OF = Reused.dcterms("isVersionOf");
  private static final Node TYPE = RDF.type.asNode();
  private static final String SECONDS_BETWEEN_VISITS = "3600";

  private final Store store;
  private final Addresses addresses;
  private final ServiceUrl service;

  Events(Store store, Addresses addresses, ServiceUrl service) {
    this.store = store;
    this.addresses = addresses;
    this.service = service;
  }

  Node stream() {
    return iri(service.absolute(EventStream.PATH));
  }

  private Node address(String page) {
    return iri(stream().getURI() + "/" + page);
  }

  /**
   * The quads of the root, with the description of the stream.
   *
   * @param first the first event of all
   */
  List<Quad> of(EventPages.Page root, Optional<LoggedAct> first) {
    List<Quad> quads = of(root);
    describe(address(EventStream.ROOT), first, quads);
    return quads;
  }

  /** The quads of the page, of its events and of the graphs that these published. */
  List<Quad> of(EventPages.Page page) {
    List<Quad> quads = new ArrayList<>();
    Node here = address(page.isRoot() ? EventStream.ROOT : page.name());
    add(quads, stream(), TYPE, iri(LDES + "EventStream"));
    add(quads, here, TYPE, iri(TREE + "Node"));
    if (!page.isRoot())
      add(
          quads,
          here,
          iri(LDES + "immutable"),
          NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    for (EventPages.Link link : page.links()) {
      relate(here, link, "GreaterThanOrEqualToRelation", link.range().first(), quads);
      relate(here, link, "LessThanOrEqualToRelation", link.range().last(), quads);
    }
    page.events().forEach(event -> write(event, quads));
    return quads;
  }

  private void describe(Node here, Optional<LoggedAct> first, List<Quad> quads) {
    Node stream = stream();
    add(quads, stream, iri(TREE + "view"), here);
    add(quads, stream, iri(TREE + "shape"), iri(stream.getURI() + "/" + EventStream.SHAPE));
    add(quads, stream, iri(LDES + "timestampPath"), CREATED);
    add(quads, stream, iri(LDES + "versionOfPath"), VERSION_OF);
    for (String act : List.of("Create", "Update", "Delete")) {
      add(quads, stream, iri(LDES + "version" + act + "Path"), TYPE);
      add(quads, stream, iri(LDES + "version" + act + "Object"), iri(ACTIVITIES + act));
    }
    add(quads, stream, iri(LDES + "pollingInterval"), number(SECONDS_BETWEEN_VISITS));
    add(
        quads,
        stream,
        Reused.dcterms("title"),
        english("Reports published, published anew and withdrawn"));
    add(
        quads,
        stream,
        Reused.dcterms("license"),
        iri("https://creativecommons.org/licenses/by/4.0/"));
    Node policy = iri(here.getURI() + "#retention");
    add(quads, here, iri(LDES + "retentionPolicy"), policy);
    add(quads, policy, TYPE, iri(LDES + "RetentionPolicy"));
    add(
        quads,
        policy,
        RDFS.comment.asNode(),
        english(
            "All events are kept. When a report is withdrawn, the graphs of its earlier"
                + " events are deleted."));
    first.ifPresent(
        act -> add(quads, policy, iri(LDES + "startingFrom"), time(act.entry().when())));
  }

  private void relate(
      Node here, EventPages.Link link, String relation, Instant value, List<Quad> quads) {
    String name = relation.startsWith("Greater") ? "from-" : "until-";
    Node node = iri(here.getURI() + "#" + name + link.name());
    add(quads, here, iri(TREE + "relation"), node);
    add(quads, node, TYPE, iri(TREE + relation));
    add(quads, node, iri(TREE + "node"), address(link.name()));
    add(quads, node, iri(TREE + "path"), CREATED);
    add(quads, node, iri(TREE + "value"), time(value));
    add(quads, node, iri(TREE + "remainingItems"), number("" + link.range().size()));
  }

  private void write(LoggedAct act, List<Quad> quads) {
    PublicationLog.Entry event = act.entry();
    Node member = event.address();
    String change = event.change().name();
    add(quads, stream(), iri(TREE + "member"), member);
    add(
        quads,
        member,
        TYPE,
        iri(
            ACTIVITIES
                + change.charAt(0)
                + change.substring(1).toLowerCase(java.util.Locale.ROOT)));
    add(quads, member, CREATED, time(event.when()));
    add(quads, member, VERSION_OF, event.graph());
    addresses
        .own()
        .address(event.graph().getURI())
        .filter(graph -> graph.isOf("graph"))
        .map(graph -> addresses.id(graph.root().key()))
        .ifPresent(topic -> add(quads, member, Reused.foaf("primaryTopic"), topic));
    if (event.version().isEmpty()) {
      add(quads, member, Reused.prov("invalidated"), event.graph());
      return;
    }
    PublicationLog.Version version = event.version().get();
    add(quads, member, Reused.prov("generated"), version.address());
    add(quads, member, Reused.voiD("triples"), number("" + version.triples()));
    for (Triple triple : content(act, version)) quads.add(new Quad(member, triple));
  }

  /** The triples that the event published; empty if they are no longer available. */
  private List<Triple> content(LoggedAct act, PublicationLog.Version version) {
    if (act.withdrawn() > 0) return List.of();
    return store
        .archive()
        .kept(version.hash())
        .map(Events::parsed)
        .orElseGet(() -> isCurrent(act.entry(), version) ? current(act.entry()) : List.of());
  }

  private boolean isCurrent(PublicationLog.Entry event, PublicationLog.Version version) {
    List<PublicationLog.Entry> entries =
        PublicationLog.of(store.dataset().graph(addresses.graph("catalogue")), event.graph());
    return !entries.isEmpty()
        && entries.get(entries.size() - 1).version().equals(Optional.of(version));
  }

  private List<Triple> current(PublicationLog.Entry event) {
    return store.dataset().graph(event.graph()).find().toList();
  }

  private static List<Triple> parsed(byte[] lines) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream bytes = new ByteArrayInputStream(lines)) {
      RDFParser.source(bytes).lang(Lang.NTRIPLES).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph.find().toList();
  }

  private static void add(List<Quad> quads, Node subject, Node property, Node object) {
    quads.add(new Quad(Quad.defaultGraphNodeGenerated, subject, property, object));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node english(String words) {
    return NodeFactory.createLiteralLang(words, "en");
  }

  private static Node number(String digits) {
    return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDinteger);
  }

  private static Node time(Instant time) {
    return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
  }
}
