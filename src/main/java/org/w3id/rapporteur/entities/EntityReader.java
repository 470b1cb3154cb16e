package org.w3id.rapporteur.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.store.RdfDataset;

/** Reads the entities and their names from the graphs. Use it in a read transaction. */
public final class EntityReader {
  private static final List<String> NAMES =
      expanded(
          "skos:prefLabel",
          "skos:altLabel",
          "skos:hiddenLabel",
          "foaf:name",
          "rap:formalName",
          "dcterms:alternative",
          "dcterms:title",
          "dcterms:identifier");
  private static final List<String> CODES =
      expanded("skos:notation", "rap:alpha2", "rap:m49", "dcterms:identifier", "eli:id_local");
  private static final List<String> LINKS =
      expanded("schema:sameAs", "skos:exactMatch", "rdfs:seeAlso");
  private static final String SCHEMA_SAME_AS = "https://schema.org/sameAs";
  static final String PART_OF = EntityType.expand("eli:is_part_of");
  private static final String NUMBER = EntityType.expand("eli:number");

  private static final Comparator<Node> ENGLISH_FIRST =
      Comparator.comparingInt(EntityReader::languageRank).thenComparing(node -> node.toString());

  /** The properties whose values are part of the addresses of things. */
  private static final List<Node> KEYS =
      List.of(DCTerms.identifier.asNode(), SKOS.notation.asNode());

  private final RdfDataset graphs;
  private final RdfDataset outside;
  private final Base base;

  /**
   * @param base the part of addresses before {@code id/}, with its final slash
   */
  public EntityReader(RdfDataset graphs, String base) {
    this.graphs = graphs;
    this.outside = graphs.only(Set.of());
    this.base = new Base(base);
  }

  private static List<String> expanded(String... terms) {
    return Stream.of(terms).map(EntityType::expand).toList();
  }

  /**
   * The things that a graph describes that are entities, or that have a symbol or key.
   *
   * @param graph {@code Quad.defaultGraphIRI} for triples outside named graphs
   */
  public Set<String> things(Node graph) {
    Set<String> things = new TreeSet<>();
    for (EntityType kind : EntityType.values())
      subjects(graph, RDF.type.asNode(), NodeFactory.createURI(kind.iri()))
          .filter(iri -> isThing(iri, kind))
          .forEach(things::add);
    for (Node key : KEYS)
      subjects(graph, key, Node.ANY).filter(iri -> base.path(iri).isPresent()).forEach(things::add);
    return things;
  }

  private Stream<String> subjects(Node graph, Node property, Node object) {
    return quads(graph, Node.ANY, property, object)
        .map(Quad::getSubject)
        .filter(Node::isURI)
        .map(Node::getURI);
  }

  private Stream<Quad> quads(Node graph, Node subject, Node property, Node object) {
    return (Quad.isDefaultGraph(graph) ? outside : graphs).find(graph, subject, property, object);
  }

  /** The part of the address after {@code id/} of a thing that has a symbol or key. */
  public Optional<String> keyedName(String iri) {
    Node thing = NodeFactory.createURI(iri);
    return base.path(iri)
        .filter(
            name -> KEYS.stream().anyMatch(key -> graphs.contains(Node.ANY, thing, key, Node.ANY)));
  }

  /**
   * The entity as the graphs describe it now; empty if it is none.
   *
   * @param known the entity as it was before these graphs changed; empty if it was none. With it,
   *     it does not matter how many other graphs describe the entity.
   */
  public Optional<IndexedEntity> entity(String iri, Optional<Entity> known, Set<Node> changed) {
    Map<String, List<Node>> values =
        known.isEmpty() ? values(iri) : values(iri, known.get(), changed);
    List<Node> types = values.getOrDefault(RDF.type.getURI(), List.of());
    return Stream.of(EntityType.values())
        .filter(kind -> types.contains(NodeFactory.createURI(kind.iri())) && isThing(iri, kind))
        .findFirst()
        .map(kind -> IndexedEntity.of(entity(iri, kind, values)));
  }

  /**
   * Whether it is a thing with an address of ours and not a place in a text; of concepts only
   * topics.
   */
  private boolean isThing(String iri, EntityType kind) {
    return base.address(iri)
        .filter(address -> address.fragment().isEmpty())
        .filter(address -> kind != EntityType.TOPIC || address.isOf("topic"))
        .isPresent();
  }

  private Entity entity(String iri, EntityType kind, Map<String, List<Node>> values) {
    Set<String> types = new LinkedHashSet<>();
    values.remove(RDF.type.getURI()).forEach(type -> types.add(type.toString()));
    String id = base.path(iri).orElseThrow();
    String name = name(kind, id, values);
    Set<String> names = new LinkedHashSet<>(List.of(name));
    for (String property : NAMES) names.addAll(words(values, property));
    if (kind == EntityType.RESOLUTION)
      first(values, NUMBER).ifPresent(n -> names.add("Resolution " + n));
    return new Entity(
        id, iri, kind, name, description(kind, values), types, List.copyOf(names), values);
  }

  /** The values of a thing, in an order that does not depend on the store. */
  private Map<String, List<Node>> values(String iri) {
    return sorted(graphs.find(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY));
  }

