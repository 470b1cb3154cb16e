package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Something that can be matched.
 *
 * @param id what stands behind {@code id/} in its address: {@code state/ESP}
 * @param types addresses of its classes
 * @param names in all languages, as written
 * @param values by the address of the property, in an order that is always the same
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

  @Override
  public boolean equals(Object other) {
    return other instanceof Entity entity && iri.equals(entity.iri);
  }

  @Override
  public int hashCode() {
    return iri.hashCode();
  }
}
