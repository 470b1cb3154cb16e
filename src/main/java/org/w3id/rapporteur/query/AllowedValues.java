package org.w3id.rapporteur.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * The values that a parameter allows, among those of its type.
 *
 * @param written the values listed in the query file; empty if a query lists them
 * @param listedBy the query of {@code queries/values} that lists them; empty if none does
 * @param areAll whether no other values are allowed
 */
public record AllowedValues(List<String> written, String listedBy, boolean areAll) {
  /** All values of the type. */
  public static final AllowedValues ANY = new AllowedValues(List.of(), "", false);

  private static final String FOLDER = "values/";
  private static final String OTHERS = ", or another";

  public AllowedValues {
    written = List.copyOf(written);
  }

  /**
   * Reads {@code must, should, may} or {@code values/states}, and {@code values/articles, or
   * another}, where the listed values are examples.
   *
   * @throws IllegalArgumentException if nothing is listed
   */
  static AllowedValues parse(String text) {
    boolean areAll = !text.endsWith(OTHERS);
    String listed = areAll ? text : text.substring(0, text.length() - OTHERS.length());
    if (listed.startsWith(FOLDER))
      return new AllowedValues(List.of(), listed.substring(FOLDER.length()), areAll);
    List<String> written = Stream.of(listed.split(",")).map(String::strip).toList();
    if (written.contains(""))
      throw new IllegalArgumentException("expected values separated by commas: " + text);
    return new AllowedValues(written, "", areAll);
  }

  public boolean areListedByQuery() {
    return !listedBy.isEmpty();
  }
}
