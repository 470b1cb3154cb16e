package org.w3id.rapporteur.explore;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.Template;

/**
 * Makes the queries of a selection: for its rows, all or some, the names of values, and its
 * description.
 */
public final class FacetQueries {
  /** The most values of a facet; the least frequent beyond these are left out. */
  public static final int MOST_VALUES = 100;

  private static final Var VALUE = Var.alloc("value");
  private static final Var COUNT = Var.alloc("count");
  private static final Var FACET = Var.alloc("facet");

  private final FacetSelection selection;
  private final FacetedCollection collection;
  private final Query all;

  /**
   * @param all the query for the rows of all members of the collection; it is not changed
   */
  public FacetQueries(FacetSelection selection, Query all) {
    this.selection = selection;
    this.collection = selection.collection();
    this.all = all;
  }

  /** The query for all rows of the selected members. */
  public Query rows() {
    Query rows = all.cloneQuery();
    rows.setQueryPattern(grouped(chosen(), all.getQueryPattern()));
    return rows;
  }

  /** The query for the rows of these members. */
  public Query rows(List<Node> members) {
    Query rows = all.cloneQuery();
    Element pattern = SubSelects.narrowed(all.getQueryPattern(), item(), members);
    rows.setQueryPattern(grouped(SubSelects.data(item(), members), pattern));
    return rows;
  }

  /**
   * The query for the names of values: each {@code ?value} of each {@code ?facet} with its {@code
   * ?label} and its {@code ?count}.
   *
   * @param counts the number of members with each value
   */
  public static Query names(Map<Facet, Map<Node, Integer>> counts) {
    ElementUnion branches = new ElementUnion();
    counts.forEach((facet, values) -> branches.addElement(named(facet, values)));
    Query names = select(branches);
    for (Var each : List.of(FACET, VALUE, COUNT)) names.addResultVar(each);
    for (String each : List.of("label", "within", "sort")) names.addResultVar(each);
    return names;
  }

  private static Element named(Facet facet, Map<Node, Integer> values) {
    ElementData data = new ElementData();
    data.add(VALUE);
    data.add(COUNT);
    values.forEach(
        (value, count) ->
            data.add(
                BindingFactory.binding(
                    VALUE, value, COUNT, NodeValue.makeInteger(count).asNode())));
    ElementGroup branch = new ElementGroup();
    branch.addElement(data);
    branch.addElement(new ElementBind(FACET, NodeValue.makeString(facet.name())));
    ((ElementGroup) facet.labelling()).getElements().forEach(branch::addElement);
    return branch;
  }

  /**
   * The query for the description of the selected members and of the things described with them.
   */
  public Query description() {
    Query members = select(grouped(membership(), chosen()));
    members.setDistinct(true);
    members.addResultVar(item());
    Triple said = Triple.create(Var.alloc("thing"), Var.alloc("property"), Var.alloc("said"));
    ElementPathBlock saying = new ElementPathBlock();
    saying.addTriple(said);
    Query query = QueryFactory.make();
    query.setQueryConstructType();
    query.setConstructTemplate(new Template(BasicPattern.wrap(List.of(said))));
    query.setQueryPattern(
        grouped(new ElementSubQuery(members), Facet.element(collection.description()), saying));
    Facet.prefixes().forEach(query::setPrefix);
    return query;
  }

  private Var item() {
    return Var.alloc(collection.item());
  }

  private Element membership() {
    return Facet.element(collection.membership());
  }

  /** The pattern of the selection in all facets. */
  private Element chosen() {
    ElementGroup group = new ElementGroup();
    for (Facet facet : collection.facets()) {
      if (selection.values(facet).isEmpty()) continue;
      group.addElement(values(facet));
      ((ElementGroup) facet.joining()).getElements().forEach(group::addElement);
    }
    return group;
  }

  private Element values(Facet facet) {
    ElementData data = new ElementData();
    data.add(facet.variable());
    for (Node value : selection.values(facet))
      data.add(BindingFactory.binding(facet.variable(), value));
    return data;
  }

  private static Query select(Element pattern) {
    Query query = QueryFactory.make();
    query.setQuerySelectType();
    query.setQueryPattern(pattern instanceof ElementGroup ? pattern : grouped(pattern));
    Facet.prefixes().forEach(query::setPrefix);
    return query;
  }

  /** One group with all elements of these. */
  private static ElementGroup grouped(Element... elements) {
    ElementGroup group = new ElementGroup();
    for (Element element : elements) {
      if (element instanceof ElementGroup inner) inner.getElements().forEach(group::addElement);
      else group.addElement(element);
    }
    return group;
  }
}
