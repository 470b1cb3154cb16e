package org.w3id.rapporteur.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;

/**
 * Which release of the program this is: what dates the data, since no clock does.
 *
 * @param version as {@code 0.1.0}
 */
public record Release(String version, LocalDate date) {
  /** This program's own, written by the build. */
  public static Release current() {
    Properties properties = new Properties();
    try (InputStream in = Release.class.getResourceAsStream("/release.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Release(
        properties.getProperty("version"), LocalDate.parse(properties.getProperty("date")));
  }
}
