package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;

/**
 * A modal verb with its subject, an addressee.
 *
 * @param start where the quotation starts: at the subject; if the subject is left out, at the modal
 *     verb or at the inserted phrase before it
 * @param modal where the modal verb starts
 * @param end of the quotation, without the words that join the next clause
 * @param addressee the label of its category, or the name as printed; a pronoun or a left-out
 *     subject is resolved
 */
record Clause(int start, int modal, int end, String addressee, Optional<Name> known) {
  Clause {
    if (!(start <= modal && modal < end)) {
      throw new IllegalArgumentException("not a clause: " + start + "," + modal + "," + end);
    }
  }

  /** Returns the words from the modal verb to the end. */
  String afterSubject(String text) {
    return text.substring(modal, end);
  }

  /** Returns all clauses of a paragraph that are provisions, in order. */
  static List<Clause> of(Paragraph paragraph, Context context) {
    return new ClauseFinder(paragraph, context).find();
  }
}
