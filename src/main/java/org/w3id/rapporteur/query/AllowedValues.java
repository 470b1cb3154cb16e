package org.w3id.rapporteur.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which values a parameter takes, of all that its type allows.
 *
 * @param written those that the file itself lists; none if a query lists them
 * @param listedBy the query of {@code queries/values} that lists them; empty if none does
 * @param areAll whether no others are taken
 */
public record AllowedValues(List<String> written, String listedBy, boolean areAll) {
  /** Whatever the type allows. */
  public static final AllowedValues ANY = new AllowedValues(List.of(), "", false);

  private static final String FOLDER = "values/";
  private static final String OTHERS = ", or another";

  public AllowedValues {
    written = List.copyOf(written);
  }

  /**
   * Reads {@code must, should, may} or {@code values/states}, and {@code values/articles, or
   * another}, where what is listed are examples.
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
      throw new IllegalArgumentException("values are expected, and commas between them: " + text);
    return new AllowedValues(written, "", areAll);
  }

  public boolean areListedByQuery() {
    return !listedBy.isEmpty();
  }
}
