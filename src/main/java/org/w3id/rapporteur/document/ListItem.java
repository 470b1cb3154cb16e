package org.w3id.rapporteur.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A lettered or numbered item of a paragraph.
 *
 * @param path as in addresses: {@code a}, {@code 1/a}
 * @param text without its number
 * @param span of the text, without its number
 * @param line span of the whole item, number included
 */
public record ListItem(String path, String text, Span span, Span line) {
  public ListItem {
    Objects.requireNonNull(path);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
    Objects.requireNonNull(line);
  }

  /** The last part of the path, as printed without brackets. */
  public String number() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the path of the item around this one; empty for an item of the paragraph itself. */
  public Optional<String> parentPath() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash));
  }

  /** Returns the number of the outermost item around this one, if there is one. */
  public Optional<String> outermost() {
    int slash = path.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash));
  }

  /** Returns {@code 1(a)} for {@code 1/a}, as agenda items are cited. */
  public String label() {
    int slash = path.indexOf('/');
    return slash < 0
        ? path
        : path.substring(0, slash) + "(" + path.substring(slash + 1).replace("/", ")(") + ")";
  }
}
