package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.PageLocale.translatable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.address.Step;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * Names a thing without a label by its address, in words.
 *
 * <p>{@code CTOC/COP/WG.7/2015/6/para/63/a} is “CTOC/COP/WG.7/2015/6, paragraph 63 (a)”.
 */
final class AddressNames {
  static final String ONTOLOGY = "https://w3id.org/rapporteur/ns";

  private static final String PARAGRAPH = "paragraph";

  /** Parts of addresses for which pages use other words. */
  private static final Map<String, String> WORDS =
      Map.of(
          "para",
          PARAGRAPH,
          "en",
          translatable("English"),
          "item",
          "agenda item",
          "status",
          translatable("treaty status"));

  /** The parts of addresses in words; {@code {0}} is the place of a number. */
  static final List<String> SAID =
      List.of(
          translatable("adoption"),
          translatable("agenda item {0}"),
          translatable("annex {0}"),
          translatable("article {0}"),
          translatable("body {0}"),
          translatable("citation {0}"),
          translatable("correction"),
          translatable("decision {0}"),
          translatable("document {0}"),
          translatable("mention"),
          translatable("organization {0}"),
          translatable("paragraph {0}"),
          translatable("participation"),
          translatable("person"),
          translatable("programme {0}"),
          translatable("provision {0}"),
          translatable("recommendation {0}"),
          translatable("saving clause"),
          translatable("section {0}"),
          translatable("sitting {0}"),
          translatable("state {0}"),
          translatable("statement"),
          translatable("system {0}"),
          translatable("text"),
          translatable("view {0}"));

  private AddressNames() {}

  /** Returns the full name: the document's symbol, then the place in it. */
  static String of(String iri, PageLocale locale) {
    return locale
        .addresses()
        .address(iri)
        .map(address -> of(address, locale))
        .orElseGet(() -> ofTerm(iri));
  }

  /** Returns the name of a part within its whole: {@code paragraph 12}. */
  static String within(Address whole, Address part, PageLocale locale) {
    List<Step> steps = part.part().steps();
    int shared = whole.part().steps().size();
    if (!whole.root().equals(part.root())) {
      String rest = part.root().toString().substring(whole.root().toString().length() + 1);
      return join(locale.translated(spaced(rest)), places(steps, locale), locale);
    }
    Optional<Step> last = whole.part().last();
    if (last.isEmpty() || steps.get(shared - 1).equals(last.get()))
      return String.join(comma(locale), places(steps.subList(shared, steps.size()), locale));
    List<String> items = steps.get(shared - 1).numbers();
    String item = String.join(") (", items.subList(last.get().numbers().size(), items.size()));
    return join(
        locale.translated("item ({0})", item),
        places(steps.subList(shared, steps.size()), locale),
        locale);
  }

