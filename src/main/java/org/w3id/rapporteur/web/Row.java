package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translated;

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

/** One row of an answer, as templates read it: what is absent is empty text. */
public final class Row {
  /** So much of an item is enough to find it. */
  private static final int ITEM_BEGINNING = 40;

  private static final Set<String> DATES = Set.of(XSD.date.getURI(), XSD.gYearMonth.getURI());

  private final Binding binding;
  private final SitePaths addresses;

  Row(Binding binding, SitePaths addresses) {
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
    return tag(column).isEmpty() ? "en" : tag(column);
  }

  private String tag(String column) {
    Node term = binding.get(column);
    return term != null && term.isLiteral() ? term.getLiteralLanguage() : "";
  }

  /** What the text's language is called, unless it is English: “Arabic”. */
  public String languageName(String column) {
    return language(column).equals("en") ? "" : languageIn(column);
  }

  /** What the text's language is called. */
  public String languageIn(String column) {
    return Locale.forLanguageTag(language(column))
        .getDisplayLanguage(PageLocale.now().language().locale());
  }

  public int number(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A number with its thousands set off: “5,767”. */
  public String count(String column) {
    return PageLocale.written(number(column));
  }

  public boolean isTrue(String column) {
    return truth(column).orElse(false);
  }

  /**
   * What a boolean says, as {@code "1"} says that it is true; empty if it is none, or ill-typed.
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

  /** A literal as people write it: “15 November 2000”, “no”; an ill-typed one as it is printed. */
  public String written(String column) {
    Node term = binding.get(column);
    if (term == null || !term.isLiteral()) return text(column);
    if (isDate(column)) return LocalizedDates.written(text(column));
    return truth(column)
        .map(is -> is ? translated("yes") : translated("no"))
        .orElseGet(() -> text(column));
  }

  /**
   * A link to what the column holds, called as in the page's language if the vocabulary has a label
   * in it, as {@code <column>Label} says, or else by its address.
   */
  public Link link(String column) {
    return link(column, column + "Label");
  }

  /** The same, where another column says what the thing is called in English. */
  public Link link(String column, String labelColumn) {
    String href = href(column);
    Optional<String> own = PageLocale.now().label(text(column));
    if (own.isPresent()) return new Link(href, own.get());
    String label = text(labelColumn);
    return label.isEmpty()
        ? new Link(href, AddressNames.of(text(column), addresses))
        : new Link(href, label, tag(labelColumn));
  }

  /** What a thing is called, or what a text says. */
  String called(String column) {
    return isLink(column) ? link(column).label() : text(column);
  }

  /** Words that lead nowhere. */
  public Link words(String column) {
    return new Link("", text(column), tag(column));
  }

  /**
   * The attribute of an element that holds nothing but the text: its language, if it is another.
   */
  public String lang(String column) {
    return words(column).lang();
  }

  /** A link called by its address in words, whatever the thing's label is. */
  public Link place(String column) {
    return new Link(href(column), AddressNames.of(text(column), addresses));
  }

  /** A link called by the place within its document: “paragraph 47”. */
  public Link spot(String column) {
    String whole = AddressNames.of(text(column), addresses);
    return new Link(href(column), isOfReport(column) ? AddressNames.placeIn(whole) : whole);
  }

  /** A link called as footnotes do: “CTOC/COP/WG.7/2015/6, para. 47”. */
  public Link source(String column) {
    return new Link(href(column), AddressNames.brief(text(column), addresses));
  }

  /**
   * A link called as {@code <column>Label} says; without a label by its place in its document, or
   * by its address in words.
   */
  public Link named(String column) {
    return has(column + "Label") ? link(column) : spot(column);
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

  /**
   * What names the thing on the page of {@code whole}, if it has its place there: {@code checksum};
   * empty if it stands elsewhere.
   */
  public String partOf(String whole, String column) {
    return !whole.isEmpty() && text(column).startsWith(whole + "#")
        ? text(column).substring(whole.length() + 1)
        : "";
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
    return addresses.address(text(column)).map(Row::anchorOf).orElseGet(() -> key(column));
  }

  static String anchorOf(Address address) {
    PartPath part = address.part();
    boolean isPlace = part.isInAnnex() || part.has("section") || part.has("para");
    return isPlace ? part.toString().replace('/', '-') : address.lastNumber();
  }

  /** {@code II.A} is “A” below its parent. */
  public String lastNumber(String column) {
    return text(column).substring(text(column).lastIndexOf('.') + 1);
  }

  /** Whether the thing's address stands below a report's: then its last part alone says nothing. */
  public boolean isOfReport(String column) {
    return addresses.address(text(column)).filter(Address::isOfDocument).isPresent();
  }

  /** Whether the column holds a topic. */
  public boolean isTopic(String column) {
    return addresses.address(text(column)).filter(thing -> thing.isOf("topic")).isPresent();
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

  /** A paragraph's words before a fact's; all of them where no words are marked. */
  public String before() {
    return isMarked() ? piece(0, start()) : text("text");
  }

  /** The words that a fact was read from, found by their place and not by searching for them. */
  public String marked() {
    return isMarked() ? piece(start(), end()) : "";
  }

  public String after() {
    return isMarked() ? piece(end(), length()) : "";
  }

  /** Whether the fact's words are known, and are not the paragraph's whole. */
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

  /** Places count code points. */
  private String piece(int from, int to) {
    String text = text("text");
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
