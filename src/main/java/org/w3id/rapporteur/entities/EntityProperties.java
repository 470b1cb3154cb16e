package org.w3id.rapporteur.entities;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.store.RdfDataset;

/** The properties that entities have, with their names and uses. */
public final class EntityProperties {
  /**
   * A property.
   *
   * @param id with its prefix, {@code rap:m49}
   * @param uses the number of entities of each type that have it
   */
  public record Property(String id, String iri, String name, Map<EntityType, Integer> uses) {
    public String description() {
      return uses.keySet().stream()
          .map(EntityType::label)
          .collect(Collectors.joining(", ", "Of: ", ""));
    }

    int usesOf(Set<EntityType> kinds) {
      return kinds.stream().mapToInt(kind -> uses.getOrDefault(kind, 0)).sum();
    }
  }

  private final Map<String, Property> byIri = new TreeMap<>();

  private EntityProperties(Map<String, Map<EntityType, Integer>> uses, RdfDataset graphs) {
    uses.forEach(
        (iri, each) ->
            byIri.put(iri, new Property(EntityType.compact(iri), iri, name(iri, graphs), each)));
  }

  /**
   * @param uses of the properties, by their addresses
   * @param graphs have the names of the properties
   */
  static EntityProperties of(Map<String, Map<EntityType, Integer>> uses, RdfDataset graphs) {
    return graphs.read(() -> new EntityProperties(uses, graphs));
  }

  /** The first English label; if there is none, the words in the address. */
  private static String name(String iri, RdfDataset graphs) {
    return graphs
        .find(Node.ANY, NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY)
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .filter(label -> label.getLiteralLanguage().matches("(?:en)?"))
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder())
        .orElseGet(
            () ->
                iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .replaceAll("[_-]", " ")
                    .toLowerCase(Locale.ROOT));
  }

  /**
   * The address of the property that a client names as {@code rap:m49}, “M49 code” or the whole
   * address. An unknown name is returned unchanged; no entity has that property.
   */
  public String named(String name) {
    String iri = EntityType.expand(name);
    if (byIri.containsKey(iri)) return iri;
    return byIri.values().stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .map(Property::iri)
        .orElse(name);
  }

  public String nameOf(String id) {
    Property property = byIri.get(named(id));
    return property == null ? id : property.name();
  }

  /** The properties whose name, or whose id with or without its prefix, begins like this. */
  public List<Property> beginning(String prefix) {
    String folded = Spelling.fold(prefix);
    return byIri.values().stream()
        .filter(each -> isCalled(each, prefix, folded))
        .sorted(Comparator.comparing(Property::name).thenComparing(Property::id))
        .toList();
  }

  private static boolean isCalled(Property property, String prefix, String folded) {
    String local = property.id().substring(property.id().indexOf(':') + 1);
    return (" " + Spelling.fold(property.name())).contains(" " + folded)
        || Spelling.fold(local).startsWith(folded)
        || property.id().startsWith(prefix)
        || property.iri().equals(prefix);
  }

  /** The properties that entities of these types have, the most frequent first. */
  public List<Property> of(Collection<EntityType> kinds) {
    Set<EntityType> wanted = new TreeSet<>(kinds);
    return byIri.values().stream()
        .filter(each -> each.usesOf(wanted) > 0)
        .sorted(
            Comparator.comparingInt((Property each) -> -each.usesOf(wanted))
                .thenComparing(Property::id))
        .toList();
  }
}
