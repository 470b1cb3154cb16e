package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A thing that can be matched by name.
 *
 * @param id the part of its address after {@code id/}: {@code state/ESP}
 * @param types the addresses of its classes
 * @param names in all languages, as written
 * @param values by the address of the property, in a fixed order
 */
public record Entity(
    String id,
    String iri,
    EntityType kind,
    String name,
    String description,
    Set<String> types,
    List<String> names,
    Map<String, List<Node>> values) {

  public List<Node> values(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The address of the treaty of an article. */
  public Optional<String> instrument() {
    return values(EntityReader.PART_OF).stream().filter(Node::isURI).map(Node::getURI).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entity entity && iri.equals(entity.iri);
  }

  @Override
  public int hashCode() {
    return iri.hashCode();
  }
}
