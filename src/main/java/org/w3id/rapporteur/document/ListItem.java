package org.w3id.rapporteur.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A lettered or numbered item of a paragraph.
 *
 * @param path as in addresses: {@code a}, {@code 1/a}
 * @param text without its number
 * @param span of the text, without its number
 * @param line of the whole item, number included
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

  /** The path of the item that this stands in; empty for an item of the paragraph itself. */
  public Optional<String> parentPath() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash));
  }

  /** The number of the outermost item that this stands in, if it stands in one. */
  public Optional<String> outermost() {
    int slash = path.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash));
  }

  /** {@code 1(a)} for {@code 1/a}, as agenda items are cited. */
  public String label() {
    int slash = path.indexOf('/');
    return slash < 0
        ? path
        : path.substring(0, slash) + "(" + path.substring(slash + 1).replace("/", ")(") + ")";
  }
}
