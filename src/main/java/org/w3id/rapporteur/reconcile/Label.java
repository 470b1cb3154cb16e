package org.w3id.rapporteur.reconcile;

import java.util.List;

/** A name as it is compared. */
record Label(String folded, String sorted, String sound, List<String> words, List<String> numbers) {
  static Label of(String name) {
    String folded = Spelling.fold(name);
    return new Label(
        folded,
        Spelling.sorted(folded),
        Spelling.sound(folded),
        Spelling.words(folded),
        Spelling.numbers(folded));
  }
}
