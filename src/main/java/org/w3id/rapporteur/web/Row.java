package org.w3id.rapporteur.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.PartPath;

/** One row of a query's answer, for templates; an absent value is empty text. */
public final class Row {
  private static final Set<String> DATES = Set.of(XSD.date.getURI(), XSD.gYearMonth.getURI());

  private final Binding binding;
  private final PageLocale locale;

  Row(Binding binding, PageLocale locale) {
    this.binding = binding;
    this.locale = locale;
  }

  PageLocale locale() {
    return locale;
  }

  private SitePaths addresses() {
    return locale.addresses();
  }

  public boolean has(String column) {
    return binding.get(column) != null;
  }

  /** Returns the text of a literal, or the characters of an IRI. */
  public String text(String column) {
    Node term = binding.get(column);
    if (term == null) return "";
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }

  public boolean isLink(String column) {
    Node term = binding.get(column);
    return term != null && term.isURI();
  }

  /** Returns the language of a text; {@code en} if it states none. */
  public String language(String column) {
    return tag(column).isEmpty() ? "en" : tag(column);
  }

  private String tag(String column) {
    Node term = binding.get(column);
    return term != null && term.isLiteral() ? term.getLiteralLanguage() : "";
  }

  /** Returns the name of the text's language: “Arabic”; empty for English. */
  public String languageName(String column) {
    return language(column).equals("en") ? "" : languageIn(column);
  }

  /** Returns the name of the text's language. */
  public String languageIn(String column) {
    return Locale.forLanguageTag(language(column)).getDisplayLanguage(locale.language().locale());
  }

