package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the words of a text that are highlighted for each fact.
 *
 * <p>A name or citation is highlighted as a whole; if several share the same words, each has its
 * own part: “articles <u>16</u> and <u>18</u> of the Convention”. For a provision, the words that
 * express its strength are highlighted: “States <u>should consider</u> establishing …”. A
 * recommendation is highlighted only through its provisions.
 */
final class Highlights {
  /** Kinds of fact whose words name the thing that the fact is about. */
  private static final Set<String> NAMING =
      Set.of(
          "Citation", "DocumentCited", "Mention", "Participation", "ResolutionCited", "Statement");

  private static final String VALUE = "value";
  private static final String STATE = "bracketedState";

  /** “Ana Pérez (Bolivia (Plurinational State of))” */
  private static final Pattern BRACKETED = Pattern.compile("(?<name>.+?) \\((?<state>.+)\\)");

  private static final String WHOLE_PARAGRAPH = "Recommendation";

  /**
   * The words of a fact.
   *
   * @param column of the fact that holds the thing the words name, if they name one
   * @param start in code points of the report's text; the end is excluded
   * @param layer where several highlights overlap, the highest layer is shown
   */
  record Highlight(Row fact, String column, int start, int end, Layer layer) {
    int length() {
      return end - start;
    }
  }

  /**
   * From lowest to highest: a whole sentence, a topic of the words, a thing they name, their
   * strength.
   */
  enum Layer {
    SENTENCE,
    TOPIC,
    NAME,
    STRENGTH
  }

  private Highlights() {}

  /** Returns the highlights of these facts, from the lowest to the highest. */
  static List<Highlight> of(Rows facts) {
    List<Highlight> highlights = new ArrayList<>();
    Map<String, List<Row>> names = new LinkedHashMap<>();
    for (Row fact : facts.distinct("fact")) {
      if (!fact.has("start") || fact.key("kind").equals(WHOLE_PARAGRAPH)) continue;
      if (isName(fact) && !fact.isTopic(VALUE))
        names
            .computeIfAbsent(fact.text("start") + " " + fact.text("end"), at -> new ArrayList<>())
            .add(fact);
      else if (fact.has("strength")) strength(fact).ifPresent(highlights::add);
      else highlights.add(whole(fact, isName(fact) ? Layer.TOPIC : Layer.SENTENCE));
    }
    names.values().forEach(shared -> highlights.addAll(divided(shared)));
    highlights.sort(
        Comparator.comparing(Highlight::layer)
            .thenComparing(Comparator.comparingInt(Highlight::length).reversed()));
    return highlights;
  }

  /** Returns whether the fact's words name what it is about. */
  static boolean isName(Row fact) {
    return NAMING.contains(fact.key("kind")) && fact.isLink(VALUE);
  }

  private static Highlight whole(Row fact, Layer layer) {
    return new Highlight(fact, VALUE, fact.number("start"), fact.number("end"), layer);
  }

  /**
   * Returns a highlight of each fact's own words if all facts have some, else of the shared words.
   */
  private static List<Highlight> divided(List<Row> shared) {
    List<Highlight> own = new ArrayList<>();
    for (Row fact : shared) {
      Optional<Highlight> words =
          word(fact, fact.text("valueLabel"), Layer.NAME)
              .or(() -> word(fact, fact.key(VALUE), Layer.NAME));
      words
          .filter(found -> own.stream().noneMatch(each -> each.start() == found.start()))
          .ifPresent(own::add);
    }
    boolean isDivided = shared.size() > 1 && own.size() == shared.size();
    return isDivided ? own : shared.stream().flatMap(Highlights::named).toList();
  }

  /**
   * Returns the words; for a person with a State in brackets, the name and the State separately.
   */
  private static Stream<Highlight> named(Row fact) {
    Matcher words = BRACKETED.matcher(fact.text("quote"));
    return fact.has(STATE) && words.matches()
        ? Stream.of(
            group(fact, VALUE, words, "name", Layer.NAME),
            group(fact, STATE, words, "state", Layer.NAME))
        : Stream.of(whole(fact, Layer.NAME));
  }

  /**
   * Returns the words of the strength, or the first of them, with a “not” that follows. If the text
   * has neither, the word before the action: “States <u>shall</u> act”.
   */
  private static Optional<Highlight> strength(Row fact) {
    String label = fact.text("strengthLabel").toLowerCase(Locale.ENGLISH);
    return word(fact, label, Layer.STRENGTH)
        .or(() -> word(fact, label.replaceFirst(" .*", ""), Layer.STRENGTH))
        .or(() -> word(fact, verb(fact), Layer.STRENGTH));
  }

  private static String verb(Row fact) {
    int action = fact.has("action") ? fact.text("quote").indexOf(fact.text("action")) : -1;
    return action < 0
        ? ""
        : fact.text("quote").substring(0, action).strip().replaceFirst(".*\\s", "");
  }

  private static Optional<Highlight> word(Row fact, String word, Layer layer) {
    if (word.isEmpty()) return Optional.empty();
    String negation = layer == Layer.STRENGTH && fact.isTrue("negated") ? "(?: not)?" : "";
    Matcher found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?<word>"
                    + Pattern.quote(word)
                    + negation
                    + ")(?![\\p{L}\\p{N}])")
            .matcher(fact.text("quote"));
    return found.find() ? Optional.of(group(fact, VALUE, found, "word", layer)) : Optional.empty();
  }

  private static Highlight group(
      Row fact, String column, Matcher found, String group, Layer layer) {
    String quote = fact.text("quote");
    int start = fact.number("start") + quote.codePointCount(0, found.start(group));
    int length = quote.codePointCount(found.start(group), found.end(group));
    return new Highlight(fact, column, start, start + length, layer);
  }
}
