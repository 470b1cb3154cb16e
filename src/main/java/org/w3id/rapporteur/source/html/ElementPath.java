package org.w3id.rapporteur.source.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The way from the root of a page to an element, as an XPath: {@code /html/body/p[3]}. */
final class ElementPath {
  private final ElementPath parent;
  private final String name;

  /**
   * Among the elements of the same name in the same parent, from 1; 0 if there is only one by law.
   */
  private final int position;

  private final Map<String, Integer> children = new HashMap<>(4);

  private ElementPath(ElementPath parent, String name, int position) {
    this.parent = parent;
    this.name = name;
    this.position = position;
  }

  /** Returns the path of an element, without those of the elements before it. */
  static ElementPath of(Element element) {
    Element parent = element.parent();
    boolean isOnly = element.nameIs("html") || element.nameIs("body");
    if (parent == null || parent.nameIs("#root")) {
      return new ElementPath(null, element.normalName(), 0);
    }
    int position = 1;
    for (Element before = element.previousElementSibling();
        before != null;
        before = before.previousElementSibling()) {
      position += before.nameIs(element.normalName()) ? 1 : 0;
    }
    return new ElementPath(of(parent), element.normalName(), isOnly ? 0 : position);
  }

  /** Returns the path of the next child; must be called for each child, in order. */
  ElementPath next(Element child) {
    int position = children.merge(child.normalName(), 1, Integer::sum);
    return new ElementPath(this, child.normalName(), position);
  }

  @Override
  public String toString() {
    Deque<String> steps = new ArrayDeque<>();
    for (ElementPath step = this; step != null; step = step.parent) {
      steps.addFirst(step.position == 0 ? step.name : step.name + "[" + step.position + "]");
    }
    return "/" + String.join("/", steps);
  }
}
