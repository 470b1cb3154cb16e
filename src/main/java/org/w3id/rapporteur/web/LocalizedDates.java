package org.w3id.rapporteur.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.rapporteur.http.Language;

/** Dates as the reports of each language write them: “18–20 November 2015”. */
public final class LocalizedDates {
  private static final int MONTH_LENGTH = "2015-11".length();

  /** Arabic texts of the United Nations give each month both of its names. */
  private static final Map<Long, String> ARABIC_MONTHS =
      Arrays.stream(Month.values())
          .collect(Collectors.toMap(month -> (long) month.getValue(), LocalizedDates::bothNames));

  /** The formats of a language: a month with its year, a day with its year, a day without year. */
  private record Style(DateTimeFormatter month, DateTimeFormatter day, DateTimeFormatter dayOnly) {
    static Style of(Language language, String month, String day, String dayOnly) {
      Function<String, DateTimeFormatter> made = pattern -> formatter(pattern, language.locale());
      return new Style(made.apply(month), made.apply(day), made.apply(dayOnly));
    }
  }

  private static final Map<Language, Style> STYLES =
      Arrays.stream(Language.values())
          .collect(Collectors.toMap(each -> each, LocalizedDates::style));

  private LocalizedDates() {}

  private static Style style(Language language) {
    return switch (language) {
      case ARABIC, ENGLISH, FRENCH -> Style.of(language, "MMMM uuuu", "d MMMM uuuu", "d MMMM");
      case CHINESE -> Style.of(language, "uuuu年M月", "uuuu年M月d日", "uuuu年M月d日");
      case RUSSIAN -> Style.of(language, "LLLL uuuu 'года'", "d MMMM uuuu 'года'", "d MMMM");
      case SPANISH -> Style.of(language, "MMMM 'de' uuuu", "d 'de' MMMM 'de' uuuu", "d 'de' MMMM");
    };
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    if (!locale.getLanguage().equals("ar")) return DateTimeFormatter.ofPattern(pattern, locale);
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
    for (String part : pattern.split("(?<= )|(?= )"))
      if (part.equals("MMMM")) builder.appendText(ChronoField.MONTH_OF_YEAR, ARABIC_MONTHS);
      else builder.appendPattern(part);
    return builder.toFormatter(locale);
  }

  private static String bothNames(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ar-SY"))
        + "/"
        + month.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ar-EG"));
  }

  /** Returns a day or month in words; text that is not an ISO 8601 date stays as it is. */
  public static String written(String iso, PageLocale locale) {
    return written(iso, locale.language());
  }

  private static String written(String iso, Language language) {
    Style style = STYLES.get(language);
    try {
      return iso.length() == MONTH_LENGTH
          ? style.month().format(YearMonth.parse(iso))
          : style.day().format(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /**
   * Returns a time from the publication log: the day, and the time of day unless it is midnight.
   */
  public static String moment(String iso, PageLocale locale) {
    String[] parts = iso.split("T");
    return parts.length < 2 || parts[1].startsWith("00:00:00")
        ? written(parts[0], locale)
        : written(parts[0], locale) + ", " + parts[1].replace("Z", " UTC");
  }

  /** Returns a range of days, without repeating the month or year. */
  public static String written(String from, String to, PageLocale locale) {
    return written(from, to, locale.language());
  }

  private static String written(String from, String to, Language language) {
    if (to.isEmpty() || from.equals(to)) return written(from, language);
    try {
      return written(LocalDate.parse(from), LocalDate.parse(to), language);
    } catch (DateTimeParseException e) {
      return from + " – " + to;
    }
  }

  private static String written(LocalDate first, LocalDate last, Language language) {
    Style style = STYLES.get(language);
    DateTimeFormatter day = style.day();
    boolean sameYear = first.getYear() == last.getYear();
    boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
    if (language == Language.CHINESE)
      return sameMonth
          ? day.format(first) + "至" + last.getDayOfMonth() + "日"
          : day.format(first) + "至" + day.format(last);
    if (sameMonth) return first.getDayOfMonth() + "–" + day.format(last);
    DateTimeFormatter begun = sameYear ? style.dayOnly() : day;
    return begun.format(first) + " – " + day.format(last);
  }

  /** Returns the range in English, whatever the page's language. */
  static String inEnglish(String from, String to) {
    return written(from, to, Language.ENGLISH);
  }
}
