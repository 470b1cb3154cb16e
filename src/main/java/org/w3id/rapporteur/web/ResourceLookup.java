package org.w3id.rapporteur.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.syntax.RdfXml;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Looks up single things in the graphs: their descriptions, types and parts, and the spelling of
 * their names.
 */
final class ResourceLookup {
  private static final Node EVIDENCE = term("evidence");
  private static final Node STATED_IN = term("statedIn");
  private static final Node CONTENT = term("content");
  private static final Node DEFINED_BY = RDFS.isDefinedBy.asNode();

  private static final Node PROV_BEGUN =
      NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");
  private static final Node PROV_ENDED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#invalidatedAtTime");
  private static final List<Node> PART_OF =
      List.of(
          NodeFactory.createURI("http://data.europa.eu/eli/ontology#is_part_of"),
          STATED_IN,
          DCTerms.isPartOf.asNode(),
          SKOS.inScheme.asNode());

  /**
   * If more statements than this point to a thing, its description has only its own triples; SPARQL
   * finds the others.
   */
  private static final int MOST_INCOMING = 5_000;

  private final Store store;
  private final RdfDataset graphs;
  private final SitePaths addresses;
  private volatile Spellings spellings = new Spellings(-1, Map.of());

  private record Spellings(long version, Map<String, String> names) {}

  ResourceLookup(Store store, SitePaths addresses) {
    this.store = store;
    this.graphs = store.dataset();
    this.addresses = addresses;
  }

  private static Node term(String name) {
    return NodeFactory.createURI(AddressNames.ONTOLOGY + "#" + name);
  }

  boolean exists(String iri) {
    Node thing = NodeFactory.createURI(iri);
    return graphs.read(
        () -> graphs.contains(Node.ANY, thing, Node.ANY, Node.ANY) || graphs.hasGraph(thing));
  }

  /**
   * Returns the names of all things that named graphs describe, graph by graph, one by one; a thing
   * of several graphs comes once. Parts of a document that have no document of their own are left
   * out. To be read within a read transaction.
   */
  Stream<String> things() {
    return graphs.names().stream().flatMap(this::namesIn);
  }

  private Stream<String> namesIn(Node graph) {
    return graphs
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .distinct()
        .filter(thing -> isFirst(graph, thing))
        .flatMap(thing -> addresses.name(thing.getURI()).stream())
        .filter(name -> name.indexOf('#') < 0);
  }

  private boolean isFirst(Node graph, Node thing) {
    return graphs
        .find(Node.ANY, thing, Node.ANY, Node.ANY)
        .findFirst()
        .filter(quad -> quad.getGraph().equals(graph))
        .isPresent();
  }

  /** Returns the names of the reports, one by one. To be read within a read transaction. */
  Stream<String> reports() {
    return graphs
        .find(Node.ANY, Node.ANY, RDF.type.asNode(), Rap.Report)
        .map(quad -> quad.getSubject().toString())
        .distinct()
        .flatMap(iri -> addresses.name(iri).stream());
  }

  Set<String> types(String iri) {
    Set<String> types = new LinkedHashSet<>();
    for (Quad quad : find(Node.ANY, NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY)) {
      types.add(quad.getObject().toString());
    }
    return types;
  }

  /** Returns whether the thing is a fact, which has {@code rap:statedIn}. */
  boolean isFact(String iri) {
    return !find(Node.ANY, NodeFactory.createURI(iri), STATED_IN, Node.ANY).isEmpty();
  }

  boolean isGraph(String iri) {
    return graphs.hasGraph(NodeFactory.createURI(iri));
  }

