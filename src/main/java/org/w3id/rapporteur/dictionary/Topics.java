package org.w3id.rapporteur.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds topics by the words that are evidence of them, in upper or lower case.
 *
 * <p>“smuggling of migrants by sea” is evidence of that topic, not of the broader topic “smuggling
 * of migrants”; “prevent trafficking in persons” is evidence of both prevention and trafficking.
 */
public final class Topics {
  private final Map<String, Name> byLabel = new HashMap<>();
  private final Map<String, String> broader;
  private final Trie words;
  private final int longest;

  /**
   * Indexes the topics of a scheme.
   *
   * @param labels the topic for each label: preferred, alternative or hidden
   * @param broader the key of the broader topic, by the key of the topic
   */
  Topics(Map<String, Name> labels, Map<String, String> broader) {
    this.broader = Map.copyOf(broader);
    Trie.TrieBuilder builder = Trie.builder().ignoreCase().onlyWholeWords();
    labels.forEach(
        (label, topic) -> {
          String key = label.toLowerCase(java.util.Locale.ROOT);
          byLabel.put(key, topic);
          builder.addKeyword(key);
        });
    words = builder.build();
    longest = byLabel.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Returns the places in a text that are evidence of a topic, in order; a place within a more
   * precise one is left out.
   */
  public List<Dictionary.Found> find(String text) {
    List<Dictionary.Found> all = new ArrayList<>();
    for (Emit emit : words.parseText(text)) {
      all.add(
          new Dictionary.Found(byLabel.get(emit.getKeyword()), emit.getStart(), emit.getEnd() + 1));
    }
    all.sort(Comparator.comparingInt(Dictionary.Found::start));
    return IntStream.range(0, all.size())
        .filter(i -> !hasMorePrecise(all, i))
        .mapToObj(all::get)
        .toList();
  }

  /** A label that contains this place starts at most the longest label's length before its end. */
  private boolean hasMorePrecise(List<Dictionary.Found> all, int index) {
    Dictionary.Found found = all.get(index);
    int first = index;
    while (first > 0 && all.get(first - 1).start() >= found.end() - longest) {
      first--;
    }
    int end = index + 1;
    while (end < all.size() && all.get(end).start() == found.start()) {
      end++;
    }
    return all.subList(first, end).stream().anyMatch(other -> isMorePrecise(other, found));
  }

  private boolean isMorePrecise(Dictionary.Found longer, Dictionary.Found found) {
    return longer.start() <= found.start()
        && found.end() <= longer.end()
        && longer.end() - longer.start() > found.end() - found.start()
        && isWithin(longer.name().key(), found.name().key());
  }

  /** Whether a topic is the same as another, or narrower. */
  private boolean isWithin(String topic, String other) {
    for (String at = topic; at != null; at = broader.get(at)) {
      if (at.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
