package org.w3id.rapporteur.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** One row of an answer, as templates read it: what is absent is empty text. */
public final class Row {
  /** So much of an item is enough to find it. */
  private static final int ITEM_BEGINNING = 40;

  private final Binding binding;
  private final Addresses addresses;

  Row(Binding binding, Addresses addresses) {
    this.binding = binding;
    this.addresses = addresses;
  }

  public boolean has(String column) {
    return binding.get(column) != null;
  }

  /** A literal's words, an IRI's characters. */
  public String text(String column) {
    Node term = binding.get(column);
    if (term == null) return "";
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }

  public boolean isLink(String column) {
    Node term = binding.get(column);
    return term != null && term.isURI();
  }

  /** The language of a text, {@code en} where it states none. */
  public String language(String column) {
    Node term = binding.get(column);
    boolean tagged = term != null && term.isLiteral() && !term.getLiteralLanguage().isEmpty();
    return tagged ? term.getLiteralLanguage() : "en";
  }

  public int number(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public boolean isTrue(String column) {
    return text(column).equals("true");
  }

  /**
   * A link to what the column holds, called as {@code <column>Label} says, or else by its address.
   */
  public Link link(String column) {
    String label = text(column + "Label");
    return new Link(href(column), label.isEmpty() ? Names.of(text(column), addresses) : label);
  }

  /** A link called by its address in words, whatever the thing's label is. */
  public Link place(String column) {
    return new Link(href(column), Names.of(text(column), addresses));
  }

  /** A link called by the place within its document: “paragraph 47”. */
  public Link spot(String column) {
    String whole = Names.of(text(column), addresses);
    int comma = whole.indexOf(", ");
    return new Link(
        href(column), isOfReport(column) && comma > 0 ? whole.substring(comma + 2) : whole);
  }

  /** A link called by its IRI, shortened as queries write it: {@code state:ESP}. */
  public Link term(String column) {
    return new Link(href(column), addresses.compact(text(column)));
  }

  /** Numbers that a query has joined, in their order: “2, 3, 4”. */
  public String sorted(String column) {
    return Arrays.stream(text(column).split(", "))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .collect(Collectors.joining(", "));
  }

  public String href(String column) {
    return isLink(column) ? addresses.href(text(column)) : "";
  }

  /** What stands after the last hash or slash. */
  public String key(String column) {
    String iri = text(column);
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** The name of the thing's place on its report's page: {@code para-12}, {@code section-II.A}. */
  public String anchor(String column) {
    return anchorOf(addresses.name(text(column)).orElse(text(column)));
  }

  static String anchorOf(String name) {
    for (String part : new String[] {"/section/", "/para/"}) {
      int at = name.lastIndexOf(part);
      if (at >= 0) return name.substring(at + 1).replace('/', '-');
    }
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** {@code II.A} is “A” below its parent. */
  public String lastNumber(String column) {
    return text(column).substring(text(column).lastIndexOf('.') + 1);
  }

  /** Whether the thing's address stands below a report's: then its last part alone says nothing. */
  public boolean isOfReport(String column) {
    return addresses
        .name(text(column))
        .filter(name -> Character.isUpperCase(name.charAt(0)))
        .isPresent();
  }

  /** The row's text up to its first item, where the text goes on to repeat its items. */
  public String lead(Rows items) {
    String whole = text("text");
    if (items.isEmpty()) return whole;
    String item = items.first().text("text");
    int start = whole.indexOf(item.substring(0, Math.min(item.length(), ITEM_BEGINNING)));
    return start <= 0
        ? whole
        : whole.substring(0, start).replaceFirst("\\s*\\(?[0-9a-z]{1,4}[.)]\\s*$", "");
  }

  /** What stands before a quotation; the whole text where the quotation is not found in it. */
  public String before(String text, String quote) {
    int at = at(text, quote);
    return at < 0 ? text(text) : text(text).substring(0, at);
  }

  public String within(String text, String quote) {
    return at(text, quote) < 0 ? "" : text(quote);
  }

  public String after(String text, String quote) {
    int at = at(text, quote);
    return at < 0 ? "" : text(text).substring(at + text(quote).length());
  }

  private int at(String text, String quote) {
    return has(quote) ? text(text).indexOf(text(quote)) : -1;
  }
}
