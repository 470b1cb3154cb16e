package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.view.TextPosition;
import org.w3id.rapporteur.view.ThingKind;

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
  private static final Set<ThingKind> NAMING =
      EnumSet.of(
          ThingKind.CITATION,
          ThingKind.DOCUMENT_CITED,
          ThingKind.MENTION,
          ThingKind.PARTICIPATION,
          ThingKind.RESOLUTION_CITED,
          ThingKind.STATEMENT);

  /** “Ana Pérez (Bolivia (Plurinational State of))” */
  private static final Pattern BRACKETED = Pattern.compile("(?<name>.+?) \\((?<state>.+)\\)");

  /**
   * The words of a fact.
   *
   * @param named address of the thing that the words name; empty if they name none
   * @param start in code points of the report's text; the end is excluded
   * @param layer where several highlights overlap, the highest layer is shown
   */
  record Highlight(ShownFact fact, String named, int start, int end, Layer layer) {
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
  static List<Highlight> of(List<ShownFact> facts) {
    List<Highlight> highlights = new ArrayList<>();
    Map<TextPosition, List<ShownFact>> names = new LinkedHashMap<>();
    for (ShownFact fact : facts) {
      if (fact.position().isEmpty() || fact.is(ThingKind.RECOMMENDATION)) continue;
      if (isName(fact) && !fact.isTopic())
        names.computeIfAbsent(fact.position().get(), position -> new ArrayList<>()).add(fact);
      else if (fact.hasStrength()) strength(fact).ifPresent(highlights::add);
      else highlights.add(whole(fact, isName(fact) ? Layer.TOPIC : Layer.SENTENCE));
    }
    names.values().forEach(shared -> highlights.addAll(divided(shared)));
    highlights.sort(
        Comparator.comparing(Highlight::layer)
            .thenComparing(Comparator.comparingInt(Highlight::length).reversed()));
    return highlights;
  }

  /** Returns whether the fact's words name what it is about. */
  static boolean isName(ShownFact fact) {
    return fact.hasValue() && NAMING.stream().anyMatch(fact::is);
  }

  private static Highlight whole(ShownFact fact, Layer layer) {
    TextPosition words = fact.position().orElseThrow();
    return new Highlight(fact, fact.named(), words.start(), words.end(), layer);
  }

  /**
   * Returns a highlight of each fact's own words if all facts have some, else of the shared words.
   */
  private static List<Highlight> divided(List<ShownFact> shared) {
    List<Highlight> own = new ArrayList<>();
    for (ShownFact fact : shared) {
      Optional<Highlight> words =
          word(fact, fact.valueLabel(), Layer.NAME)
              .or(() -> word(fact, Row.lastKey(fact.named()), Layer.NAME));
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
  private static Stream<Highlight> named(ShownFact fact) {
    Matcher words = BRACKETED.matcher(fact.quote().label());
    Optional<String> state = fact.bracketedState();
    return state.isPresent() && words.matches()
        ? Stream.of(
            group(fact, fact.named(), words, "name", Layer.NAME),
            group(fact, state.get(), words, "state", Layer.NAME))
        : Stream.of(whole(fact, Layer.NAME));
  }

  /**
   * Returns the words of the strength, or the first of them, with a “not” that follows. If the text
   * has neither, the word before the action: “States <u>shall</u> act”.
   */
  private static Optional<Highlight> strength(ShownFact fact) {
    String label = fact.strengthLabel().toLowerCase(Locale.ENGLISH);
    return word(fact, label, Layer.STRENGTH)
        .or(() -> word(fact, label.replaceFirst(" .*", ""), Layer.STRENGTH))
        .or(() -> word(fact, verb(fact), Layer.STRENGTH));
  }

  private static String verb(ShownFact fact) {
    String quote = fact.quote().label();
    int action = fact.action().isEmpty() ? -1 : quote.indexOf(fact.action());
    return action < 0 ? "" : quote.substring(0, action).strip().replaceFirst(".*\\s", "");
  }

  private static Optional<Highlight> word(ShownFact fact, String word, Layer layer) {
    if (word.isEmpty()) return Optional.empty();
    String negation = layer == Layer.STRENGTH && fact.isNegated() ? "(?: not)?" : "";
    Matcher found =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?<word>"
                    + Pattern.quote(word)
                    + negation
                    + ")(?![\\p{L}\\p{N}])")
            .matcher(fact.quote().label());
    return found.find()
        ? Optional.of(group(fact, fact.named(), found, "word", layer))
        : Optional.empty();
  }

  private static Highlight group(
      ShownFact fact, String named, Matcher found, String group, Layer layer) {
    String quote = fact.quote().label();
    int start = fact.position().orElseThrow().start() + quote.codePointCount(0, found.start(group));
    int length = quote.codePointCount(found.start(group), found.end(group));
    return new Highlight(fact, named, start, start + length, layer);
  }
}
