package org.w3id.rapporteur.shapes;

import java.util.Comparator;
import java.util.Objects;
import org.apache.jena.graph.Node;

/**
 * One place where a graph breaks a shape.
 *
 * @param focus the node that breaks it
 * @param path the property, such as {@code rap:statedIn}; empty if the node itself is wrong
 * @param value the wrong value, in Turtle; empty if values are missing or too many
 * @param message what the shape requires: “A recommendation states its paragraph, once.”
 */
public record Violation(Node focus, String path, String value, String message)
    implements Comparable<Violation> {
  private static final Comparator<Violation> ORDER =
      Comparator.comparing((Violation violation) -> violation.focus().toString())
          .thenComparing(Violation::path)
          .thenComparing(Violation::value)
          .thenComparing(Violation::message);

  public Violation {
    Objects.requireNonNull(focus, "focus");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }
}
