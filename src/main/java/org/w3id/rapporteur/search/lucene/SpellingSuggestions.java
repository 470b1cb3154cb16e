package org.w3id.rapporteur.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.w3id.rapporteur.search.SearchTerms;

/** Corrects words that occur nowhere to similar ones that do. */
final class SpellingSuggestions {
  /** The most words that are corrected. */
  private static final int MOST = 8;

  private static final int SHORTEST = 4;

  /** The number of similar words from which one that occurs is taken. */
  private static final int LIKELY = 5;

  /** The number of words compared for each correction. */
  private static final int COMPARED = 20;

  private final LuceneQueries question;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  SpellingSuggestions(LuceneQueries question) {
    this.question = question;
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxInspections(COMPARED);
    checker.setMinPrefix(0);
  }

  /** The words, with those that occur nowhere corrected; empty if nothing is corrected. */
  Optional<SearchTerms> of(SearchTerms words, IndexSearcher searcher) throws IOException {
    List<SearchTerms.Piece> corrected = new ArrayList<>();
    int changes = 0;
    for (SearchTerms.Piece piece : words.pieces()) {
      Optional<String> word =
          piece.quoted() || changes == MOST ? Optional.empty() : of(piece, searcher);
      if (word.isPresent()) changes++;
      corrected.add(word.map(right -> new SearchTerms.Piece(right, false)).orElse(piece));
    }
    return changes == 0 ? Optional.empty() : Optional.of(new SearchTerms(corrected));
  }

  private Optional<String> of(SearchTerms.Piece piece, IndexSearcher searcher) throws IOException {
    List<Term> terms = question.terms(piece.text(), IndexFields.SPELLED);
    if (terms.size() != 1 || isKnown(piece, searcher)) return Optional.empty();
    SuggestWord[] likely =
        checker.suggestSimilar(
            terms.get(0), LIKELY, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
    for (SuggestWord each : likely)
      if (occurs(new Term(IndexFields.SPELLED, each.string), searcher))
        return Optional.of(each.string);
    return Optional.empty();
  }

  private boolean isKnown(SearchTerms.Piece piece, IndexSearcher searcher) throws IOException {
    for (String field : List.of(IndexFields.SPELLED, IndexFields.STEMMED))
      for (Term term : question.terms(piece.text(), field)) if (occurs(term, searcher)) return true;
    return false;
  }

  /** Whether a text has the word; the index itself may still have words of former texts. */
  private static boolean occurs(Term term, IndexSearcher searcher) throws IOException {
    return searcher.getIndexReader().docFreq(term) > 0
        && searcher.search(new ConstantScoreQuery(new TermQuery(term)), 1).scoreDocs.length > 0;
  }
}
