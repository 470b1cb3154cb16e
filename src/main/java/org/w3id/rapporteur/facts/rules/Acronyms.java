package org.w3id.rapporteur.facts.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;

/**
 * The dictionary's acronyms that a report uses with another meaning: after “Inter-agency
 * Coordination Committee (ICC)”, “ICC” is not the Court.
 */
final class Acronyms {
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?<=[\\p{L}’]) \\((?:the )?[“\"]?(?<acronym>\\p{Lu}[\\p{L}\\d-]{1,9})[”\"]?\\)");

  private static final int LONGEST = 140;

  private final Set<String> defined = new HashSet<>();

  Acronyms(String text, Dictionary dictionary) {
    Matcher definition = DEFINED.matcher(text);
    while (definition.find()) {
      String acronym = definition.group("acronym");
      Optional<Name> known = dictionary.named(acronym);
      String before = text.substring(Math.max(0, definition.start() - LONGEST), definition.start());
      if (known.isPresent()
          && isSpeltOut(acronym, before)
          && !isNamed(known.get(), before, dictionary)) {
        defined.add(acronym);
      }
    }
  }

  /** Whether the report uses an acronym of the dictionary with another meaning. */
  boolean isRedefined(String acronym) {
    return defined.contains(acronym);
  }

  /** Whether the last words before the brackets have the acronym's letters as initials. */
  private static boolean isSpeltOut(String acronym, String before) {
    List<String> words = List.of(before.strip().split("[\\s-]+"));
    String letters = acronym.replaceAll("[^\\p{Lu}]", "");
    int next = letters.length() - 1;
    for (int i = words.size() - 1; i >= 0 && next >= 0; i--) {
      String word = words.get(i).replaceFirst("^[^\\p{L}]+", "");
      if (word.matches(".*[.;:)]$")) {
        return false;
      }
      if (!word.isEmpty() && Character.toUpperCase(word.charAt(0)) == letters.charAt(next)) {
        next--;
      } else if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return letters.length() > 1 && next < 0;
  }

  private static boolean isNamed(Name known, String before, Dictionary dictionary) {
    List<Dictionary.Found> found = dictionary.find(before);
    return !found.isEmpty()
        && found.get(found.size() - 1).name().equals(known)
        && found.get(found.size() - 1).end() == before.length();
  }
}
