package org.w3id.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Corrects words that occur nowhere to similar ones that do. */
final class SpellingSuggestions {
  /** The most words that are corrected. */
  private static final int MOST = 8;

  private static final int SHORTEST = 4;

  /** The number of words compared for each correction. */
  private static final int COMPARED = 20;

  private final IndexReader reader;
  private final LuceneQueries question;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  SpellingSuggestions(IndexReader reader, LuceneQueries question) {
    this.reader = reader;
    this.question = question;
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxInspections(COMPARED);
    checker.setMinPrefix(0);
  }

  /** The words, with those that occur nowhere corrected; empty if nothing is corrected. */
  Optional<SearchTerms> of(SearchTerms words) {
    List<SearchTerms.Piece> corrected = new ArrayList<>();
    int changes = 0;
    for (SearchTerms.Piece piece : words.pieces()) {
      Optional<String> word = piece.quoted() || changes == MOST ? Optional.empty() : of(piece);
      if (word.isPresent()) changes++;
      corrected.add(word.map(right -> new SearchTerms.Piece(right, false)).orElse(piece));
    }
    return changes == 0 ? Optional.empty() : Optional.of(new SearchTerms(corrected));
  }

  private Optional<String> of(SearchTerms.Piece piece) {
    List<Term> terms = question.terms(piece.text(), IndexFields.SPELLED);
    if (terms.size() != 1 || isKnown(piece)) return Optional.empty();
    try {
      SuggestWord[] likely =
          checker.suggestSimilar(terms.get(0), 1, reader, SuggestMode.SUGGEST_ALWAYS);
      return likely.length == 0 ? Optional.empty() : Optional.of(likely[0].string);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private boolean isKnown(SearchTerms.Piece piece) {
    return stands(question.terms(piece.text(), IndexFields.SPELLED))
        || stands(question.terms(piece.text(), IndexFields.STEMMED));
  }

  private boolean stands(List<Term> terms) {
    try {
      for (Term term : terms) if (reader.docFreq(term) > 0) return true;
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
