package org.w3id.rapporteur.cite;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes a citation in the RIS format of reference managers: a tag and a value on each line. RIS
 * has no escapes, so each value is written on one line.
 */
final class Ris {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd/", Locale.ROOT);

  private final StringBuilder lines = new StringBuilder();

  private Ris() {}

  static String of(Citation citation) {
    Ris ris = new Ris();
    ris.line("TY", "RPRT");
    ris.line("ID", citation.key());
    ris.line("AU", citation.author());
    ris.line("TI", citation.title());
    ris.line("PB", citation.publisher());
    ris.line("SN", citation.number());
    citation.year().ifPresent(year -> ris.line("PY", String.valueOf(year)));
    citation.issued().ifPresent(date -> ris.line("DA", day(date)));
    ris.line("N1", citation.place());
    ris.line("LA", citation.language());
    ris.line("UR", citation.address());
    return ris.lines.append("ER  - \r\n").toString();
  }

  private static String day(LocalDate date) {
    return date.format(DAY);
  }

  private void line(String tag, String value) {
    String tidy = value.replaceAll("\\s+", " ").strip();
    if (!tidy.isEmpty()) lines.append(tag).append("  - ").append(tidy).append("\r\n");
  }
}
