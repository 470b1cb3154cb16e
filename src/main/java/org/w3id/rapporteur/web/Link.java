package org.w3id.rapporteur.web;

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