  /** Those of the former values and of the changed graphs' values that a graph still states. */
  private Map<String, List<Node>> values(String iri, Entity known, Set<Node> changed) {
    Node thing = NodeFactory.createURI(iri);
    Set<Quad> quads = new LinkedHashSet<>();
    known.types().forEach(type -> quads.add(quad(thing, RDF.type.getURI(), iriOf(type))));
    known
        .values()
        .forEach(
            (property, nodes) -> nodes.forEach(node -> quads.add(quad(thing, property, node))));
    quads.removeIf(
        quad -> !graphs.contains(Node.ANY, thing, quad.getPredicate(), quad.getObject()));
    for (Node graph : changed)
      quads(graph, thing, Node.ANY, Node.ANY)
          .forEach(quad -> quads.add(quad(thing, quad.getPredicate().getURI(), quad.getObject())));
    return sorted(quads.stream());
  }

  private static Node iriOf(String type) {
    return NodeFactory.createURI(type);
  }

  private static Quad quad(Node thing, String property, Node value) {
    return new Quad(Node.ANY, thing, NodeFactory.createURI(property), value);
  }

  private static Map<String, List<Node>> sorted(Stream<Quad> quads) {
    Map<String, Set<Node>> values = new TreeMap<>();
    quads.forEach(
        quad ->
            values
                .computeIfAbsent(quad.getPredicate().getURI(), each -> new LinkedHashSet<>())
                .add(quad.getObject()));
    Map<String, List<Node>> sorted = new TreeMap<>();
    values.forEach(
        (property, nodes) -> sorted.put(property, nodes.stream().sorted(ENGLISH_FIRST).toList()));
    return sorted;
  }

  private static int languageRank(Node node) {
    String language = node.isLiteral() ? node.getLiteralLanguage() : "";
    return language.isEmpty() || language.equals("en") ? 0 : 1;
  }

  private String name(EntityType kind, String id, Map<String, List<Node>> values) {
    Optional<String> label = label(values);
    return switch (kind) {
      case ARTICLE -> {
        String cited =
            instrument(values)
                    .flatMap(treaty -> first(treaty, EntityType.expand("skos:notation")))
                    .orElse("")
                + " article "
                + first(values, NUMBER).orElse(id);
        yield label.map(title -> cited + ", " + title).orElse(cited).strip();
      }
      case RESOLUTION -> {
        String numbered = "Resolution " + first(values, NUMBER).orElse(key(id));
        yield label.map(title -> numbered + ", " + title).orElse(numbered);
      }
      case DOCUMENT ->
          first(values, EntityType.expand("dcterms:identifier")).or(() -> label).orElse(id);
      default -> label.orElse(id);
    };
  }

  private String description(EntityType kind, Map<String, List<Node>> values) {
    return switch (kind) {
      case ARTICLE -> instrument(values).flatMap(EntityReader::label).orElse(kind.label());
      case TOPIC -> first(values, EntityType.expand("skos:definition")).orElse(kind.label());
      case DOCUMENT -> first(values, EntityType.expand("dcterms:title")).orElse(kind.label());
      default ->
          first(values, EntityType.expand("skos:notation"))
              .map(key -> kind.label() + ", " + key)
              .orElse(kind.label());
    };
  }

  private Optional<Map<String, List<Node>>> instrument(Map<String, List<Node>> values) {
    return values.getOrDefault(PART_OF, List.of()).stream()
        .filter(Node::isURI)
        .findFirst()
        .map(whole -> names(whole));
  }

  /** The names and keys of a thing, which few graphs state, however many others point to it. */
  private Map<String, List<Node>> names(Node thing) {
    return sorted(
        Stream.concat(NAMES.stream(), CODES.stream())
            .distinct()
            .flatMap(
                property ->
                    graphs.find(Node.ANY, thing, NodeFactory.createURI(property), Node.ANY)));
  }

  private static Optional<String> label(Map<String, List<Node>> values) {
    return NAMES.stream()
        .filter(property -> !property.endsWith("identifier"))
        .flatMap(property -> first(values, property).stream())
        .findFirst();
  }

  private static Optional<String> first(Map<String, List<Node>> values, String property) {
    return words(values, property).stream().findFirst();
  }

  private static List<String> words(Map<String, List<Node>> values, String property) {
    return values.getOrDefault(property, List.of()).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  /** The id without its type: {@code ESP} of {@code state/ESP}. */
  private static String key(String id) {
    Address address = Address.parse(id).orElseThrow();
    String key = address.root().key();
    return address.part().isWhole() ? key : key + "/" + address.part();
  }

  /** The symbols, keys and numbers of an entity. They match exactly or not at all. */
  static List<String> codes(Entity entity) {
    List<String> codes = new ArrayList<>(List.of(entity.id()));
    codes.add(key(entity.id()));
    for (String property : CODES) codes.addAll(words(entity.values(), property));
    return codes;
  }

  /** The entity's own address and its addresses in other datasets. */
  static List<String> links(Entity entity) {
    List<String> links = new ArrayList<>(List.of(entity.id(), entity.iri()));
    for (String property : LINKS) addLinks(entity, property, links);
    addLinks(entity, SCHEMA_SAME_AS, links);
    return links;
  }

  private static void addLinks(Entity entity, String property, List<String> links) {
    entity.values(property).stream().filter(Node::isURI).map(Node::getURI).forEach(links::add);
  }

  /** The number of an article of a treaty, folded. */
  static Optional<String> article(Entity entity) {
    return entity.kind() == EntityType.ARTICLE && entity.instrument().isPresent()
        ? first(entity.values(), NUMBER).map(Spelling::fold)
        : Optional.empty();
  }
}
