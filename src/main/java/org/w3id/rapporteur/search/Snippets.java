package org.w3id.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Cuts the matching words out of a text, with the words around them, and marks them. */
final class Snippets {
  /** In characters, about two lines on a page. */
  private static final int LENGTH = 200;

  private static final String ENGLISH = "en";
  private static final int LONGEST_TEXT = 100_000;

  private final UnifiedHighlighter passages;
  private final UnifiedHighlighter whole;
  private final String field;
  private final Query query;

  /**
   * @param field that the query searches
   */
  Snippets(Analyzer analyzer, String field, Query query) {
    this.field = field;
    this.query = query;
    this.passages =
        highlighter(analyzer)
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getWordInstance(Locale.ROOT), LENGTH, 0.5f))
            .build();
    this.whole =
        highlighter(analyzer)
            .withBreakIterator(org.apache.lucene.search.uhighlight.WholeBreakIterator::new)
            .build();
  }

  private static UnifiedHighlighter.Builder highlighter(Analyzer analyzer) {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withMaxLength(LONGEST_TEXT)
        .withMaxNoHighlightPassages(1)
        .withFormatter(new Bits());
  }

  /**
   * The thing as a result. If its label does not match, its snippet is the name that matches most.
   * Otherwise, or if no name matches, it is a passage of its text.
   *
   * @param words the documents of its words in the index
   */
  SearchResult of(SearchableThing thing, List<Document> words) {
    List<SearchResult.Bit> label = marked(whole, thing.label());
    Optional<SearchResult> name = share(label) > 0 ? Optional.empty() : name(thing, label, words);
    return name.or(() -> text(thing, label, words))
        .orElseGet(() -> new SearchResult(thing, label, List.of(), false, ENGLISH));
  }

  private Optional<SearchResult> name(
      SearchableThing thing, List<SearchResult.Bit> label, List<Document> words) {
    return words.stream()
        .filter(each -> each.get(IndexFields.ROLE).equals(TextRole.NAME.name()))
        .map(each -> new SearchResult(thing, label, marked(whole, each), true, language(each)))
        .filter(each -> share(each.snippet()) > 0)
        .max(Comparator.comparingDouble(each -> share(each.snippet())));
  }

  /** The first text that matches; if none does, the beginning of the first text. */
  private Optional<SearchResult> text(
      SearchableThing thing, List<SearchResult.Bit> label, List<Document> words) {
    List<SearchResult> texts =
        words.stream()
            .filter(each -> each.get(IndexFields.ROLE).equals(TextRole.TEXT.name()))
            .map(
                each ->
                    new SearchResult(thing, label, marked(passages, each), false, language(each)))
            .toList();
    return texts.stream()
        .filter(each -> share(each.snippet()) > 0)
        .findFirst()
        .or(() -> texts.stream().findFirst());
  }

  private static String language(Document words) {
    String language = words.get(IndexFields.LANGUAGE);
    return language == null || language.isEmpty() ? ENGLISH : language;
  }

  /** The share of the text that is marked, from 0 to 1. */
  private static double share(List<SearchResult.Bit> bits) {
    int all = bits.stream().mapToInt(bit -> bit.text().length()).sum();
    int marked =
        bits.stream().filter(SearchResult.Bit::marked).mapToInt(b -> b.text().length()).sum();
    return all == 0 ? 0 : (double) marked / all;
  }

  private List<SearchResult.Bit> marked(UnifiedHighlighter highlighter, Document words) {
    return marked(highlighter, words.get(IndexFields.TEXT));
  }

  @SuppressWarnings("unchecked")
  private List<SearchResult.Bit> marked(UnifiedHighlighter highlighter, String text) {
    try {
      Object bits = highlighter.highlightWithoutSearcher(field, query, text, 1);
      return bits == null
          ? List.of(new SearchResult.Bit(text, false))
          : (List<SearchResult.Bit>) bits;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Splits a passage into marked and unmarked pieces; “…” replaces omitted text. */
  private static final class Bits extends PassageFormatter {
    @Override
    public List<SearchResult.Bit> format(Passage[] passages, String text) {
      List<SearchResult.Bit> bits = new ArrayList<>();
      for (Passage passage : passages) {
        int at = passage.getStartOffset();
        while (at < passage.getEndOffset() && Character.isWhitespace(text.charAt(at))) at++;
        if (at > 0) bits.add(new SearchResult.Bit("… ", false));
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = Math.max(at, passage.getMatchStarts()[i]);
          int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
          if (start > at) bits.add(new SearchResult.Bit(text.substring(at, start), false));
          if (end > start) bits.add(new SearchResult.Bit(text.substring(start, end), true));
          at = Math.max(at, end);
        }
        if (passage.getEndOffset() > at)
          bits.add(new SearchResult.Bit(text.substring(at, passage.getEndOffset()), false));
        if (passage.getEndOffset() < text.length()) bits.add(new SearchResult.Bit(" …", false));
      }
      return List.copyOf(bits);
    }
  }
}
