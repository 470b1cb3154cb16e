package org.w3id.rapporteur.facts;

import java.util.Locale;

/** The capacity in which somebody attended or spoke, according to the report. */
public enum Capacity {
  STATE_PARTY,
  REGIONAL_ORGANIZATION,
  SIGNATORY,
  NON_PARTY,
  UN_ENTITY,
  INTERGOVERNMENTAL_ORGANIZATION,
  REGIONAL_GROUP,
  SECRETARIAT;

  /** Returns the code in addresses: {@code state-party}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this is a status under one treaty. */
  public boolean isTreatyStatus() {
    return this == STATE_PARTY
        || this == REGIONAL_ORGANIZATION
        || this == SIGNATORY
        || this == NON_PARTY;
  }
}
