package org.w3id.rapporteur.web;

import static org.w3id.rapporteur.web.Speech.key;
import static org.w3id.rapporteur.web.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * What a thing is called where nothing else names it: its address, in words.
 *
 * <p>{@code CTOC/COP/WG.7/2015/6/para/63/a} is “CTOC/COP/WG.7/2015/6, paragraph 63 (a)”.
 */
final class Names {
  static final String ONTOLOGY = "https://w3id.org/rapporteur/ns";

  private static final String PARAGRAPH = "paragraph";

  /** What stands before the slug of a report without a symbol. */
  private static final String WITHOUT_SYMBOL = "report/";

  /** Parts of addresses that are other words on pages. */
  private static final Map<String, String> WORDS =
      Map.of(
          "para",
          PARAGRAPH,
          "en",
          key("English"),
          "item",
          "agenda item",
          "status",
          key("treaty status"));

  /** What stands in addresses, as it is said; parts with numbers have a place for it. */
  static final List<String> SAID =
      List.of(
          key("adoption"),
          key("agenda item {0}"),
          key("annex {0}"),
          key("article {0}"),
          key("body {0}"),
          key("citation {0}"),
          key("correction"),
          key("decision {0}"),
          key("document {0}"),
          key("mention"),
          key("organization {0}"),
          key("paragraph {0}"),
          key("participation"),
          key("person"),
          key("programme {0}"),
          key("provision {0}"),
          key("recommendation {0}"),
          key("saving clause"),
          key("section {0}"),
          key("sitting {0}"),
          key("state {0}"),
          key("statement"),
          key("system {0}"),
          key("text"),
          key("view {0}"));

  private Names() {}

  /** A whole name: the document's symbol, then the place in it. */
  static String of(String iri, Addresses addresses) {
    return addresses.name(iri).map(Names::ofName).orElseGet(() -> ofTerm(iri));
  }

  /** The last part of the name, to stand below its parent: {@code paragraph 12}. */
  static String within(String parent, String name) {
    String rest = name.substring(parent.length());
    if (parent.matches(".*/para/([^/]+/)+") && rest.matches("[a-z0-9]{1,3}"))
      return say("item ({0})", rest);
    return String.join(comma(), places(rest.split("/"), 0));
  }

  /** Whether a thing's address stands below a report's, or is a document's own. */
  static boolean isOfReport(String name) {
    return Character.isUpperCase(name.charAt(0)) || name.startsWith(WITHOUT_SYMBOL);
  }

  /**
   * The name of the report that a thing is, or stands below: of {@code
   * CTOC/COP/WG.7/2015/6/para/63/a} it is {@code CTOC/COP/WG.7/2015/6}. Empty if the thing's name
   * is none of this kind.
   */
  static Optional<String> report(String name) {
    if (!isOfReport(name)) return Optional.empty();
    int end = name.startsWith(WITHOUT_SYMBOL) ? WITHOUT_SYMBOL.length() : 0;
    do end = segmentEnd(end, name);
    while (end + 1 < name.length() && !Character.isLowerCase(name.charAt(end + 1)));
    return Optional.of(name.substring(0, end));
  }

  private static int segmentEnd(int from, String name) {
    int slash = name.indexOf('/', from + 1);
    return slash < 0 ? name.length() : slash;
  }

  /** Of “CTOC/COP/WG.7/2015/6, paragraph 63 (a)” what follows the document's name. */
  static String placeIn(String wholeName) {
    int comma = wholeName.indexOf(comma());
    return comma < 0 ? wholeName : wholeName.substring(comma + comma().length());
  }

  /** Of “CTOC/COP/WG.7/2015/6, paragraph 63 (a)” the document's name. */
  static String whole(String wholeName) {
    int comma = wholeName.indexOf(comma());
    return comma < 0 ? wholeName : wholeName.substring(0, comma);
  }

