package org.w3id.rapporteur.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the results of a search.
 *
 * @param asked the search text as written
 * @param corrected the text searched for instead, if a word of the original occurs nowhere
 * @param partly whether the results have only some of the words, because nothing has all of them
 * @param counts of things found, by category, before filtering
 * @param category by which the results are filtered
 * @param page from 1
 * @param near other things that the text may mean, where nothing is found
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

  /** The number of things in the chosen category, or in all. */
  public int total() {
    return category
        .map(each -> counts.getOrDefault(each, 0))
        .orElseGet(() -> counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** The number of things in all categories. */
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

  /** The address of another page of these results. */
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
