package org.w3id.rapporteur.facts;

import java.util.Locale;

/** What a person did at the meeting. */
public enum Role {
  CHAIR,
  VICE_CHAIR,
  RAPPORTEUR,
  PANELLIST;

  /** Returns the code in addresses: {@code vice-chair}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
