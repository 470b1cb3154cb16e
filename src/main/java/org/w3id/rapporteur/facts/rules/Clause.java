package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;

/**
 * A modal with the addressee that is its subject.
 *
 * @param start where the quotation begins: at the subject, or at the modal of an elided subject
 * @param modal where the modal begins
 * @param end of the quotation, without what leads to the next clause
 * @param addressee as printed, the subject restored
 */
record Clause(int start, int modal, int end, String addressee, Optional<Name> known) {
  Clause {
    if (!(start <= modal && modal < end)) {
      throw new IllegalArgumentException("not a clause: " + start + "," + modal + "," + end);
    }
  }

  /** The words from the modal to the end. */
  String afterSubject(String text) {
    return text.substring(modal, end);
  }

  /** All clauses of a paragraph that are provisions, in order. */
  static List<Clause> of(Paragraph paragraph, Context context) {
    return new ClauseFinder(paragraph, context).find();
  }
}