  /** As footnotes have it: “CTOC/COP/WG.7/2015/6, para. 47”. */
  static String brief(String iri, Addresses addresses) {
    String name = addresses.name(iri).orElse("");
    String document = name.replaceFirst("/para/[^/]+$", "");
    return document.equals(name)
        ? of(iri, addresses)
        : document + comma() + say("para. {0}", name.substring(document.length() + 6));
  }

  /** What a session is called below its body. */
  static String session(String ordinal) {
    return say("Session {0}", ordinal);
  }

  /** What stands between the names of a whole and of its part. */
  private static String comma() {
    return say(", ");
  }

  private static String ofName(String name) {
    int fragment = name.indexOf('#');
    if (fragment > 0)
      return ofName(name.substring(0, fragment)) + comma() + span(name.substring(fragment + 1));
    String[] segments = name.split("/");
    int end = 0;
    while (end < segments.length && !startsLow(segments[end])) end++;
    if (end == 0) return ofKind(segments);
    List<String> parts = new ArrayList<>();
    parts.add(String.join("/", List.of(segments).subList(0, end)));
    parts.addAll(places(segments, end));
    return String.join(comma(), parts);
  }

  /** {@code session/CTOC/COP/WG.7/3/item/2} and the like: a kind, then the key. */
  private static String ofKind(String[] segments) {
    if (segments.length == 1) return words(segments[0]);
    int end = 1;
    while (end < segments.length && (end == 1 || !startsLow(segments[end]))) end++;
    String key =
        String.join("/", List.of(segments).subList(1, end))
            .replace('-', segments[1].equals(segments[1].toUpperCase(Locale.ROOT)) ? '-' : ' ');
    String name =
        switch (segments[0]) {
          case "session" ->
              say(
                  "Session {0} of {1}",
                  segments[end - 1], String.join("/", List.of(segments).subList(1, end - 1)));
          case "resolution" -> say("Resolution {0}", key);
          case "report" -> Kinds.capital(key);
          case "graph" ->
              say("Graph {0}", String.join("/", List.of(segments).subList(1, segments.length)));
          default -> key;
        };
    if (segments[0].equals("graph") || end == segments.length) return name;
    List<String> parts = new ArrayList<>(List.of(name));
    parts.addAll(places(segments, end));
    return String.join(comma(), parts);
  }

  /** Pairs of a word and its number; further numbers follow in brackets. */
  private static List<String> places(String[] segments, int from) {
    List<String> places = new ArrayList<>();
    for (int i = from; i < segments.length; i++) {
      String word = WORDS.getOrDefault(segments[i], segments[i].replace('-', ' '));
      StringBuilder number = new StringBuilder();
      boolean numbered = word.equals(PARAGRAPH);
      for (int n = 0;
          i + 1 < segments.length
              && (!startsLow(segments[i + 1]) || numbered && segments[i + 1].length() < 3);
          n++) {
        i++;
        number
            .append(n == 0 ? "" : numbered ? " (" : "/")
            .append(segments[i])
            .append(n > 0 && numbered ? ")" : "");
      }
      places.add(number.isEmpty() ? say(word) : say(word + " {0}", number));
    }
    return places;
  }

  private static String span(String fragment) {
    String span = fragment.replaceFirst(".*=", "").replace(',', '–');
    return fragment.startsWith("char=")
        ? say("characters {0}", span)
        : fragment.startsWith("position=") ? say("position {0}", span) : fragment;
  }

  private static boolean startsLow(String segment) {
    return !segment.isEmpty() && Character.isLowerCase(segment.charAt(0));
  }

  /** {@code eli-dl:had_participant_organization} is “had participant organization”. */
  static String ofTerm(String iri) {
    for (String namespace : Prefixes.vocabularies().values()) {
      if (iri.startsWith(namespace) && iri.length() > namespace.length())
        return words(iri.substring(namespace.length()));
    }
    return Elsewhere.name(iri);
  }

  /** The IRI of a term written with its prefix: {@code rap:State}. */
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
