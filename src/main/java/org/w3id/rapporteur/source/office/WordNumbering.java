package org.w3id.rapporteur.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists of a Word document, and how far each has been counted.
 *
 * <p>Paragraphs refer to a list ({@code w:num}), and lists to a definition ({@code w:abstractNum}).
 * All lists with the same definition count on together, unless one states where it starts. Source:
 * ECMA-376, part 1, 17.9. A level counts its first number too if only deeper ones have paragraphs
 * yet: after 1.1 comes 2. Source: Microsoft, knowledge base, Q110380.
 */
final class WordNumbering {
  private static final int LEVELS = 9;

  /** What is printed before a paragraph's words: a number or bullet, and white space. */
  record Label(String prefix, boolean isBullet) {}

  /** A level of a list, as stated for a paragraph. */
  private record Position(String list, int level) {}

  private final Map<String, WordElement> lists = new HashMap<>();
  private final Map<String, WordElement> definitions = new HashMap<>();
  private final Map<WordElement, Map<Integer, WordElement>> partsByLevel = new IdentityHashMap<>();
  private final WordStyles styles;
  private final Map<String, Integer[]> counts = new HashMap<>();
  private final Set<Position> started = new HashSet<>();
  private final Map<Position, Optional<NumberingLevel>> levels = new HashMap<>();
  private Optional<String> unknownFormat = Optional.empty();

  /**
   * @param part the document's lists, or {@link WordElement#NONE}
   */
  WordNumbering(WordElement part, WordStyles styles) {
    this.styles = styles;
    part.all("num").forEach(list -> lists.put(list.attribute("numId").orElse(""), list));
    part.all("abstractNum")
        .forEach(
            definition ->
                definitions.put(definition.attribute("abstractNumId").orElse(""), definition));
  }

  /** Counts a paragraph, and returns its number; empty if it has none. */
  Optional<Label> count(WordElement properties, List<WordElement> paragraphStyles) {
    return position(properties, paragraphStyles)
        .flatMap(position -> level(position).map(level -> count(position, level)));
  }

  /**
   * Returns the first format that is not known, so that its numbers were written as decimal ones.
   */
  Optional<String> unknownFormat() {
    return unknownFormat;
  }

