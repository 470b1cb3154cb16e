package org.w3id.rapporteur.facts;

import java.util.Locale;

/** In what capacity somebody attended or spoke, as the report says. */
public enum Capacity {
  STATE_PARTY,
  REGIONAL_ORGANIZATION,
  SIGNATORY,
  NON_PARTY,
  UN_ENTITY,
  INTERGOVERNMENTAL_ORGANIZATION,
  REGIONAL_GROUP,
  SECRETARIAT;

  /** {@code state-party}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it holds under one treaty. */
  public boolean isTreatyStatus() {
    return this == STATE_PARTY
        || this == REGIONAL_ORGANIZATION
        || this == SIGNATORY
        || this == NON_PARTY;
  }
}
