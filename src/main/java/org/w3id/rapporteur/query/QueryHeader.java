package org.w3id.rapporteur.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a query file: its {@code #+} lines.
 *
 * <p>They are a subset of grlc's, with some of our own: {@code summary}, {@code description} and
 * {@code tags} are texts, which further indented lines continue; {@code params}, {@code values},
 * {@code defaults}, {@code expects} and {@code indexed} are lists of {@code - name: value}.
 */
final class QueryHeader {
  /** The lists that may have several entries of one name. */
  private static final Set<String> REPEATING = Set.of("expects", "indexed");

  private static final Set<String> TEXTS = Set.of("summary", "description", "tags");
  private static final Set<String> LISTS =
      Set.of("params", "values", "defaults", "expects", "indexed");

  private static final Pattern KEY = Pattern.compile("#\\+ ?(?<name>\\w+):(?<value>.*)");
  private static final Pattern ENTRY =
      Pattern.compile("#\\+\\s+- (?<name>[A-Za-z]\\w*):(?<value>.*)");
  private static final Pattern MORE = Pattern.compile("#\\+\\s{2,}(?<value>[^\\s-].*)");

  /**
   * One entry of a list.
   *
   * @param line of the entry, counted from 1
   */
  record Entry(String name, String value, int line) {}

  private final String file;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<Entry>> lists = new LinkedHashMap<>();
  private String current = "";

  private QueryHeader(String file) {
    this.file = file;
  }

  /**
   * @throws BrokenQueryException if a line is not understood, or the summary is missing
   */
  static QueryHeader parse(String file, String text) {
    QueryHeader header = new QueryHeader(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++)
      if (lines.get(i).startsWith("#+")) header.read(lines.get(i).stripTrailing(), i + 1);
    if (header.text("summary").isEmpty())
      throw new BrokenQueryException(file, 1, "the summary is missing");
    return header;
  }

  /** The text under this key; empty if there is none. */
  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  /** The entries under this key, in the file's order. */
  List<Entry> entries(String key) {
    return lists.getOrDefault(key, List.of());
  }

  /** The line of an entry in a list, counted from 1. */
  static int line(String text, String list, String name) {
    return parse("", text).entries(list).stream()
        .filter(entry -> entry.name().equals(name))
        .mapToInt(Entry::line)
        .findFirst()
        .orElse(1);
  }

  private void read(String line, int number) {
    Matcher key = KEY.matcher(line);
    Matcher entry = ENTRY.matcher(line);
    Matcher more = MORE.matcher(line);
    if (key.matches()) begin(key.group("name"), key.group("value").strip(), number);
    else if (entry.matches() && lists.containsKey(current))
      add(new Entry(entry.group("name"), entry.group("value").strip(), number));
    else if (more.matches() && texts.containsKey(current))
      texts.merge(current, more.group("value").strip(), (text, added) -> text + " " + added);
    else throw new BrokenQueryException(file, number, "not understood: " + line);
  }

  private void begin(String key, String value, int number) {
    if (texts.containsKey(key) || lists.containsKey(key))
      throw new BrokenQueryException(file, number, "given twice: " + key);
    if (TEXTS.contains(key)) texts.put(key, value);
    else if (!LISTS.contains(key))
      throw new BrokenQueryException(file, number, "unknown key: " + key);
    else if (value.isEmpty()) lists.put(key, new ArrayList<>());
    else throw new BrokenQueryException(file, number, "expected a list under " + key);
    current = key;
  }

  private void add(Entry entry) {
    List<Entry> entries = lists.get(current);
    boolean isKnown = entries.stream().anyMatch(known -> known.name().equals(entry.name()));
    if (isKnown && !REPEATING.contains(current))
      throw new BrokenQueryException(file, entry.line(), "given twice: " + entry.name());
    entries.add(entry);
  }
}
