package org.w3id.rapporteur.explore;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.Template;

/**
 * Makes the queries of a selection: for its rows, a page of them, its counts and its description.
 */
public final class FacetQueries {
  /** The most values of a facet; the least frequent beyond these are left out. */
  public static final int MOST_VALUES = 250;

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
    rows.setQueryPattern(grouped(chosen(List.of()), all.getQueryPattern()));
    return rows;
  }

  /**
   * The query for the rows of a part of the selected members.
   *
   * @param offset the number of members to skip
   * @param limit the most members
   */
  public Query page(int offset, int limit) {
    Query members =
        select(grouped(membership(), chosen(List.of()), Facet.element(collection.sorting())));
    members.setDistinct(true);
    members.addResultVar(item());
    for (String variable : collection.order()) {
      members.addResultVar(variable);
      members.addOrderBy(Var.alloc(variable), Query.ORDER_DEFAULT);
    }
    members.addOrderBy(item(), Query.ORDER_DEFAULT);
    members.setOffset(offset);
    members.setLimit(limit);
    Query rows = rows();
    rows.setQueryPattern(grouped(new ElementSubQuery(members), rows.getQueryPattern()));
    return rows;
  }

  /**
   * The query for counts: the number of selected members, in a row without {@code ?facet}; and for
   * each {@code ?value} of each {@code ?facet}, with its {@code ?label}, the number of members that
   * have it and match the other facets.
   */
  public Query counts() {
    ElementUnion branches = new ElementUnion();
    branches.addElement(new ElementSubQuery(counting(grouped(membership(), chosen(List.of())))));
    for (Facet facet : collection.facets()) branches.addElement(counted(facet));
    Query counts = select(branches);
    for (Var each : List.of(FACET, VALUE, COUNT)) counts.addResultVar(each);
    for (String each : List.of("label", "within", "sort")) counts.addResultVar(each);
    return counts;
  }

  private Element counted(Facet facet) {
    ElementGroup having = new ElementGroup();
    having.addElement(membership());
    having.addElement(chosen(List.of(facet)));
    having.addElement(facet.joining());
    ElementUnion values = new ElementUnion();
    if (!selection.values(facet).isEmpty()) values.addElement(values(facet));
    values.addElement(having);
    Query counting = counting(values);
    counting.getProject().add(VALUE, new ExprVar(facet.variable()));
    counting.addGroupBy(facet.variable());
    counting.addOrderBy(new SortCondition(new ExprVar(COUNT), Query.ORDER_DESCENDING));
    counting.setLimit(MOST_VALUES);
    ElementGroup branch = new ElementGroup();
    branch.addElement(new ElementSubQuery(counting));
    branch.addElement(new ElementBind(FACET, NodeValue.makeString(facet.name())));
    ((ElementGroup) facet.labelling()).getElements().forEach(branch::addElement);
    return branch;
  }

  private Query counting(Element pattern) {
    Query query = select(pattern);
    query.addResultVar(COUNT, query.allocAggregate(new AggCountVarDistinct(new ExprVar(item()))));
    return query;
  }

  /**
   * The query for the description of the selected members and of the things described with them.
   */
  public Query description() {
    Query members = select(grouped(membership(), chosen(List.of())));
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

  /** The pattern of the selection in all facets except these. */
  private Element chosen(List<Facet> except) {
    ElementGroup group = new ElementGroup();
    for (Facet facet : collection.facets()) {
      if (selection.values(facet).isEmpty() || except.contains(facet)) continue;
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
