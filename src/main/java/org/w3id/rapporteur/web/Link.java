package org.w3id.rapporteur.web;

import java.util.Optional;
import org.w3id.rapporteur.view.Words;

/**
 * A link and its label.
 *
 * @param href empty for a label without link
 * @param language tag of the label's language; empty if it is the page's, or none (a symbol has
 *     none)
 */
public record Link(String href, String label, String language) {
  Link(String href, String label) {
    this(href, label, "");
  }

  /** Returns a label without link; an empty one if there are no words. */
  static Link of(Optional<Words> words) {
    return words.map(each -> new Link("", each.text(), each.language())).orElse(new Link("", ""));
  }

  /** Returns the {@code lang} attribute; null if the label is in the page's language. */
  public String lang(PageLocale locale) {
    return language.isEmpty() ? null : locale.lang(language);
  }

  /** Returns the label without the link. */
  public Link words() {
    return new Link("", label, language);
  }

  public boolean leadsSomewhere() {
    return !href.isEmpty();
  }

  public boolean isExternal() {
    return !href.startsWith("/");
  }
}
