package org.w3id.rapporteur.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * Which things refer to which, as a page's query states it in its header: {@code rap:cited
 * rap:document within ?_thing and rdf:type of rap:Citation}.
 *
 * @param properties of the reference; any if there are none
 * @param except properties that are left out if any is allowed
 * @param isWithin whether references to parts of the target, or to narrower concepts, are meant too
 * @param target the thing referred to, a variable for it, or {@link Node#ANY}
 * @param and further references that a thing must have
 * @param label a name for the things that are found; may be empty
 */
public record ReferencePattern(
    List<Property> properties,
    List<Property> except,
    boolean isWithin,
    Node target,
    List<ReferencePattern> and,
    String label) {

  /**
   * The property of a reference. It may be a path: {@code rap:provisionOf/dcterms:subject} is a
   * reference of the thing to which the first property leads, with {@code ^} against its direction.
   *
   * @param before the beginning of the path with its slash, in full; empty if there is no path
   */
  public record Property(String before, Node last) {
    static Property parse(String text) {
      int slash = text.indexOf('/');
      return new Property(
          slash < 0 ? "" : before(text.substring(0, slash)), term(text.substring(slash + 1)));
    }

    private static String before(String text) {
      return text.startsWith("^") ? "^" + before(text.substring(1)) : term(text).getURI() + "/";
    }

    /** The text of the property in an index. */
    public String key() {
      return before + last.getURI();
    }
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if the text is not a pattern
   */
  public static ReferencePattern parse(String text) {
    String[] named = text.split(" as ", 2);
    String[] clauses = named[0].split(" and ");
    List<ReferencePattern> and = new ArrayList<>();
    for (String clause : Arrays.asList(clauses).subList(1, clauses.length))
      and.add(clause(clause, List.of(), ""));
    return clause(clauses[0], and, named.length > 1 ? named[1] : "");
  }

  private static ReferencePattern clause(String text, List<ReferencePattern> and, String label) {
    String[] limited = text.split(" except ", 2);
    boolean isWithin = limited[0].contains(" within ");
    String[] sides = limited[0].split(isWithin ? " within " : " of ", 2);
    if (sides.length < 2) throw new IllegalArgumentException("not a reference: " + text);
    return new ReferencePattern(
        sides[0].equals("any") ? List.of() : properties(sides[0]),
        limited.length > 1 ? properties(limited[1]) : List.of(),
        isWithin,
        term(sides[1].strip()),
        List.copyOf(and),
        label);
  }

  private static List<Property> properties(String text) {
    return Arrays.stream(text.strip().split(" +")).map(Property::parse).toList();
  }

  private static Node term(String text) {
    if (text.equals("any")) return Node.ANY;
    if (text.startsWith("?")) return Var.alloc(text.substring(1));
    int colon = text.indexOf(':');
    String namespace = colon < 0 ? null : Prefixes.vocabularies().get(text.substring(0, colon));
    if (namespace == null) throw new IllegalArgumentException("not a name of a term: " + text);
    return NodeFactory.createURI(namespace + text.substring(colon + 1));
  }

  public boolean isOfAnyProperty() {
    return properties.isEmpty();
  }

  /** This pattern with a target in place of the variable, in every part. */
  public ReferencePattern bound(Node variable, Node thing) {
    return new ReferencePattern(
        properties,
        except,
        isWithin,
        target.equals(variable) ? thing : target,
        and.stream().map(each -> each.bound(variable, thing)).toList(),
        label);
  }
}
