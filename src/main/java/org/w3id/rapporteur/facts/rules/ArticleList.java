package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3id.rapporteur.facts.ArticleNumber;

/** Reads article numbers from the words of a citation: “12 to 14” is three articles. */
final class ArticleList {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<kind>[Aa]rticles?|[Aa]rts?\\.|(?:sub)?paragraphs?|paras?\\.)|(?<number>"
              + CitationRule.NUMBER
              + ")|\\((?<letter>\\w+)\\)"
              + "|(?<range>\\bto\\b|[-–])|(?<and>\\band\\b|\\bor\\b|,)");

  private static final int LONGEST_RANGE = 40;

  private ArticleList() {}

  /**
   * Returns the articles that words cite: “articles 6, paragraph 1 (a), and 8” is 6(1)(a) and 8.
   *
   * @param outer “paragraph 2” if “of article 8” follows
   */
  static List<ArticleNumber> of(String articles, Optional<String> outer) {
    List<List<String>> found = new ArrayList<>();
    boolean inParagraphs = false;
    boolean plural = articles.matches("(?i)(?:articles|arts\\.).*");
    boolean range = false;
    boolean single = true;
    Matcher token = TOKEN.matcher(articles);
    while (token.find()) {
      if (token.group("kind") != null) {
        inParagraphs = !token.group("kind").toLowerCase(java.util.Locale.ROOT).startsWith("art");
        single = !token.group("kind").endsWith("s");
      } else if (token.group("range") != null) {
        range = true;
      } else if (token.group("number") != null) {
        addNumber(found, token.group("number"), inParagraphs, range);
        range = false;
        if (inParagraphs && single && plural) {
          inParagraphs = false;
        }
      } else if (token.group("letter") != null && !found.isEmpty()) {
        addLetter(found, token.group("letter"), articles.substring(0, token.start()), range);
        range = false;
      }
    }
    List<List<String>> all = outer.map(words -> withOuter(found, words)).orElse(found);
    return all.stream().map(ArticleNumber::new).toList();
  }

  private static void addNumber(
      List<List<String>> found, String number, boolean isParagraph, boolean isRange) {
    if (isParagraph && !found.isEmpty()) {
      List<String> last = found.get(found.size() - 1);
      if (isRange && last.size() == 2) {
        for (String next : between(last.get(1), number)) {
          found.add(new ArrayList<>(List.of(last.get(0), next)));
        }
      } else if (last.size() == 1) {
        last.add(number);
      } else {
        found.add(new ArrayList<>(List.of(last.get(0), number)));
      }
    } else if (isRange && !found.isEmpty()) {
      for (String article : between(found.get(found.size() - 1).get(0), number)) {
        found.add(new ArrayList<>(List.of(article)));
      }
    } else {
      found.add(new ArrayList<>(List.of(number)));
    }
  }

  /** Returns the numbers of “12 to 14” after 12. */
  private static List<String> between(String first, String last) {
    int from = Integer.parseInt(first.replaceAll("\\D", "")) + 1;
    int to = Integer.parseInt(last.replaceAll("\\D", ""));
    return IntStream.rangeClosed(from, Math.min(to, from + LONGEST_RANGE))
        .mapToObj(String::valueOf)
        .toList();
  }

  /**
   * “1 (a) and (b)” is 1(a) and 1(b): a letter after “and” repeats what stands before the first
   * letter.
   */
  private static void addLetter(
      List<List<String>> found, String letter, String before, boolean isRange) {
    List<String> last = found.get(found.size() - 1);
    String former = last.get(last.size() - 1);
    if (isRange && former.length() == 1 && letter.length() == 1) {
      for (char next = (char) (former.charAt(0) + 1); next <= letter.charAt(0); next++) {
        List<String> parts = new ArrayList<>(last.subList(0, last.size() - 1));
        parts.add(String.valueOf(next));
        found.add(parts);
      }
    } else if (before.matches("(?s).*\\)(?:, | and |, and | or )\\($")
        || before.matches("(?s).*\\)(?:,| and|, and| or) $")) {
      List<String> next = new ArrayList<>(last.subList(0, last.size() - 1));
      next.add(letter);
      found.add(next);
    } else {
      last.add(letter);
    }
  }

  /** “paragraph 2 of article 8” is 8(2). */
  private static List<List<String>> withOuter(List<List<String>> articles, String outer) {
    List<List<String>> all = new ArrayList<>();
    Matcher token = TOKEN.matcher(outer);
    while (token.find()) {
      if (token.group("number") != null) {
        List<String> parts = new ArrayList<>(articles.get(0));
        parts.add(token.group("number"));
        all.add(parts);
      } else if (token.group("letter") != null && !all.isEmpty()) {
        all.get(all.size() - 1).add(token.group("letter"));
      }
    }
    all.addAll(articles.subList(1, articles.size()));
    return all;
  }
}
