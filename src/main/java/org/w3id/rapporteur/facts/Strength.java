package org.w3id.rapporteur.facts;

import java.util.Locale;

/** How strongly a provision is worded; ranks words, not legal force. */
public enum Strength {
  MUST,
  SHOULD,
  SHOULD_ENDEAVOUR,
  SHOULD_SEEK,
  SHOULD_CONSIDER,
  ENCOURAGED,
  INVITED,
  MAY;

  /** {@code should-consider}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