  public int number(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Returns a number with separators: “5,767”. */
  public String count(String column) {
    return locale.written(number(column));
  }

  public boolean isTrue(String column) {
    return truth(column).orElse(false);
  }

  /**
   * Returns the value of a boolean ({@code "1"} is true); empty if it is not a boolean, or
   * ill-typed.
   */
  private Optional<Boolean> truth(String column) {
    Node term = binding.get(column);
    boolean isBoolean =
        term != null
            && term.isLiteral()
            && term.getLiteralDatatypeURI().equals(XSD.xboolean.getURI())
            && term.getLiteral().isWellFormed();
    return isBoolean ? Optional.of((Boolean) term.getLiteralValue()) : Optional.empty();
  }

  public boolean isDate(String column) {
    Node term = binding.get(column);
    return term != null && term.isLiteral() && DATES.contains(term.getLiteralDatatypeURI());
  }

  /**
   * Returns a literal in the page's language: “15 November 2000”, “no”; an ill-typed one unchanged.
   */
  public String written(String column) {
    Node term = binding.get(column);
    if (term == null || !term.isLiteral()) return text(column);
    if (isDate(column)) return LocalizedDates.written(text(column), locale);
    return truth(column)
        .map(is -> is ? locale.translated("yes") : locale.translated("no"))
        .orElseGet(() -> text(column));
  }

  /**
   * Returns a link to the thing in the column. Its label is the first of these: the vocabulary's
   * label in the page's language, the column {@code <column>Label}, the address in words.
   */
  public Link link(String column) {
    return link(column, column + "Label");
  }

  /** Like {@link #link(String)}, with another column for the label. */
  public Link link(String column, String labelColumn) {
    String href = href(column);
    Optional<String> own = locale.label(text(column));
    if (own.isPresent()) return new Link(href, own.get());
    String label = text(labelColumn);
    return label.isEmpty()
        ? new Link(href, AddressNames.of(text(column), locale))
        : new Link(href, label, tag(labelColumn));
  }

  /** Returns the label of a thing, or the text of a literal. */
  String called(String column) {
    return isLink(column) ? link(column).label() : text(column);
  }

  /** Returns the column's text, without a link. */
  public Link words(String column) {
    return new Link("", text(column), tag(column));
  }

  /**
   * Returns the {@code lang} attribute of an element that holds only the text; null if it is the
   * page's language.
   */
  public String lang(String column) {
    return words(column).lang(locale);
  }

  /** Returns a link labelled with the address in words, even if the thing has a label. */
  public Link place(String column) {
    return new Link(href(column), AddressNames.of(text(column), locale));
  }

  /** Returns a link labelled with the place in the document: “paragraph 47”. */
  public Link spot(String column) {
    String whole = AddressNames.of(text(column), locale);
    return new Link(href(column), isOfReport(column) ? AddressNames.placeIn(whole, locale) : whole);
  }

  /** Returns a link labelled as in footnotes: “CTOC/COP/WG.7/2015/6, para. 47”. */
  public Link source(String column) {
    return new Link(href(column), AddressNames.brief(text(column), locale));
  }

  /**
   * Returns a link labelled as {@link #link(String)} if there is a column {@code <column>Label},
   * else as {@link #spot}.
   */
  public Link named(String column) {
    return has(column + "Label") ? link(column) : spot(column);
  }

  /** Returns a link labelled with the IRI, with a prefix if it has one: {@code state:ESP}. */
  public Link term(String column) {
    return new Link(href(column), addresses().compact(text(column)));
  }

  /** Returns numbers that a query has joined, sorted: “2, 3, 4”. */
  public String sorted(String column) {
    return Arrays.stream(text(column).split(", "))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the fragment of a thing that is on the page of {@code whole}: {@code checksum}; empty
   * for other things.
   */
  public String partOf(String whole, String column) {
    return !whole.isEmpty() && text(column).startsWith(whole + "#")
        ? text(column).substring(whole.length() + 1)
        : "";
  }

  public String href(String column) {
    return isLink(column) ? addresses().href(text(column)) : "";
  }

  /** Returns the part after the last hash or slash. */
  public String key(String column) {
    return lastKey(text(column));
  }

  static String lastKey(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /**
   * Returns the HTML id of the thing on its report's page: {@code para-12}, {@code section-II.A}.
   */
  public String anchor(String column) {
    return anchor(text(column), addresses());
  }

  static String anchor(String iri, SitePaths addresses) {
    return addresses.address(iri).map(Row::anchorOf).orElseGet(() -> lastKey(iri));
  }

  static String anchorOf(Address address) {
    PartPath part = address.part();
    boolean isPlace = part.isInAnnex() || part.has("section") || part.has("para");
    return isPlace ? part.toString().replace('/', '-') : address.lastNumber();
  }

  /** Returns the part after the last full stop: “A” of {@code II.A}. */
  public String lastNumber(String column) {
    return text(column).substring(text(column).lastIndexOf('.') + 1);
  }

  /**
   * Returns whether the thing's address is below a report's; then its last part alone does not name
   * it.
   */
  public boolean isOfReport(String column) {
    return addresses().address(text(column)).filter(Address::isOfDocument).isPresent();
  }

  /** Returns whether the column holds a topic. */
  public boolean isTopic(String column) {
    return addresses().address(text(column)).filter(thing -> thing.isOf("topic")).isPresent();
  }

  /** Returns the paragraph's words before the fact's; all of them if no words are marked. */
  public String before() {
    return isMarked() ? piece(0, start()) : text("text");
  }

  /** Returns the words that the fact was read from, found by their position, not by a search. */
  public String marked() {
    return isMarked() ? piece(start(), end()) : "";
  }

  public String after() {
    return isMarked() ? piece(end(), length()) : "";
  }

  /**
   * Returns whether the position of the fact's words is known, and they are not the whole
   * paragraph.
   */
  public boolean isMarked() {
    boolean known = has("text") && has("from") && has("start") && has("end");
    return known && 0 <= start() && end() <= length() && end() - start() < length();
  }

  private int start() {
    return number("start") - number("from");
  }

  private int end() {
    return number("end") - number("from");
  }

  private int length() {
    return text("text").codePointCount(0, text("text").length());
  }

  /** Positions count code points. */
  private String piece(int from, int to) {
    String text = text("text");
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
