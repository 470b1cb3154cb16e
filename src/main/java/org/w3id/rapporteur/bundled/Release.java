package org.w3id.rapporteur.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Properties;

/**
 * The release of the program. Its date dates the data, so that the same input always gives the same
 * data.
 *
 * @param version as {@code 0.1.0}
 */
public record Release(String version, LocalDate date) {
  /** The release of this program, which the build writes into {@code release.properties}. */
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
