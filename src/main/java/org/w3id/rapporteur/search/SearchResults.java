package org.w3id.rapporteur.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search has found, a page of it.
 *
 * @param asked as it was written
 * @param corrected what was looked for in its place, since a word of it stands nowhere
 * @param partly whether nothing has all of the words, so that this is what has some
 * @param counts of things found, by category, before they were narrowed to one
 * @param category to which the results are narrowed
 * @param page from 1
 * @param near what else it may mean, where nothing is found
 */
public record SearchResults(
    String asked,
    Optional<String> corrected,
    boolean partly,
    Map<Category, Integer> counts,
    Optional<Category> category,
    int page,
    List<SearchResult> found,
    List<SearchableThing> near) {
  static final int PER_PAGE = 20;

  /** How many things there are in the category, or in all. */
  public int total() {
    return category
        .map(each -> counts.getOrDefault(each, 0))
        .orElseGet(() -> counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** How many things there are in all categories. */
  public int inAll() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int pages() {
    return (total() + PER_PAGE - 1) / PER_PAGE;
  }

  /** The number of the first result of this page, from 1. */
  public int first() {
    return (page - 1) * PER_PAGE + 1;
  }

  public boolean isIn(Category each) {
    return category.filter(each::equals).isPresent();
  }

  /** The address of the first page in all categories. */
  public String all() {
    return address(asked, Optional.empty(), 1);
  }

  /** The address of the first page in a category. */
  public String in(Category narrowed) {
    return address(asked, Optional.of(narrowed), 1);
  }

  /** The address of another page of the same. */
  public String onPage(int other) {
    return address(asked, category, other);
  }

  /** The address of a search for something else. */
  public static String forText(String text) {
    return address(text, Optional.empty(), 1);
  }

  private static String address(String text, Optional<Category> category, int page) {
    return "/search?q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + category.map(each -> "&kind=" + each.key()).orElse("")
        + (page == 1 ? "" : "&page=" + page);
  }
}
