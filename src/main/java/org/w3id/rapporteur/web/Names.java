package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * What a thing is called where nothing else names it: its address, in words.
 *
 * <p>{@code CTOC/COP/WG.7/2015/6/para/63/a} is “CTOC/COP/WG.7/2015/6, paragraph 63 (a)”.
 */
final class Names {
  static final String ONTOLOGY = "https://w3id.org/rapporteur/ns";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("para", "paragraph"),
          Map.entry("en", "English"),
          Map.entry("item", "agenda item"),
          Map.entry("document", "document"),
          Map.entry("status", "treaty status"));

  private Names() {}

  /** A whole name: the document's symbol, then the place in it. */
  static String of(String iri, Addresses addresses) {
    return addresses.name(iri).map(Names::ofName).orElseGet(() -> ofTerm(iri));
  }

  /** The last part of the name, to stand below its parent: {@code paragraph 12}. */
  static String within(String parent, String name) {
    String rest = name.substring(parent.length());
    if (parent.matches(".*/para/([^/]+/)+") && rest.matches("[a-z0-9]{1,3}"))
      return "item (" + rest + ")";
    return String.join(", ", places(rest.split("/"), 0));
  }

  /** Whether a thing's address stands below a report's, or is a document's own. */
  static boolean isOfReport(String name) {
    return Character.isUpperCase(name.charAt(0)) || name.startsWith("report/");
  }

  /** Of “CTOC/COP/WG.7/2015/6, paragraph 63 (a)” what follows the document's name. */
  static String placeIn(String wholeName) {
    return wholeName.substring(wholeName.indexOf(", ") < 0 ? 0 : wholeName.indexOf(", ") + 2);
  }

  private static String ofName(String name) {
    int fragment = name.indexOf('#');
    if (fragment > 0)
      return ofName(name.substring(0, fragment)) + ", " + span(name.substring(fragment + 1));
    String[] segments = name.split("/");
    int end = 0;
    while (end < segments.length && !startsLow(segments[end])) end++;
    if (end == 0) return ofKind(segments);
    List<String> parts = new ArrayList<>();
    parts.add(String.join("/", List.of(segments).subList(0, end)));
    parts.addAll(places(segments, end));
    return String.join(", ", parts);
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
              "Session "
                  + segments[end - 1]
                  + " of "
                  + String.join("/", List.of(segments).subList(1, end - 1));
          case "resolution" -> "Resolution " + key;
          case "report" -> Kinds.capital(key);
          case "graph" ->
              "Graph " + String.join("/", List.of(segments).subList(1, segments.length));
          default -> key;
        };
    if (segments[0].equals("graph") || end == segments.length) return name;
    List<String> parts = new ArrayList<>(List.of(name));
    parts.addAll(places(segments, end));
    return String.join(", ", parts);
  }

  /** Pairs of a word and its number; further numbers follow in brackets. */
  private static List<String> places(String[] segments, int from) {
    List<String> places = new ArrayList<>();
    for (int i = from; i < segments.length; i++) {
      StringBuilder place =
          new StringBuilder(WORDS.getOrDefault(segments[i], segments[i].replace('-', ' ')));
      boolean numbered = segments[i].equals("para") || segments[i].equals("paragraph");
      for (int n = 0;
          i + 1 < segments.length
              && (!startsLow(segments[i + 1]) || numbered && segments[i + 1].length() < 3);
          n++) {
        i++;
        place
            .append(n == 0 ? " " : numbered ? " (" : "/")
            .append(segments[i])
            .append(n > 0 && numbered ? ")" : "");
      }
      places.add(place.toString());
    }
    return places;
  }

  private static String span(String fragment) {
    return fragment
        .replace("char=", "characters ")
        .replace("position=", "position ")
        .replace(',', '–');
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
