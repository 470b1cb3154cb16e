package org.w3id.rapporteur.dictionary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the known name closest to an unknown one; names are normalised as in {@link Dictionary}.
 */
final class Nearest {
  /**
   * In a name of at least this length, two wrong letters may be a slip; in one of half this length,
   * one.
   */
  private static final int LONG_NAME = 16;

  /** The least similarity worth a suggestion, from 0 (none) to 1 (equal). */
  private static final double LEAST_SIMILARITY = 0.6;

  /** Words that so many names share that they do not tell names apart. */
  private static final Set<String> COMMON =
      Set.of("and", "for", "of", "on", "the", "republic", "state", "states", "kingdom");

  private Nearest() {}

  /**
   * Returns the label of the only name within a slip of the pen; empty if there is none, or
   * several.
   */
  static Optional<String> slip(String wanted, Map<String, Name> known) {
    int allowed = wanted.length() >= LONG_NAME ? 2 : wanted.length() >= LONG_NAME / 2 ? 1 : 0;
    int least = allowed + 1;
    Set<Name> nearest = new HashSet<>();
    String label = null;
    for (Map.Entry<String, Name> entry : known.entrySet()) {
      int distance = EditDistance.between(wanted, entry.getKey(), allowed);
      if (distance < least) {
        nearest.clear();
        least = distance;
      }
      if (distance == least && distance <= allowed) {
        nearest.add(entry.getValue());
        label = entry.getKey();
      }
    }
    return nearest.size() == 1 ? Optional.of(label) : Optional.empty();
  }

  /**
   * Returns the most similar label, by its letters or its words; of equally similar ones, the first
   * in alphabetical order.
   */
  static Optional<String> closest(String wanted, Map<String, Name> known) {
    String best = null;
    double most = 0;
    for (String label : known.keySet()) {
      double similarity = similarity(wanted, label);
      boolean isBetter =
          similarity > most || similarity == most && best != null && label.compareTo(best) < 0;
      if (similarity >= LEAST_SIMILARITY && isBetter) {
        most = similarity;
        best = label;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Compares only the words that tell names apart: “Kingdom of Ruritania” is not similar to
   * “Kingdom of Spain”.
   */
  private static double similarity(String a, String b) {
    List<String> these = words(a);
    List<String> those = words(b);
    return Math.max(
        sharedLetters(String.join(" ", these), String.join(" ", those)), sharedWords(these, those));
  }

  private static double sharedLetters(String a, String b) {
    int length = Math.max(a.length(), b.length());
    int most = (int) ((1 - LEAST_SIMILARITY) * length);
    int distance = EditDistance.between(a, b, most);
    return length == 0 || distance > most ? 0 : 1 - (double) distance / length;
  }

  private static double sharedWords(List<String> a, List<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * shared / (a.size() + b.size());
  }

  private static List<String> words(String label) {
    return Arrays.stream(label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 1 && !COMMON.contains(word))
        .toList();
  }
}
