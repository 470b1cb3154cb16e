package org.w3id.rapporteur.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An address of the site that answers 200, with the forms in which it is available.
 *
 * @param path encoded, with its first slash
 * @param forms the media type of each form, by the suffix of the form's own address; the form
 *     without a suffix is what a browser gets at the path itself
 */
public record Listing(String path, Map<String, String> forms) {
  private static final String PAGE = "text/html";

  /** A page, in all languages, without other forms. */
  public static Listing page(String path) {
    return file(path, PAGE);
  }

  /** A file, in one form. */
  public static Listing file(String path, String mediaType) {
    return new Listing(path, Map.of("", mediaType));
  }

  /**
   * A page that is also available as files, by suffix.
   *
   * @param files media types by suffix
   */
  public static Listing pageAndFiles(String path, Map<String, String> files) {
    Map<String, String> forms = new LinkedHashMap<>(Map.of("", PAGE));
    forms.putAll(files);
    return new Listing(path, forms);
  }

  /** Returns the addresses of all forms. */
  public Stream<String> addresses() {
    return forms.keySet().stream().map(suffix -> suffix.isEmpty() ? path : path + "." + suffix);
  }

  /** Returns the languages in which the page is available; none if it is no page. */
  public List<Language> languages() {
    return forms.containsValue(PAGE) ? List.of(Language.values()) : List.of();
  }
}
