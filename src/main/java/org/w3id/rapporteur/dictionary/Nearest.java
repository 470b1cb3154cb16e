package org.w3id.rapporteur.dictionary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which known name an unknown one comes near; names are folded as the dictionary folds them. */
final class Nearest {
  /** Two letters wrong in a name of at least this length, or one in half of it, may be a slip. */
  private static final int LONG_NAME = 16;

  /** What is less like than this, from 0 to 1, is no help. */
  private static final double LEAST = 0.6;

  /** Words that many names have, and that tell none. */
  private static final Set<String> COMMON =
      Set.of("and", "for", "of", "on", "the", "republic", "state", "states", "kingdom");

  private Nearest() {}

  /** The label of the one name that is a slip of the pen away; empty if several are, or none. */
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
   * The label that is most like: in its letters, or in its words. Of several, the first in order.
   */
  static Optional<String> likest(String wanted, Map<String, Name> known) {
    String best = null;
    double most = 0;
    for (String label : known.keySet()) {
      double likeness = likeness(wanted, label);
      boolean isBetter =
          likeness > most || likeness == most && best != null && label.compareTo(best) < 0;
      if (likeness >= LEAST && isBetter) {
        most = likeness;
        best = label;
      }
    }
    return Optional.ofNullable(best);
  }

  /** By what tells the names apart: “Kingdom of Ruritania” is not like “Kingdom of Spain”. */
  private static double likeness(String a, String b) {
    List<String> these = words(a);
    List<String> those = words(b);
    return Math.max(
        sharedLetters(String.join(" ", these), String.join(" ", those)), sharedWords(these, those));
  }

  private static double sharedLetters(String a, String b) {
    int length = Math.max(a.length(), b.length());
    int most = (int) ((1 - LEAST) * length);
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
