package org.w3id.rapporteur.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates as reports write them: “18–20 November 2015”. */
public final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final int MONTH_LENGTH = "2015-11".length();

  private Dates() {}

  /** A day or month in words; what is no ISO 8601 date stays as it is. */
  public static String written(String iso) {
    try {
      return iso.length() == MONTH_LENGTH
          ? YearMonth.parse(iso).format(MONTH)
          : LocalDate.parse(iso).format(DAY);
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** A time of a publication record: its day, and the time of day unless that is its beginning. */
  public static String moment(String iso) {
    String[] parts = iso.split("T");
    return parts.length < 2 || parts[1].startsWith("00:00:00")
        ? written(parts[0])
        : written(parts[0]) + ", " + parts[1].replace("Z", " UTC");
  }

  /** From one day to another, without saying month and year twice. */
  public static String written(String from, String to) {
    if (to.isEmpty() || from.equals(to)) return written(from);
    try {
      LocalDate first = LocalDate.parse(from);
      LocalDate last = LocalDate.parse(to);
      if (first.getYear() != last.getYear()) return first.format(DAY) + " – " + last.format(DAY);
      if (first.getMonth() != last.getMonth())
        return first.format(DAY_OF_YEAR) + " – " + last.format(DAY);
      return first.getDayOfMonth() + "–" + last.format(DAY);
    } catch (DateTimeParseException e) {
      return from + " – " + to;
    }
  }
}
