package org.w3id.rapporteur.entities;

import java.util.List;

/** A name in the forms in which names are compared. */
record ComparableName(
    String folded, String sorted, String sound, List<String> words, List<String> numbers) {
  static ComparableName of(String name) {
    String folded = Spelling.fold(name);
    return new ComparableName(
        folded,
        Spelling.sorted(folded),
        Spelling.sound(folded),
        Spelling.words(folded),
        Spelling.numbers(folded));
  }
}
