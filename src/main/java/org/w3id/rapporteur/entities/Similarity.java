package org.w3id.rapporteur.entities;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.w3id.rapporteur.dictionary.EditDistance;

/**
 * How like two names are, from 0 (not at all) to 1 (the same, but for case, accents and points).
 *
 * <p>The best of four views counts: the letters as they stand; the same with the words sorted; as
 * they are heard; and the words that both have, rare ones counting more. All but the first are held
 * a little lower. Names with different numbers in them never come near.
 */
final class Similarity {
  /** What is less alike than this is not looked at to its end. */
  private static final double LEAST = 0.35;

  private static final double SORTED = 0.97;
  private static final double HEARD = 0.93;
  private static final double WORDS = 0.9;
  private static final double OTHER_NUMBERS = 0.6;

  /** From here on two words are taken for one. */
  private static final double SAME_WORD = 0.7;

  private Similarity() {}

  /**
   * @param weight of a word: what few names have, tells most
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
