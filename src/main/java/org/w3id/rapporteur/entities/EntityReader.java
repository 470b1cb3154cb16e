package org.w3id.rapporteur.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.store.RdfDataset;

/** Reads the entities and their names from the graphs. */
final class EntityReader {
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
  private static final String PART_OF = EntityType.expand("eli:is_part_of");
  private static final String NUMBER = EntityType.expand("eli:number");

  private static final Comparator<Node> ENGLISH_FIRST =
      Comparator.comparingInt(EntityReader::languageRank).thenComparing(node -> node.toString());

  /** An article as citations identify it. */
  record Article(String instrument, String number) {}

  private final RdfDataset graphs;
  private final Base base;

  /**
   * @param base the part of addresses before {@code id/}, with its final slash
   */
  EntityReader(RdfDataset graphs, String base) {
    this.graphs = graphs;
    this.base = new Base(base);
  }

  private static List<String> expanded(String... terms) {
    return Stream.of(terms).map(EntityType::expand).toList();
  }

  NameIndex index() {
    return graphs.read(
        () -> {
          Map<String, Entity> entities = new LinkedHashMap<>();
          for (EntityType kind : EntityType.values())
            for (String iri : new java.util.TreeSet<>(instances(kind)))
              entities.computeIfAbsent(iri, each -> entity(each, kind));
          return new NameIndex(entities.values(), propertyNames(entities.values()));
        });
  }

  private List<String> instances(EntityType kind) {
    List<String> iris = new ArrayList<>();
    graphs
        .find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(kind.iri()))
        .forEach(
            quad -> {
              Node subject = quad.getSubject();
              if (subject.isURI() && isThing(subject.getURI(), kind)) iris.add(subject.getURI());
            });
    return iris;
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

  private Entity entity(String iri, EntityType kind) {
    Map<String, List<Node>> values = values(iri);
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
    Map<String, Set<Node>> values = new TreeMap<>();
    graphs
        .find(Node.ANY, NodeFactory.createURI(iri), Node.ANY, Node.ANY)
        .forEach(
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
        .map(whole -> values(whole.getURI()));
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

  static Optional<Article> article(Entity entity) {
    if (entity.kind() != EntityType.ARTICLE) return Optional.empty();
    Optional<String> instrument =
        entity.values(PART_OF).stream().filter(Node::isURI).map(Node::getURI).findFirst();
    Optional<String> number = first(entity.values(), NUMBER);
    return instrument.flatMap(whole -> number.map(each -> new Article(whole, Spelling.fold(each))));
  }

  /** The names, in the vocabulary, of the properties that entities have. */
  private Map<String, String> propertyNames(Iterable<Entity> entities) {
    Map<String, String> names = new HashMap<>();
    for (Entity entity : entities)
      for (String property : entity.values().keySet())
        names.computeIfAbsent(property, this::propertyName);
    return names;
  }

  private String propertyName(String iri) {
    List<String> labels = new ArrayList<>();
    graphs
        .find(Node.ANY, NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY)
        .forEach(
            quad -> {
              Node label = quad.getObject();
              if (label.isLiteral() && languageRank(label) == 0)
                labels.add(label.getLiteralLexicalForm());
            });
    return labels.stream()
        .min(Comparator.naturalOrder())
        .orElseGet(
            () ->
                iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .replaceAll("[_-]", " ")
                    .toLowerCase(java.util.Locale.ROOT));
  }
}
