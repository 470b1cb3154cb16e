package org.w3id.rapporteur.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.w3id.rapporteur.explore.ReferenceIndex.Reference;
import org.w3id.rapporteur.explore.ReferencePattern.Property;
import org.w3id.rapporteur.query.NamedQuery;

/**
 * A page's query whose sub-selects over all reports are answered by an index. The header of the
 * query says, under {@code indexed}, which references each of them finds: a list of things, for
 * which the sub-select's limit holds, or, if it counts, their number.
 *
 * <p>Without an index the query finds the same by its own patterns, but reads all reports.
 */
public final class IndexedQuery {
  private static final Var THING = Var.alloc("_thing");

  private final ReferenceIndex index;
  private final NamedQuery query;
  private final Optional<Node> thing;
  private final int skipped;
  private final int most;
  private final Set<Node> listed = new LinkedHashSet<>();
  private Optional<Var> listing = Optional.empty();

  private IndexedQuery(
      NamedQuery query, ReferenceIndex index, Optional<Node> thing, int skipped, int most) {
    this.most = most;
    this.query = query;
    this.index = index;
    this.thing = thing;
    this.skipped = skipped;
  }

  /**
   * The query with the answers of the index as data.
   *
   * @param thing the value of the parameter {@code thing}, if the query has it
   * @param skipped the number of things to leave out at the beginning of a list
   * @param most things of a list that the query itself does not limit
   */
  public static Query of(
      NamedQuery query, ReferenceIndex index, Optional<Node> thing, int skipped, int most) {
    if (query.indexed().isEmpty()) return query.query();
    return new IndexedQuery(query, index, thing, skipped, most).answered();
  }

  private Query answered() {
    Query answered = query.query().cloneQuery();
    Element pattern = SubSelects.changed(answered.getQueryPattern(), this::data);
    if (listing.isPresent()) pattern = SubSelects.narrowed(pattern, listing.get(), listed);
    answered.setQueryPattern(pattern);
    return answered;
  }

  /** The rows of a sub-select, if the header says how the index finds them. */
  private Element data(Query subSelect, Element unchanged) {
    List<Var> columns = subSelect.getProjectVars();
    List<NamedQuery.Indexed> lines =
        query.indexed().stream()
            .filter(line -> columns.contains(Var.alloc(line.column())))
            .filter(line -> isCount(line, subSelect) == subSelect.hasAggregators())
            .toList();
    if (lines.isEmpty()) return unchanged;
    ElementData data = new ElementData();
    columns.forEach(data::add);
    for (NamedQuery.Indexed line : lines) {
      Var column = Var.alloc(line.column());
      ReferencePattern pattern = ReferencePattern.parse(line.references());
      if (thing.isPresent()) pattern = pattern.bound(THING, thing.get());
      List<Var> others = columns.stream().filter(each -> !each.equals(column)).toList();
      List<Binding> rows =
          subSelect.hasAggregators()
              ? counted(pattern, column, others)
              : listed(
                  pattern,
                  column,
                  others,
                  subSelect.hasLimit() ? (int) subSelect.getLimit() : most);
      rows.forEach(data::add);
    }
    return data;
  }

  private static boolean isCount(NamedQuery.Indexed line, Query subSelect) {
    return subSelect.getProject().hasExpr(Var.alloc(line.column()));
  }

  private List<Binding> listed(ReferencePattern pattern, Var column, List<Var> others, int most) {
    List<Binding> rows = new ArrayList<>();
    listing = Optional.of(column);
    List<ReferencePattern> patterns =
        pattern.isOfAnyProperty()
            ? index.properties(pattern).stream().map(each -> with(pattern, each)).toList()
            : List.of(pattern);
    for (ReferencePattern each : patterns)
      for (Reference found : index.references(each, skipped, most)) {
        listed.add(found.source());
        if (others.isEmpty()) rows.add(BindingFactory.binding(column, found.source()));
        else rows.add(row(column, found.source(), others.get(0), other(pattern, found)));
      }
    return rows.stream().distinct().toList();
  }

  private static Node other(ReferencePattern pattern, Reference found) {
    if (!pattern.label().isEmpty()) return NodeFactory.createLiteralString(pattern.label());
    return pattern.isOfAnyProperty() ? found.property() : found.target();
  }

  private static ReferencePattern with(ReferencePattern pattern, Property property) {
    return new ReferencePattern(
        List.of(property),
        List.of(),
        pattern.isWithin(),
        pattern.target(),
        pattern.and(),
        pattern.label());
  }

  /** A row for each value of the variables that remain, with its number of sources. */
  private List<Binding> counted(ReferencePattern pattern, Var column, List<Var> others) {
    List<Binding> rows = new ArrayList<>();
    if (others.isEmpty()) rows.add(BindingFactory.binding(column, number(index.count(pattern))));
    else if (!pattern.label().isEmpty())
      add(rows, others.get(0), NodeFactory.createLiteralString(pattern.label()), column, pattern);
    else if (pattern.isOfAnyProperty())
      for (Property each : index.properties(pattern))
        add(rows, others.get(0), each.last(), column, with(pattern, each));
    else if (others.size() == 1 && !pattern.target().equals(others.get(0)))
      for (Node each : targets(pattern.and(), others.get(0)))
        add(rows, others.get(0), each, column, pattern.bound(others.get(0), each));
    else if (others.size() == 1)
      for (Node each : domain(pattern))
        add(rows, others.get(0), each, column, pattern.bound(pattern.target(), each));
    else addPairs(rows, pattern, column, others.get(0), others.get(1));
    return rows;
  }

  /** The things listed before, if these are counted, or else all. */
  private Collection<Node> domain(ReferencePattern pattern) {
    return listing.filter(pattern.target()::equals).isPresent() ? listed : index.targets(pattern);
  }

  private void addPairs(
      List<Binding> rows, ReferencePattern pattern, Var column, Var one, Var other) {
    List<Node> others = targets(pattern.and(), other);
    for (Node first : domain(pattern))
      for (Node second : others) {
        long count = index.count(pattern.bound(one, first).bound(other, second));
        if (count > 0)
          rows.add(BindingFactory.binding(one, first, other, second, column, number(count)));
      }
  }

  private List<Node> targets(List<ReferencePattern> patterns, Var variable) {
    return patterns.stream()
        .filter(each -> each.target().equals(variable))
        .flatMap(each -> index.targets(each).stream())
        .toList();
  }

  private void add(
      List<Binding> rows, Var variable, Node value, Var column, ReferencePattern pattern) {
    long count = index.count(pattern);
    if (count > 0) rows.add(row(variable, value, column, number(count)));
  }

  private static Binding row(Var one, Node value, Var other, Node otherValue) {
    return BindingFactory.binding(one, value, other, otherValue);
  }

  private static Node number(long count) {
    return NodeValue.makeInteger(count).asNode();
  }
}
