package org.w3id.rapporteur.facts;

import java.util.Locale;

/** How strongly a provision is worded; it ranks words, not legal force. */
public enum Strength {
  MUST,
  SHOULD,
  SHOULD_ENDEAVOUR,
  SHOULD_SEEK,
  SHOULD_CONSIDER,
  ENCOURAGED,
  INVITED,
  MAY;

  /** Returns the code in addresses: {@code should-consider}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