  /** Returns the normalised text at this address, if it is one. */
  Optional<String> content(String iri) {
    return find(Node.ANY, NodeFactory.createURI(iri), CONTENT, Node.ANY).stream()
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  /** Returns the address of the stored version of an ontology. */
  Optional<String> version(String ontology) {
    return find(Node.ANY, NodeFactory.createURI(ontology), OWL2.versionIRI.asNode(), Node.ANY)
        .stream()
        .map(quad -> quad.getObject().toString())
        .findFirst();
  }

  /**
   * Returns the quads that describe a thing: its own, those of its evidence, and those that point
   * to it. A paragraph comes with all about its facts, a scheme with all about its concepts, a
   * graph with its whole content. Blank nodes are described too, because they have no documents.
   * Source: CBD (W3C Member Submission, 2005).
   */
  Collection<Quad> describe(String iri) {
    return graphs.read(
        () -> {
          Node thing = NodeFactory.createURI(iri);
          Set<Quad> quads = new LinkedHashSet<>();
          addFact(thing, quads);
          addIncoming(thing, quads);
          if (graphs.hasGraph(thing)) quads.addAll(find(thing, Node.ANY, Node.ANY, Node.ANY));
          addBlankNodes(quads);
          return quads;
        });
  }

  /**
   * Returns whether RDF/XML can express the thing's description; for our own data it always can.
   */
  boolean isXml(String iri) {
    return !store.isLoaded()
        || describe(iri).stream().allMatch(quad -> RdfXml.obstacle(quad.asTriple()).isEmpty());
  }

  private void addFact(Node fact, Set<Quad> quads) {
    for (Quad quad : find(Node.ANY, fact, Node.ANY, Node.ANY)) {
      quads.add(quad);
      if (quad.getPredicate().equals(EVIDENCE)) addPlace(quad.getObject(), quads);
    }
  }

  private void addPlace(Node place, Set<Quad> quads) {
    for (Quad quad : find(Node.ANY, place, Node.ANY, Node.ANY)) {
      quads.add(quad);
      if (quad.getPredicate().equals(OA.hasSelector.asNode())) {
        quads.addAll(find(Node.ANY, quad.getObject(), Node.ANY, Node.ANY));
      }
    }
  }

  private void addBlankNodes(Set<Quad> quads) {
    Deque<Node> open = new ArrayDeque<>();
    quads.forEach(quad -> open.add(quad.getObject()));
    Set<Node> met = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (!node.isBlank() || !met.add(node)) continue;
      for (Quad quad : find(Node.ANY, node, Node.ANY, Node.ANY)) {
        quads.add(quad);
        open.add(quad.getObject());
      }
    }
  }

  private void addIncoming(Node thing, Set<Quad> quads) {
    List<Quad> incoming =
        graphs.find(Node.ANY, Node.ANY, Node.ANY, thing).limit(MOST_INCOMING + 1L).toList();
    if (incoming.size() > MOST_INCOMING) return;
    for (Quad quad : incoming) {
      if (quad.getPredicate().equals(STATED_IN)) addFact(quad.getSubject(), quads);
      else if (quad.getPredicate().equals(OA.hasSource.asNode()))
        addPlace(quad.getSubject(), quads);
      else if (quad.getPredicate().equals(SKOS.inScheme.asNode()))
        quads.addAll(find(Node.ANY, quad.getSubject(), Node.ANY, Node.ANY));
      else quads.add(quad);
    }
  }

  /** Returns the things that this one is part of, or stated in. */
  List<String> partOf(String iri) {
    Node thing = NodeFactory.createURI(iri);
    Set<String> wholes = new TreeSet<>();
    for (Node part : PART_OF)
      find(Node.ANY, thing, part, Node.ANY)
          .forEach(quad -> wholes.add(quad.getObject().toString()));
    find(Node.ANY, Node.ANY, VOID.subset.asNode(), thing)
        .forEach(quad -> wholes.add(quad.getSubject().toString()));
    return List.copyOf(wholes);
  }

  /** Returns the creators of the thing. */
  List<String> creators(String iri) {
    Node creator = DCTerms.creator.asNode();
    return find(Node.ANY, NodeFactory.createURI(iri), creator, Node.ANY).stream()
        .map(quad -> quad.getObject().toString())
        .sorted()
        .distinct()
        .toList();
  }

  /** Returns the things that are part of this one, or stated in it. */
  List<String> parts(String iri) {
    Node thing = NodeFactory.createURI(iri);
    Set<String> parts = new TreeSet<>();
    for (Node part : PART_OF)
      find(Node.ANY, Node.ANY, part, thing)
          .forEach(quad -> parts.add(quad.getSubject().toString()));
    find(Node.ANY, thing, VOID.subset.asNode(), Node.ANY)
        .forEach(quad -> parts.add(quad.getObject().toString()));
    return List.copyOf(parts);
  }

