package org.w3id.rapporteur.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.PlaceRange;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.facts.Agent;
import org.w3id.rapporteur.facts.rules.NameList;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.TextFile;
import org.w3id.rapporteur.source.UnreadableReportException;

/**
 * Looks up the names in one column of a CSV table in the dictionary.
 *
 * <p>A cell holds a name or a list of names: “Brazil, Chile and Peru”. Each unknown name gives a
 * warning at its line; one note gives the counts.
 */
public final class NameColumn {
  /** The last brackets of a cell: “… (Brazil, Chile);”, “… (Maldives) (Portugal)”. */
  private static final Pattern LAST_BRACKETS =
      Pattern.compile("\\((?<names>[^()]*+(?:\\([^()]*+\\)[^()]*+)*+)\\)[\\s;.,]*$");

  private final Dictionary dictionary;
  private final String fileName;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private int names;

  private NameColumn(Dictionary dictionary, String fileName) {
    this.dictionary = dictionary;
    this.fileName = fileName;
  }

  /**
   * Returns a warning for each unknown name in a column, and a note with the counts.
   *
   * @param file a CSV table in UTF-8 whose first row names the columns (RFC 4180)
   * @param inBrackets whether to read only the names in brackets at the end of each cell
   * @throws UnreadableReportException if the file is not such a table or lacks the column
   */
  public static List<Diagnostic> check(
      Path file, String column, boolean inBrackets, Dictionary dictionary) {
    SourceText source = TextFile.read(file);
    String table = source.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    NameColumn names = new NameColumn(dictionary, source.fileName());
    try (CSVParser rows = CSVParser.parse(table, CSVFormat.RFC4180.builder().setHeader().get())) {
      if (!rows.getHeaderNames().contains(column)) {
        throw new UnreadableReportException(
            file,
            "no column “" + column + "”; its columns: " + String.join(", ", rows.getHeaderNames()));
      }
      long line = rows.getCurrentLineNumber();
      for (CSVRecord row : rows) {
        long last = Math.max(line + 1, rows.getCurrentLineNumber());
        if (row.isSet(column)) {
          PlaceRange where = PlaceRange.lines((int) line + 1, (int) last);
          names.read(row.get(column).strip(), inBrackets, where);
        }
        line = rows.getCurrentLineNumber();
      }
      return names.counted((int) Math.max(1, line));
    } catch (IOException | UncheckedIOException | IllegalArgumentException malformed) {
      throw new UnreadableReportException(file, "not a CSV table: " + malformed.getMessage());
    }
  }

  private void read(String cell, boolean inBrackets, PlaceRange where) {
    if (!inBrackets) {
      check(cell, where);
      return;
    }
    Matcher last = LAST_BRACKETS.matcher(cell);
    if (last.find()) {
      check(last.group("names"), where);
      Matcher before = LAST_BRACKETS.matcher(cell.substring(0, last.start()));
      // Earlier brackets may hold something else: “(CPED) (Argentina)”.
      while (before.find() && isKnown(before.group("names"))) {
        check(before.group("names"), where);
        before = LAST_BRACKETS.matcher(cell.substring(0, before.start()));
      }
    }
  }

  private boolean isKnown(String list) {
    return NameList.agents(list, dictionary).stream().anyMatch(agent -> agent.known().isPresent());
  }

  private void check(String list, PlaceRange where) {
    if (list.isBlank()) return;
    if (dictionary.named(list).isPresent()) {
      names++;
      return;
    }
    List<Agent> agents = NameList.agents(list, dictionary);
    names += Math.max(1, agents.size());
    if (agents.isEmpty()) {
      warn(list, where);
    }
    agents.stream()
        .filter(agent -> agent.known().isEmpty())
        .forEach(agent -> warn(agent.printed(), where));
  }

  private void warn(String name, PlaceRange where) {
    unknown.merge(name, 1, Integer::sum);
    diagnostics.add(
        new Diagnostic(
            Severity.WARNING, "NAME_UNKNOWN", fileName, where, dictionary.adviceOn(name)));
  }

  private List<Diagnostic> counted(int lastLine) {
    int missed = unknown.values().stream().mapToInt(Integer::intValue).sum();
    double rate = names == 0 ? 0 : 100.0 * (names - missed) / names;
    String which =
        unknown.entrySet().stream()
            .map(entry -> "“" + entry.getKey() + "” " + entry.getValue())
            .collect(Collectors.joining(", "));
    String message =
        String.format(Locale.ROOT, "%d names, %d known (%.2f %%)", names, names - missed, rate);
    diagnostics.add(
        new Diagnostic(
            Severity.NOTE,
            "NAMES_COUNTED",
            fileName,
            PlaceRange.lines(1, lastLine),
            which.isEmpty() ? message : message + "; not known: " + which));
    return diagnostics;
  }
}
