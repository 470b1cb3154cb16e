package org.w3id.rapporteur.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
  /** The report is not published. */
  ERROR,
  /** A person should look. */
  WARNING,
  /** Good to know; nothing to do. */
  NOTE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
