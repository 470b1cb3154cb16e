package org.w3id.rapporteur.harvest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time in a request: a day or a second. Source: OAI-PMH 2.0, 3.3.
 *
 * @param text as given
 * @param first the first second of the time
 * @param last the last second of the time
 */
record Datestamp(String text, Instant first, Instant last) {
  static final String GRANULARITY = "YYYY-MM-DDThh:mm:ssZ";

  /**
   * Parses a day or a second; empty for any other text, and for a day that the calendar does not
   * have.
   */
  static Optional<Datestamp> parse(String text) {
    try {
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
        LocalDate day = LocalDate.parse(text);
        Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(
            new Datestamp(
                text, day.atStartOfDay(ZoneOffset.UTC).toInstant(), next.minusSeconds(1)));
      }
      if (!text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")) return Optional.empty();
      Instant second = Instant.parse(text);
      return second.toString().equals(text)
          ? Optional.of(new Datestamp(text, second, second))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  boolean isOfOneGranularityWith(Datestamp other) {
    return text.length() == other.text().length();
  }
}
