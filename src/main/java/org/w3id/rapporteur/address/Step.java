package org.w3id.rapporteur.address;

import java.util.List;
import java.util.Objects;

/**
 * One step of a path, from a whole to a part: {@code para/63/a} is the word {@code para} and the
 * numbers 63 and a, {@code saving-clause} a word alone, {@code state/ESP} a word and a key.
 *
 * @param numbers as they stand in the address, without slashes
 */
public record Step(String word, List<String> numbers) {
  public Step {
    Objects.requireNonNull(word);
    numbers = List.copyOf(numbers);
  }

  /** Returns the first number or key; empty if there is none. */
  public String number() {
    return numbers.isEmpty() ? "" : numbers.get(0);
  }

  /** All numbers: {@code 63/a}. */
  public String key() {
    return String.join("/", numbers);
  }

  /** “para. 63 (a)”, “annex I”, “saving clause”. */
  String inWords() {
    StringBuilder words = new StringBuilder(word.equals("para") ? "para." : word.replace('-', ' '));
    if (!numbers.isEmpty()) words.append(' ').append(number());
    for (String more : numbers.subList(Math.min(1, numbers.size()), numbers.size())) {
      words.append(" (").append(more).append(')');
    }
    return words.toString();
  }

  /** {@code para/63/a}. */
  @Override
  public String toString() {
    return numbers.isEmpty() ? word : word + "/" + key();
  }
}
