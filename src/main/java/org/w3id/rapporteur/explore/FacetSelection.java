package org.w3id.rapporteur.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.address.Base;

/**
 * A selection from a collection: for each facet some values or none. A member is selected if it has
 * one of the values of every facet with values.
 *
 * <p>Equal selections have the same address: the facets in the collection's order, the values
 * sorted by address, each once.
 */
public final class FacetSelection {
  private final FacetedCollection collection;
  private final Base base;
  private final Map<Facet, List<Node>> values;

  private FacetSelection(FacetedCollection collection, Base base, Map<Facet, List<Node>> values) {
    this.collection = collection;
    this.base = base;
    this.values = values;
  }

  /**
   * Parses the selection from the parameters of an address.
   *
   * @throws IllegalArgumentException if a facet is unknown or a value cannot be an address
   */
  public static FacetSelection of(
      FacetedCollection collection, Map<String, List<String>> parameters, Base base) {
    for (String name : parameters.keySet())
      if (collection.facet(name).isEmpty())
        throw new IllegalArgumentException(
            "Unknown facet %s; known: %s.".formatted(name, names(collection)));
    Map<Facet, List<Node>> values = new LinkedHashMap<>();
    for (Facet facet : collection.facets()) {
      List<Node> chosen =
          parameters.getOrDefault(facet.name(), List.of()).stream()
              .map(text -> facet.term(text, base))
              .toList();
      if (!chosen.isEmpty()) values.put(facet, sorted(chosen));
    }
    return new FacetSelection(collection, base, values);
  }

  private static String names(FacetedCollection collection) {
    return String.join(", ", collection.facets().stream().map(Facet::name).toList());
  }

  private static List<Node> sorted(List<Node> nodes) {
    TreeSet<Node> sorted = new TreeSet<>(Comparator.comparing(Node::getURI));
    sorted.addAll(nodes);
    return List.copyOf(sorted);
  }

  public FacetedCollection collection() {
    return collection;
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public List<Node> values(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  public boolean has(Facet facet, Node value) {
    return values(facet).contains(value);
  }

  /** This selection without the value. */
  public FacetSelection without(Facet facet, Node value) {
    Map<Facet, List<Node>> fewer = new LinkedHashMap<>(values);
    List<Node> left = new ArrayList<>(values(facet));
    left.remove(value);
    if (left.isEmpty()) fewer.remove(facet);
    else fewer.put(facet, List.copyOf(left));
    return new FacetSelection(collection, base, fewer);
  }

  /** The selection as the query part of its address; empty if nothing is selected. */
  public String query() {
    List<String> fields = new ArrayList<>();
    values.forEach(
        (facet, chosen) ->
            chosen.forEach(
                value -> fields.add(facet.name() + "=" + encoded(facet.text(value, base)))));
    return String.join("&", fields);
  }

  /** Encodes text like a browser, but keeps slashes and colons, which a query part may contain. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
  }
}