  /**
   * Returns when the dataset was last changed, as its description states: to the second, or the
   * beginning of a day. Empty if it does not state it.
   */
  Optional<Instant> modified() {
    Node dataset = NodeFactory.createURI(addresses.idBase() + "dataset");
    Optional<Instant> generated =
        find(Node.ANY, dataset, PROV_BEGUN, Node.ANY).stream()
            .map(quad -> quad.getObject().getLiteralLexicalForm())
            .filter(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"))
            .map(Instant::parse)
            .findFirst();
    if (generated.isPresent()) return generated;
    return find(Node.ANY, dataset, DCTerms.modified.asNode(), Node.ANY).stream()
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .filter(date -> date.matches("\\d{4}-\\d\\d-\\d\\d"))
        .map(date -> LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant())
        .findFirst();
  }

  /** Returns whether the thing was withdrawn, or the report that it belongs to or is a graph of. */
  boolean isWithdrawn(String name) {
    return Address.stems(name).stream()
        .flatMap(stem -> Address.parse(stem).flatMap(ResourceLookup::graph).stream())
        .map(graph -> NodeFactory.createURI(addresses.iri(graph)))
        .anyMatch(graph -> !find(Node.ANY, graph, PROV_ENDED, Node.ANY).isEmpty());
  }

  /** Returns the graph of the report that the thing belongs to, if it belongs to one. */
  private static Optional<Address> graph(Address thing) {
    if (thing.root() instanceof Root.Graph graph) return Optional.of(Address.graph(graph.of()));
    return thing.document().map(report -> Address.graph(report.toString()));
  }

  /** Returns all quads of a graph. */
  Collection<Quad> graph(String iri) {
    return find(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY);
  }

  /**
   * Returns an ontology that can be read alone: what describes it and its terms, and the
   * declarations of the terms of others that it uses.
   */
  Collection<Quad> ontology(String iri) {
    Node ontology = NodeFactory.createURI(iri);
    Set<Quad> quads = new LinkedHashSet<>(find(Node.ANY, ontology, Node.ANY, Node.ANY));
    Deque<Node> open = new ArrayDeque<>(terms(quads));
    find(Node.ANY, Node.ANY, DEFINED_BY, ontology).forEach(quad -> open.add(quad.getSubject()));
    Set<Node> met = new HashSet<>();
    while (!open.isEmpty()) {
      Node term = open.pop();
      if (!met.add(term) || find(Node.ANY, term, DEFINED_BY, Node.ANY).isEmpty()) continue;
      List<Quad> declared = find(Node.ANY, term, Node.ANY, Node.ANY);
      quads.addAll(declared);
      open.addAll(terms(declared));
    }
    return quads;
  }

  private static Set<Node> terms(Collection<Quad> quads) {
    Set<Node> terms = new LinkedHashSet<>();
    for (Quad quad : quads) terms.addAll(List.of(quad.getPredicate(), quad.getObject()));
    return terms;
  }

  private List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return graphs.read(
        () -> {
          List<Quad> quads = new ArrayList<>();
          graphs.find(graph, subject, predicate, object).forEach(quads::add);
          return quads;
        });
  }

  /**
   * Returns the correct spelling of a name: {@code CTOC/COP/WG.7/2015/6} for {@code
   * ctoc/cop/wg.7/2015/6*}. Empty if the name is spelled correctly, or no such thing is known.
   */
  Optional<String> canonicalName(String name) {
    Map<String, String> known = names();
    String tidy =
        String.join("/", Arrays.stream(name.split("/")).filter(p -> !p.isEmpty()).toList());
    for (int end = tidy.length(); end > 0; end = tidy.lastIndexOf('/', end - 1)) {
      String canonical = known.get(folded(tidy.substring(0, end)));
      if (canonical == null) continue;
      String whole = canonical + tidy.substring(end).replaceAll("[\\s*]", "");
      if (exists(addresses.idBase() + whole))
        return Optional.of(whole).filter(found -> !found.equals(name));
    }
    return Optional.of(tidy)
        .filter(found -> !found.equals(name) && exists(addresses.idBase() + found));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s*]", "");
  }

  /**
   * Returns the names of all things with a symbol or key, by their folded spelling; read again when
   * the graphs have changed.
   */
  private Map<String, String> names() {
    Spellings current = spellings;
    long version = store.version();
    if (current.version() != version) {
      Map<String, String> names = new HashMap<>();
      for (Node key : List.of(DCTerms.identifier.asNode(), SKOS.notation.asNode())) {
        for (Quad quad : find(Node.ANY, Node.ANY, key, Node.ANY)) {
          addresses
              .name(quad.getSubject().toString())
              .ifPresent(name -> names.put(folded(name), name));
        }
      }
      current = new Spellings(version, Map.copyOf(names));
      spellings = current;
    }
    return current.names();
  }
}
