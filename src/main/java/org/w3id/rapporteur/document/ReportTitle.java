package org.w3id.rapporteur.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title that a report prints over its text: “Report of the Committee on its fortieth session”.
 *
 * <p>A footnote's star and notes under the title are left out. Other words before the first
 * paragraph are not a title: a sentence about a report, a page number.
 */
final class ReportTitle {
  /** Longer words are a sentence, not a title. */
  private static final int LONGEST = 400;

  private static final Pattern STAR = Pattern.compile("\\s*\\*+");
  private static final Pattern UNDER_IT =
      Pattern.compile(
          "\\s(?:Notes? by the (?:Secretariat|secretariat|Secretary-General)|Addendum|Corrigendum|Summary|Contents)\\b.*");
  private static final Pattern SENTENCE =
      Pattern.compile("[.;:]$|\\b(?:was|were|is|are|has|have)\\b");

  private ReportTitle() {}

  static Optional<String> of(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.TITLE)
        .map(block -> cleaned(block.text()))
        .filter(title -> title.length() <= LONGEST && !SENTENCE.matcher(title).find())
        .filter(title -> Character.isUpperCase(title.charAt(0)))
        .findFirst();
  }

  private static String cleaned(String printed) {
    String words = STAR.matcher(printed.replaceAll("\\s+", " ")).replaceAll("");
    return UNDER_IT.matcher(words).replaceFirst("").strip();
  }
}
