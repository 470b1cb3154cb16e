package org.w3id.rapporteur.address;

import static org.w3id.rapporteur.address.Segments.endOfKey;
import static org.w3id.rapporteur.address.Segments.endOfSymbol;
import static org.w3id.rapporteur.address.Segments.joined;
import static org.w3id.rapporteur.address.Segments.startsLow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The grammar of addresses: what they begin with, and which numbers follow which word. */
final class Grammar {
  private enum Numbers {
    /** A number or key of one segment. */
    ONE,
    /** A number, if one is printed: {@code annex/I}, {@code annex}. */
    IF_PRINTED,
    /** A number and the items within: {@code 63/a/iv}. */
    WITH_ITEMS,
    /** A symbol, or a number of several segments; the body before it may be a slug. */
    SYMBOL
  }

  private static final Map<String, Numbers> WORDS =
      Map.ofEntries(
          Map.entry("action", Numbers.ONE),
          Map.entry("adoption", Numbers.ONE),
          Map.entry("annex", Numbers.IF_PRINTED),
          Map.entry("article", Numbers.ONE),
          Map.entry("body", Numbers.SYMBOL),
          Map.entry("citation", Numbers.ONE),
          Map.entry("decision", Numbers.SYMBOL),
          Map.entry("document", Numbers.SYMBOL),
          Map.entry("draft-decision", Numbers.SYMBOL),
          Map.entry("draft-resolution", Numbers.SYMBOL),
          Map.entry("footnote", Numbers.ONE),
          Map.entry("instrument", Numbers.ONE),
          Map.entry("item", Numbers.ONE),
          Map.entry("organization", Numbers.ONE),
          Map.entry("para", Numbers.WITH_ITEMS),
          Map.entry("paragraph", Numbers.WITH_ITEMS),
          Map.entry("person", Numbers.ONE),
          Map.entry("programme", Numbers.ONE),
          Map.entry("provision", Numbers.ONE),
          Map.entry("recommendation", Numbers.ONE),
          Map.entry("resolution", Numbers.SYMBOL),
          Map.entry("response", Numbers.ONE),
          Map.entry("row", Numbers.ONE),
          Map.entry("section", Numbers.ONE),
          Map.entry("sitting", Numbers.ONE),
          Map.entry("state", Numbers.ONE),
          Map.entry("system", Numbers.ONE),
          Map.entry("table", Numbers.ONE),
          Map.entry("text", Numbers.ONE),
          Map.entry("topic", Numbers.ONE),
          Map.entry("view", Numbers.ONE),
          Map.entry("vote", Numbers.ONE));

  private Grammar() {}

  static List<Step> steps(List<String> segments, int from) {
    List<Step> steps = new ArrayList<>();
    for (int at = from; at < segments.size(); ) {
      int end = endOfNumbers(segments, at);
      steps.add(new Step(segments.get(at), segments.subList(at + 1, end)));
      at = end;
    }
    return steps;
  }

  private static int endOfNumbers(List<String> segments, int word) {
    int from = word + 1;
    Numbers numbers = WORDS.get(segments.get(word));
    if (numbers == null) return endOfSymbol(segments, from);
    if (from == segments.size()) return from;
    return switch (numbers) {
      case ONE -> from + 1;
      case IF_PRINTED -> startsLow(segments.get(from)) ? from : from + 1;
      case WITH_ITEMS -> endOfItems(segments, from + 1);
      case SYMBOL -> endOfKey(segments, from);
    };
  }

  private static int endOfItems(List<String> segments, int from) {
    int end = from;
    while (end < segments.size() && isItem(segments.get(end))) end++;
    return end;
  }

  /** {@code 1}, {@code a}, {@code xviii}. */
  private static boolean isItem(String segment) {
    return segment.length() == 1
        || segment.chars().allMatch(Character::isDigit)
        || segment.chars().allMatch(letter -> "ivxlc".indexOf(letter) >= 0);
  }

  /** Parses the segments of an address. There is at least one, and none is empty. */
  static Address address(List<String> segments, String fragment) {
    String first = segments.get(0);
    int size = segments.size();
    if (Character.isUpperCase(first.codePointAt(0))) {
      int end = endOfSymbol(segments, 0);
      return address(new Root.Document(joined(segments, 0, end)), segments, end, fragment);
    }
    if (size == 1) return address(new Root.Thing(first, ""), segments, 1, fragment);
    return switch (first) {
      case "report" -> address(new Root.Document(joined(segments, 0, 2)), segments, 2, fragment);
      case "graph" -> address(graph(segments), segments, size, fragment);
      case "resolution", "decision" ->
          address(new Root.Act(first, joined(segments, 1, size)), segments, size, fragment);
      case "session" -> session(segments, fragment);
      case "instrument" -> address(new Root.Thing(first, segments.get(1)), segments, 2, fragment);
      default -> {
        int end = endOfKey(segments, 1);
        yield address(new Root.Thing(first, joined(segments, 1, end)), segments, end, fragment);
      }
    };
  }

  private static Address address(Root root, List<String> segments, int end, String fragment) {
    return new Address(root, new PartPath(steps(segments, end)), fragment);
  }

  /** {@code graph/CTOC/COP/WG.7/2015/6/0a1b2c3d4e5f} names a version of the graph. */
  private static Root.Graph graph(List<String> segments) {
    int size = segments.size();
    String last = segments.get(size - 1);
    return size > 2 && Root.Graph.isVersion(last)
        ? new Root.Graph(joined(segments, 1, size - 1), last)
        : new Root.Graph(joined(segments, 1, size), "");
  }

  /**
   * Reads a body and the number or first day of its session; for a resumed session also its part.
   */
  private static Address session(List<String> segments, String fragment) {
    int end = endOfKey(segments, 1);
    if (end < 3) {
      return address(new Root.Thing("session", segments.get(1)), segments, 2, fragment);
    }
    boolean isResumed = end + 1 < segments.size() && segments.get(end).equals("part");
    int last = isResumed ? end + 2 : end;
    Root session = new Root.Session(joined(segments, 1, end - 1), joined(segments, end - 1, last));
    return address(session, segments, last, fragment);
  }
}
