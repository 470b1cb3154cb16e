package org.w3id.rapporteur.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** All that can be found in one state of the graphs. It is never changed. */
public interface SearchIndex {
  /** How many of the words a text needs; “of”, “the” and their like do not count beside others. */
  enum Needed {
    ALL,
    HALF
  }

  /**
   * What is looked for, as a name.
   *
   * @param text as it is written
   * @param meant the things that it may mean, by address, with how likely from 0 to 100
   */
  record Searched(String text, Map<String, Double> meant) {}

  /** A statement whose words match, with how well. */
  record Hit(TextStatement statement, float score) {}

  /**
   * What a search comes to.
   *
   * @param counts how many things there are of each category, whichever is asked for
   */
  record Findings(Map<Category, Integer> counts, List<SearchResult> found) {}

  /** The words with those that stand nowhere put right; empty if there is nothing to put right. */
  Optional<SearchTerms> corrected(SearchTerms words);

  /** Whether any text has all of the words. */
  boolean hasAll(SearchTerms words);

  /** The things that have texts with the words, or are meant; the best first. */
  Findings find(
      SearchTerms words,
      Needed needed,
      Searched searched,
      Optional<Category> category,
      int from,
      int most);

  /** The things that have a name with such a beginning, or are meant. */
  List<SearchResult> beginning(SearchTerms words, Searched searched, int most);

  /** The things with these addresses, in their order. */
  List<SearchableThing> things(List<String> iris);

  /**
   * The statements that have all of the words, the best first.
   *
   * @param properties of which it must be one; any if there are none
   * @param language that the words must state; any if it is empty
   */
  List<Hit> statements(
      SearchTerms words,
      Optional<Node> subject,
      List<String> properties,
      String language,
      int most);
}
