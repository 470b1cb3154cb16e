package org.w3id.rapporteur.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** The index of the current graphs. Each answer is of one state of them. */
public interface SearchIndex {
  /** How many of the words a text must have; words like “of” and “the” count only alone. */
  enum Needed {
    ALL,
    HALF
  }

  /**
   * The search text, taken as a name.
   *
   * @param text as written
   * @param meant the things that it may mean, by address, each with a similarity from 0 to 100
   */
  record Searched(String text, Map<String, Double> meant) {}

  /** A statement whose words match, with its score. */
  record Hit(TextStatement statement, float score) {}

  /**
   * The result of a search.
   *
   * @param counts the number of things found in each category, before filtering
   */
  record Findings(Map<Category, Integer> counts, List<SearchResult> found) {}

  /**
   * The words with unknown ones replaced by similar known ones; empty if there is nothing to do.
   */
  Optional<SearchTerms> corrected(SearchTerms words);

  /** Whether any text has all of the words. */
  boolean hasAll(SearchTerms words);

  /** The things with matching words and the things meant by name; the best first. */
  Findings find(
      SearchTerms words,
      Needed needed,
      Searched searched,
      Optional<Category> category,
      int from,
      int most);

  /** The things with a name that begins like this and the things meant by name; the best first. */
  List<SearchResult> beginning(SearchTerms words, Searched searched, int most);

  /** The things with these addresses, in the same order. */
  List<SearchableThing> things(List<String> iris);

  /**
   * The statements that have all of the words, the best first.
   *
   * @param properties the allowed properties; any if there are none
   * @param language of the words; any if it is empty
   * @param wanted the other statements are left out, and do not count
   */
  List<Hit> statements(
      SearchTerms words,
      Optional<Node> subject,
      List<String> properties,
      String language,
      Predicate<TextStatement> wanted,
      int most);
}
