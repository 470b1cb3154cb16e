package org.w3id.rapporteur.facts.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a range of days: “18 November 2015”, “18 to 20 November 2015”, “30 May to 1 June 2012”,
 * “27-29 January 2010”, “8 and 9 July 2019”.
 */
record DateRange(LocalDate start, LocalDate end) {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final String MONTH = String.join("|", MONTHS);

  /** Matches a day or a range of days, for {@link #of} to read. */
  static final Pattern PATTERN =
      Pattern.compile(
          "\\b(?:(?<day1>\\d{1,2})(?: (?<month1>"
              + MONTH
              + "))?(?: (?<year1>\\d{4}))?"
              + "(?: to | and | until |[-–]| [-–] ))?(?<day2>\\d{1,2}) (?<month2>"
              + MONTH
              + ") (?<year2>\\d{4})\\b");

  /**
   * Returns the days that {@link #PATTERN} matched; empty if a day does not exist, or the end comes
   * before the start.
   */
  static Optional<DateRange> of(Matcher found) {
    try {
      int year = Integer.parseInt(found.group("year2"));
      int month = MONTHS.indexOf(found.group("month2")) + 1;
      LocalDate end = LocalDate.of(year, month, Integer.parseInt(found.group("day2")));
      LocalDate start = end;
      if (found.group("day1") != null) {
        int startYear =
            found.group("year1") == null ? year : Integer.parseInt(found.group("year1"));
        int startMonth =
            found.group("month1") == null ? month : MONTHS.indexOf(found.group("month1")) + 1;
        start = LocalDate.of(startYear, startMonth, Integer.parseInt(found.group("day1")));
      }
      return start.isAfter(end) ? Optional.empty() : Optional.of(new DateRange(start, end));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