  private static String join(String first, List<String> more, PageLocale locale) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return String.join(comma(locale), all);
  }

  /** Returns “paragraph 63 (a)” of “CTOC/COP/WG.7/2015/6, paragraph 63 (a)”. */
  static String placeIn(String wholeName, PageLocale locale) {
    int comma = wholeName.indexOf(comma(locale));
    return comma < 0 ? wholeName : wholeName.substring(comma + comma(locale).length());
  }

  /** Returns “CTOC/COP/WG.7/2015/6” of “CTOC/COP/WG.7/2015/6, paragraph 63 (a)”. */
  static String whole(String wholeName, PageLocale locale) {
    int comma = wholeName.indexOf(comma(locale));
    return comma < 0 ? wholeName : wholeName.substring(0, comma);
  }

  /** Returns the name as footnotes write it: “CTOC/COP/WG.7/2015/6, para. 47”. */
  static String brief(String iri, PageLocale locale) {
    return locale
        .addresses()
        .address(iri)
        .filter(address -> address.part().steps().size() == 1 && address.part().isOf("para"))
        .filter(address -> address.part().last().orElseThrow().numbers().size() == 1)
        .map(
            paragraph ->
                ofRoot(paragraph.root(), locale)
                    + comma(locale)
                    + locale.translated(
                        "para. {0}", paragraph.part().last().orElseThrow().number()))
        .orElseGet(() -> of(iri, locale));
  }

  /** Returns the name of a session below its body. */
  static String session(String ordinal, PageLocale locale) {
    return locale.translated("Session {0}", ordinal);
  }

  /** Returns the separator between the names of a whole and its part. */
  private static String comma(PageLocale locale) {
    return locale.translated(", ");
  }

  private static String of(Address address, PageLocale locale) {
    String name =
        join(ofRoot(address.root(), locale), places(address.part().steps(), locale), locale);
    String fragment = address.fragment();
    return fragment.isEmpty() ? name : name + comma(locale) + span(fragment, locale);
  }

  private static String ofRoot(Root root, PageLocale locale) {
    if (root instanceof Root.Document document)
      return document.hasSymbol() ? document.name() : TypeNames.capital(spaced(document.key()));
    if (root instanceof Root.Session session)
      return locale.translated("Session {0} of {1}", session.session(), session.body());
    if (root instanceof Root.Graph graph) return locale.translated("Graph {0}", graph.key());
    if (root instanceof Root.Act act)
      return act.kind().equals("resolution")
          ? locale.translated("Resolution {0}", spaced(act.key()))
          : spaced(act.key());
    return root.key().isEmpty() ? words(root.kind()) : spaced(root.key());
  }

  /** Returns a slug in words; a symbol or key keeps its hyphens. */
  private static String spaced(String key) {
    int slash = key.indexOf('/');
    String first = slash < 0 ? key : key.substring(0, slash);
    return first.equals(first.toUpperCase(Locale.ROOT)) ? key : key.replace('-', ' ');
  }

  /** Returns each step as a word and its number; further numbers follow in brackets. */
  private static List<String> places(List<Step> steps, PageLocale locale) {
    List<String> places = new ArrayList<>();
    for (Step step : steps) {
      String word = WORDS.getOrDefault(step.word(), step.word().replace('-', ' '));
      if (step.numbers().isEmpty()) places.add(locale.translated(word));
      else if (word.equals(PARAGRAPH))
        places.add(locale.translated(word + " {0}", bracketed(step)));
      else if (Character.isLowerCase(step.number().codePointAt(0))) {
        places.add(locale.translated(word));
        places.add(locale.translated(step.key().replace('-', ' ')));
      } else places.add(locale.translated(word + " {0}", step.key()));
    }
    return places;
  }

  /** {@code 63 (a)}. */
  private static String bracketed(Step step) {
    StringBuilder number = new StringBuilder(step.number());
    for (String item : step.numbers().subList(1, step.numbers().size()))
      number.append(" (").append(item).append(')');
    return number.toString();
  }

  private static String span(String fragment, PageLocale locale) {
    String span = fragment.substring(fragment.lastIndexOf('=') + 1).replace(',', '–');
    return fragment.startsWith("char=")
        ? locale.translated("characters {0}", span)
        : fragment.startsWith("position=") ? locale.translated("position {0}", span) : fragment;
  }

  /** Returns “had participant organization” for {@code eli-dl:had_participant_organization}. */
  static String ofTerm(String iri) {
    for (String namespace : Prefixes.vocabularies().values()) {
      if (iri.startsWith(namespace) && iri.length() > namespace.length())
        return words(iri.substring(namespace.length()));
    }
    return ExternalNames.name(iri);
  }

  /** Returns the IRI of a term with a prefix: {@code rap:State}. */
  static String expand(String term) {
    int colon = term.indexOf(':');
    return Prefixes.vocabularies().get(term.substring(0, colon)) + term.substring(colon + 1);
  }

  private static String words(String term) {
    return term.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replace('_', ' ')
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }
}
