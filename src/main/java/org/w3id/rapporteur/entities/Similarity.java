package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.w3id.rapporteur.dictionary.EditDistance;

/**
 * The similarity of two names, from 0 (none) to 1 (the same except for case, accents and points).
 *
 * <p>The best of four comparisons counts: of the letters; of the letters with the words sorted; of
 * the sound; and of the words in common, of which rare ones count more. All but the first are
 * scored a little lower. Names with different numbers score at most 0.6.
 */
final class Similarity {
  /** Below this similarity the comparison stops early. */
  private static final double LEAST = 0.35;

  private static final double SORTED = 0.97;
  private static final double HEARD = 0.93;
  private static final double WORDS = 0.9;
  private static final double OTHER_NUMBERS = 0.6;

  /** The least similarity at which two words count as the same. */
  private static final double SAME_WORD = 0.7;

  private Similarity() {}

  /**
   * @param weight of a word; a word that few names have weighs most
   */
  static double of(ComparableName asked, ComparableName known, ToDoubleFunction<String> weight) {
    if (asked.folded().equals(known.folded())) return 1;
    double best = letters(asked.folded(), known.folded());
    if (asked.words().size() > 1 || known.words().size() > 1) {
      best = Math.max(best, SORTED * letters(asked.sorted(), known.sorted()));
      best = Math.max(best, WORDS * words(asked.words(), known.words(), weight));
    }
    best = Math.max(best, HEARD * letters(asked.sound(), known.sound()));
    return asked.numbers().equals(known.numbers()) ? best : Math.min(best, OTHER_NUMBERS);
  }

  private static double letters(String a, String b) {
    int length = Math.max(a.length(), b.length());
    if (length == 0) return 0;
    int most = (int) ((1 - LEAST) * length);
    int distance = EditDistance.between(a, b, most);
    return distance > most ? 0 : 1 - (double) distance / length;
  }

  private static double words(List<String> a, List<String> b, ToDoubleFunction<String> weight) {
    double shared = shared(a, b, weight) + shared(b, a, weight);
    double all = a.stream().mapToDouble(weight).sum() + b.stream().mapToDouble(weight).sum();
    return all == 0 ? 0 : shared / all;
  }

  private static double shared(
      List<String> words, List<String> among, ToDoubleFunction<String> of) {
    double shared = 0;
    for (String word : words) {
      double best = among.stream().mapToDouble(other -> letters(word, other)).max().orElse(0);
      if (best >= SAME_WORD) shared += best * of.applyAsDouble(word);
    }
    return shared;
  }
}
