package org.w3id.rapporteur.explore;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Changes the sub-selects of a query. */
final class SubSelects {
  private SubSelects() {}

  /** What takes the place of a sub-select. */
  interface Change {
    Element of(Query subSelect, Element unchanged);
  }

  /** The pattern with its sub-selects changed, wherever they are. */
  static Element changed(Element pattern, Change change) {
    if (pattern instanceof ElementSubQuery subSelect)
      return change.of(subSelect.getQuery(), subSelect);
    if (pattern instanceof ElementOptional optional)
      return new ElementOptional(changed(optional.getOptionalElement(), change));
    if (pattern instanceof ElementUnion union) {
      ElementUnion changed = new ElementUnion();
      union.getElements().forEach(each -> changed.addElement(changed(each, change)));
      return changed;
    }
    if (pattern instanceof ElementGroup group) {
      ElementGroup changed = new ElementGroup();
      group.getElements().forEach(each -> changed.addElement(changed(each, change)));
      return changed;
    }
    return pattern;
  }

  /** The pattern with its sub-selects about these things limited to them, nested ones too. */
  static Element narrowed(Element pattern, Var variable, Collection<Node> things) {
    return changed(
        pattern,
        (subSelect, unchanged) -> {
          if (!subSelect.getProjectVars().contains(variable)) return unchanged;
          Query narrower = subSelect.cloneQuery();
          ElementGroup group = new ElementGroup();
          group.addElement(data(variable, things));
          Element inner = narrowed(subSelect.getQueryPattern(), variable, things);
          ((ElementGroup) inner).getElements().forEach(group::addElement);
          narrower.setQueryPattern(group);
          return new ElementSubQuery(narrower);
        });
  }

  /** A table of these things. */
  static ElementData data(Var variable, Collection<Node> things) {
    ElementData data = new ElementData();
    data.add(variable);
    things.forEach(each -> data.add(BindingFactory.binding(variable, each)));
    return data;
  }
}
