package org.w3id.rapporteur.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A treaty article, or a paragraph or subparagraph of one: {@code 15}, {@code 13(2)}, {@code
 * 6(1)(a)}.
 *
 * @param parts the numbers of article and paragraph, then letters: {@code 6, 1, a}
 */
public record ArticleNumber(List<String> parts) {
  private static final Pattern SYNTAX = Pattern.compile("(\\d+(?: bis)?)((?:\\(\\w+\\))*)");

  public ArticleNumber {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an article number without parts");
    }
  }

  /**
   * Reads a number such as {@code 6(1)(a)}.
   *
   * @throws IllegalArgumentException if the text is not an article number
   */
  public static ArticleNumber parse(String text) {
    Matcher number = SYNTAX.matcher(text);
    if (!number.matches()) {
      throw new IllegalArgumentException("not an article number: " + text);
    }
    String rest = number.group(2).replace(")(", "/").replaceAll("[()]", "");
    String path = rest.isEmpty() ? number.group(1) : number.group(1) + "/" + rest;
    return new ArticleNumber(List.of(path.split("/")));
  }

  /** Returns the path in addresses: {@code article/6/paragraph/1/a}. */
  public String path() {
    StringBuilder path = new StringBuilder("article/" + parts.get(0));
    if (parts.size() > 1) {
      path.append("/paragraph");
      parts.subList(1, parts.size()).forEach(part -> path.append('/').append(part));
    }
    return path.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(parts.get(0));
    parts.subList(1, parts.size()).forEach(part -> text.append('(').append(part).append(')'));
    return text.toString();
  }
}
