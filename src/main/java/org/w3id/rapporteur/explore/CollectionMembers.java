package org.w3id.rapporteur.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.w3id.rapporteur.query.QueryResult;
import org.w3id.rapporteur.store.RdfDataset;

/**
 * Finds the members of a collection that a graph describes, with the values of their facets, by the
 * patterns of the collection.
 *
 * <p>Facets whose patterns share a variable besides the member, such as a provision, must have
 * their values from the same thing. So a member has a part for each such thing.
 */
public final class CollectionMembers {
  private static final Var FACET = Var.alloc("facet");

  private final FacetedCollection collection;
  private final Var item;
  private final Optional<Var> part;
  private final Query members;
  private final Query values;

  /**
   * A member.
   *
   * @param parts the values of each facet; a selection must match one of the parts
   */
  public record Member(Node thing, List<Map<Facet, Set<Node>>> parts) {}

  public CollectionMembers(FacetedCollection collection) {
    this.collection = collection;
    this.item = Var.alloc(collection.item());
    this.part = shared(collection);
    this.members = membersQuery();
    this.values = valuesQuery();
  }

  /** The variable that several facets share. */
  private static Optional<Var> shared(FacetedCollection collection) {
    Set<Var> met = new LinkedHashSet<>();
    Set<Var> shared = new LinkedHashSet<>();
    for (Facet facet : collection.facets())
      for (Var each : PatternVars.vars(facet.joining())) if (!met.add(each)) shared.add(each);
    shared.remove(Var.alloc(collection.item()));
    if (shared.size() > 1)
      throw new IllegalStateException(
          collection.name() + ": facets share several variables: " + shared);
    return shared.stream().findFirst();
  }

  private Query membersQuery() {
    Query query = select();
    query.setDistinct(true);
    ElementGroup pattern = membership();
    pattern.addElement(new ElementOptional(Facet.element(collection.sorting())));
    query.setQueryPattern(pattern);
    query.addResultVar(item);
    for (String each : collection.order()) {
      query.addResultVar(each);
      query.addOrderBy(Var.alloc(each), Query.ORDER_DEFAULT);
    }
    query.addOrderBy(item, Query.ORDER_DEFAULT);
    return query;
  }

  private Query valuesQuery() {
    ElementUnion facets = new ElementUnion();
    Query query = select();
    query.setDistinct(true);
    query.addResultVar(item);
    query.addResultVar(FACET);
    for (Facet facet : collection.facets()) {
      ElementGroup branch = new ElementGroup();
      ((ElementGroup) facet.joining()).getElements().forEach(branch::addElement);
      branch.addElement(new ElementBind(FACET, NodeValue.makeString(facet.name())));
      facets.addElement(branch);
      query.addResultVar(facet.variable());
    }
    part.ifPresent(query::addResultVar);
    ElementGroup pattern = membership();
    pattern.addElement(facets);
    query.setQueryPattern(pattern);
    return query;
  }

  private static Query select() {
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    return query;
  }

  private ElementGroup membership() {
    ElementGroup group = new ElementGroup();
    ((ElementGroup) Facet.element(collection.membership()))
        .getElements()
        .forEach(group::addElement);
    return group;
  }

  /**
   * The members that a graph describes, in their order.
   *
   * @param all the graph's triples with those of the vocabulary
   */
  public List<Member> in(Graph own, Graph all) {
    RdfDataset graphs = RdfDataset.of(all);
    Set<Node> things = new LinkedHashSet<>();
    for (Binding row : QueryResult.of(members, graphs).rows()) {
      Node thing = row.get(item);
      if (thing.isURI() && own.contains(thing, Node.ANY, Node.ANY)) things.add(thing);
    }
    if (things.isEmpty()) return List.of();
    Map<Node, Map<Optional<Node>, Map<Facet, Set<Node>>>> found = new LinkedHashMap<>();
    for (Binding row : QueryResult.of(values, graphs).rows()) {
      Facet facet = collection.facet(row.get(FACET).getLiteralLexicalForm()).orElseThrow();
      Node value = row.get(facet.variable());
      if (value == null || !value.isURI()) continue;
      Optional<Node> of = part.map(row::get);
      found
          .computeIfAbsent(row.get(item), any -> new LinkedHashMap<>())
          .computeIfAbsent(of, any -> new LinkedHashMap<>())
          .computeIfAbsent(facet, any -> new LinkedHashSet<>())
          .add(value);
    }
    return things.stream()
        .map(thing -> new Member(thing, parts(found.getOrDefault(thing, Map.of()))))
        .toList();
  }

  /** Each part with the values that do not depend on a part. */
  private static List<Map<Facet, Set<Node>>> parts(
      Map<Optional<Node>, Map<Facet, Set<Node>>> found) {
    Map<Facet, Set<Node>> common = found.getOrDefault(Optional.empty(), Map.of());
    List<Map<Facet, Set<Node>>> parts = new ArrayList<>();
    found.forEach(
        (of, values) -> {
          if (of.isEmpty()) return;
          Map<Facet, Set<Node>> whole = new LinkedHashMap<>(common);
          whole.putAll(values);
          parts.add(whole);
        });
    return parts.isEmpty() ? List.of(common) : parts;
  }
}