  /** A paragraph's own list comes before that of its styles; list 0 means none. */
  private Optional<Position> position(WordElement properties, List<WordElement> paragraphStyles) {
    WordElement own = properties.child("numPr");
    Optional<Integer> ownLevel = own.number("ilvl");
    if (own.value("numId").isPresent()) {
      return position(own.value("numId").get(), ownLevel.orElse(0));
    }
    for (WordElement style : paragraphStyles) {
      Optional<String> list = style.child("pPr").child("numPr").value("numId");
      if (list.isPresent()) {
        return position(
            list.get(), ownLevel.orElseGet(() -> levelOfStyle(list.get(), paragraphStyles)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Position> position(String list, int level) {
    boolean exists = !list.equals("0") && level >= 0 && level < LEVELS;
    return exists ? Optional.of(new Position(list, level)) : Optional.empty();
  }

  /** A level may name the style of its paragraphs; else the style states its level. */
  private int levelOfStyle(String list, List<WordElement> paragraphStyles) {
    for (WordElement style : paragraphStyles) {
      String id = style.attribute("styleId").orElse("");
      for (int level = 0; level < LEVELS; level++) {
        if (level(new Position(list, level))
            .filter(found -> found.style().equals(id))
            .isPresent()) {
          return level;
        }
      }
      Optional<Integer> stated = style.child("pPr").child("numPr").number("ilvl");
      if (stated.isPresent()) {
        return stated.get();
      }
    }
    return 0;
  }

  private Label count(Position position, NumberingLevel level) {
    Integer[] count =
        counts.computeIfAbsent(definition(position.list()), any -> new Integer[LEVELS]);
    int own = position.level();
    for (int upper = 0; upper < own; upper++) {
      if (count[upper] == null) {
        count[upper] = start(new Position(position.list(), upper));
      }
    }
    boolean isFirst = started.add(position) && level.startsAnew();
    count[own] = count[own] == null || isFirst ? level.start() : count[own] + 1;
    for (int lower = own + 1; lower < LEVELS; lower++) {
      int below = lower;
      if (level(new Position(position.list(), lower))
          .filter(found -> found.restartsAfter(own, below))
          .isPresent()) {
        count[lower] = null;
      }
    }
    String text = level.isBullet() ? bullet(level) : number(position, level, count);
    return new Label(text.isEmpty() ? "" : text + level.separator(), level.isBullet());
  }

  private int start(Position position) {
    return level(position).map(NumberingLevel::start).orElse(1);
  }

  private static String bullet(NumberingLevel level) {
    StringBuilder bullet = new StringBuilder();
    level
        .text()
        .codePoints()
        .map(code -> SymbolFont.character(level.font(), code).orElse('•'))
        .forEach(bullet::appendCodePoint);
    return bullet.toString();
  }

  /** Puts the numbers of this level and those above it into the level's text. */
  private String number(Position position, NumberingLevel level, Integer[] count) {
    String text = level.text();
    for (int i = 0; i <= position.level() && text.indexOf('%') >= 0; i++) {
      String variable = "%" + (i + 1);
      if (text.contains(variable)) {
        text = text.replace(variable, number(new Position(position.list(), i), level, count[i]));
      }
    }
    return text;
  }

  private String number(Position position, NumberingLevel printed, int number) {
    String format =
        printed.isLegal()
            ? "decimal"
            : level(position).map(NumberingLevel::format).orElse("decimal");
    return WordNumberFormat.write(format, number)
        .orElseGet(
            () -> {
              unknownFormat = unknownFormat.or(() -> Optional.of(format));
              return Integer.toString(number);
            });
  }

  /** Returns how a list numbers a level: as it states itself, or as its definition does. */
  private Optional<NumberingLevel> level(Position position) {
    Optional<NumberingLevel> known = levels.get(position);
    if (known == null) {
      known = readLevel(position);
      levels.put(position, known);
    }
    return known;
  }

  private Optional<NumberingLevel> readLevel(Position position) {
    WordElement list = lists.getOrDefault(position.list(), WordElement.NONE);
    WordElement definition =
        definitions.getOrDefault(definition(position.list()), WordElement.NONE);
    WordElement own = part(list, "lvlOverride", position);
    return own.find("lvl")
        .or(() -> Optional.of(part(definition, "lvl", position)))
        .filter(level -> level != WordElement.NONE)
        .map(level -> NumberingLevel.of(level, own.number("startOverride")));
  }

  /** Returns the part of a list or definition that is about a level. */
  private WordElement part(WordElement whole, String name, Position position) {
    return partsByLevel
        .computeIfAbsent(whole, any -> byLevel(whole, name))
        .getOrDefault(position.level(), WordElement.NONE);
  }

  private static Map<Integer, WordElement> byLevel(WordElement whole, String name) {
    Map<Integer, WordElement> parts = new HashMap<>();
    whole
        .all(name)
        .forEach(part -> parts.putIfAbsent(part.numberAttribute("ilvl").orElse(-1), part));
    return parts;
  }

  /** Returns the definition of a list. One that only links to a style has that style's levels. */
  private String definition(String list) {
    String id = lists.getOrDefault(list, WordElement.NONE).value("abstractNumId").orElse("");
    return definitions
        .getOrDefault(id, WordElement.NONE)
        .value("numStyleLink")
        .flatMap(link -> styles.chain(link).stream().findFirst())
        .flatMap(style -> style.child("pPr").child("numPr").value("numId"))
        .filter(linked -> !linked.equals(list))
        .flatMap(linked -> lists.getOrDefault(linked, WordElement.NONE).value("abstractNumId"))
        .orElse(id);
  }
}
