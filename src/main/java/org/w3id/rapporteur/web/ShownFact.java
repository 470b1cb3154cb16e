package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translatable;

import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;
import org.w3id.rapporteur.view.TextPosition;
import org.w3id.rapporteur.view.ThingKind;
import org.w3id.rapporteur.view.Words;

/** A fact as a page shows it, with links and labels in the page's language. */
public final class ShownFact {
  private static final Map<String, String> ADOPTIONS =
      Map.of(
          "agenda", translatable("Adoption of the agenda"),
          "report", translatable("Adoption of the report"));

  private final FactView fact;
  private final PageLocale locale;
  private final SitePaths addresses;
  private final Names names;
  private final String kind;
  private final String paragraph;
  private final Optional<GraphResource> value;
  private final Optional<Words> valueLabel;
  private final Optional<Words> quote;
  private final Optional<TextPosition> position;
  private final Optional<GraphResource> strength;
  private final Optional<GraphResource> correction;

  /**
   * @param fact of a kind that has a name
   * @param names of what its words name
   */
  ShownFact(FactView fact, Names names, PageLocale locale) {
    this.fact = fact;
    this.locale = locale;
    this.addresses = locale.addresses();
    this.names = names;
    this.kind = fact.type().orElseThrow();
    this.paragraph = fact.paragraph().map(each -> each.thing().iri()).orElse("");
    this.value = fact.named().stream().findFirst();
    this.valueLabel =
        fact.printedAddressee()
            .filter(printed -> value.isPresent())
            .or(() -> value.flatMap(named -> names.brief(named.node())));
    this.quote = fact.quote();
    this.position = fact.position();
    this.strength = fact.strength();
    this.correction = fact.corrections().stream().findFirst();
  }

  String iri() {
    return fact.iri();
  }

  PageLocale locale() {
    return locale;
  }

  /** Returns the name of its class: {@code DocumentCited}. */
  String kind() {
    return kind;
  }

  boolean is(ThingKind of) {
    return kind.equals(of.localName());
  }

  /** Returns the address of the paragraph that states it. */
  String paragraph() {
    return paragraph;
  }

  public String href() {
    return addresses.href(iri());
  }

  /** Returns the link to something that its words name. */
  String href(String named) {
    return addresses.href(named);
  }

  /** Returns the HTML id of its paragraph on the report's page. */
  String anchor() {
    return Row.anchor(paragraph(), addresses);
  }

  /** Returns the end of its address. */
  private String key() {
    return iri().substring(iri().lastIndexOf('/') + 1);
  }

  private boolean isOfReport() {
    return addresses.address(iri()).filter(Address::isOfDocument).isPresent();
  }

  /**
   * Returns its name in a list: a participation by its role, a session with its number.
   *
   * @param isAlone whether it is the only fact of its kind there
   */
  public String name(boolean isAlone) {
    if (role().isPresent()) return TypeNames.capital(role().get().label());
    if (isTopic()) return locale.translated("Topic");
    if (is(ThingKind.ADOPTION) && ADOPTIONS.containsKey(key()))
      return locale.translated(ADOPTIONS.get(key()));
    String noun = TypeNames.noun(kind, locale);
    boolean isNumbered = !isOfReport() || !isAlone && TypeNames.isNumbered(kind);
    return isNumbered ? noun + " " + key() : noun;
  }

  // What it is about

  public boolean hasValue() {
    return value.isPresent();
  }

  /** Returns a link to what its words name. */
  public Link value() {
    return link(value.orElseThrow(), valueLabel);
  }

  /** Returns the address of what its words name; empty if they name nothing. */
  String named() {
    return value.map(GraphResource::iri).orElse("");
  }

  String valueLabel() {
    return valueLabel.map(Words::text).orElse("");
  }

  /** Returns whether its words name a topic. */
  boolean isTopic() {
    return addresses.address(named()).filter(thing -> thing.isOf("topic")).isPresent();
  }

  /** Returns whether the thing that its words name has its own page. */
  boolean leadsAway() {
    return Highlights.isName(this) || !isOfReport();
  }

  Optional<String> bracketedState() {
    return fact.bracketedState().map(GraphResource::iri);
  }

  Optional<Link> role() {
    return fact.role().map(this::labelled);
  }

  /** Returns the address of its role; empty if it has none. */
  String roleOrNone() {
    return fact.role().map(GraphResource::iri).orElse("");
  }

  public boolean hasCapacity() {
    return fact.capacity().isPresent();
  }

  public Link capacity() {
    return labelled(fact.capacity().orElseThrow());
  }

  public boolean hasStrength() {
    return strength.isPresent();
  }

  public Link strength() {
    return labelled(strength.orElseThrow());
  }

  /** Returns the strength in English, the language of the words themselves. */
  String strengthLabel() {
    return strength.flatMap(worded -> names.label(worded.node(), "en")).orElse("");
  }

  /** Returns the rank of its strength; empty if it has none. */
  public String rank() {
    return strength.flatMap(worded -> worded.in(names.graph()).text(Rap.rank)).orElse("");
  }

  public boolean isNegated() {
    return fact.isNegated();
  }

  String action() {
    return fact.action().orElse("");
  }

  private Link labelled(GraphResource concept) {
    Optional<String> label = names.label(concept.node(), "en");
    return link(concept, label.map(words -> new Words(words, "en")));
  }

  /**
   * Returns a link to a thing. Its label is the first of these: the vocabulary's label in the
   * page's language, this name, the address in words.
   */
  private Link link(GraphResource thing, Optional<Words> name) {
    String href = addresses.href(thing.iri());
    return locale
        .label(thing.iri())
        .map(own -> new Link(href, own))
        .or(() -> name.map(words -> new Link(href, words.text(), words.language())))
        .orElseGet(() -> new Link(href, AddressNames.of(thing.iri(), locale)));
  }

  // Its words

  public boolean hasQuote() {
    return quote.isPresent();
  }

  /** Returns the words it was read from, without a link. */
  public Link quote() {
    return Link.of(quote);
  }

  public boolean hasTitle() {
    return fact.title().isPresent();
  }

  public Link title() {
    return Link.of(fact.title());
  }

  Optional<TextPosition> position() {
    return position;
  }

  // Doubts

  public boolean isDoubted() {
    return correction.isPresent();
  }

  Optional<String> suggested() {
    return correction.flatMap(doubt -> doubt.text(Rap.suggested));
  }

  Link reason() {
    return Link.of(correction.flatMap(doubt -> doubt.words(Rap.reason).stream().findFirst()));
  }
}
