package org.w3id.rapporteur.dictionary;

import java.util.Objects;

/**
 * A thing that the dictionary knows.
 *
 * @param key unique within its kind: {@code ESP}, {@code CTOC/COP/WG.7}, {@code 2030-AGENDA}
 * @param label its preferred English name
 */
public record Name(Kind kind, String key, String label) {
  /** Kinds of named things; each kind has its own addresses. */
  public enum Kind {
    STATE,
    ORGANIZATION,
    REGIONAL_GROUP,
    BODY,
    SYSTEM,
    PROGRAMME,
    INSTRUMENT,
    ADDRESSEE,
    HEDGE,
    TOPIC;

    /** Whether things of this kind can attend and speak. */
    public boolean isAgent() {
      return this == STATE || this == ORGANIZATION || this == REGIONAL_GROUP || this == BODY;
    }
  }

  public Name {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
    Objects.requireNonNull(label);
  }
}
