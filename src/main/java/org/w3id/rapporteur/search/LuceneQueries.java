package org.w3id.rapporteur.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Makes Lucene queries from search terms. */
final class LuceneQueries {
  private static final CharArraySet SLIGHT = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  /** A word spelled the same counts more than one with the same stem. */
  private static final float AS_SPELLED = 1.5f;

  /** Words side by side count more than the same words apart. */
  private static final float SIDE_BY_SIDE = 2;

  private static final int NEAR = 3;

  private final QueryBuilder builder;

  LuceneQueries(Analyzer analyzer) {
    builder = new QueryBuilder(analyzer);
  }

  /**
   * Texts with all of the words. Words such as “of” and “the” count only where there are no others.
   */
  Query all(SearchTerms words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<SearchTerms.Piece> significant = significant(words);
    for (SearchTerms.Piece piece : significant) all.add(of(piece), Occur.MUST);
    if (significant.size() > 1)
      all.add(new BoostQuery(near(significant, IndexFields.STEMMED), SIDE_BY_SIDE), Occur.SHOULD);
    return significant.isEmpty() ? new MatchNoDocsQuery() : all.build();
  }

  /** Texts with at least half of the words; texts with more of them rank higher. */
  Query half(SearchTerms words) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    List<SearchTerms.Piece> significant = significant(words);
    for (SearchTerms.Piece piece : significant) some.add(of(piece), Occur.SHOULD);
    return some.setMinimumNumberShouldMatch((significant.size() + 1) / 2).build();
  }

  /** The words to mark in a text: each of them, in any form. */
  Query marks(SearchTerms words) {
    BooleanQuery.Builder marks = new BooleanQuery.Builder();
    for (SearchTerms.Piece piece : significant(words))
      marks.add(builder.createPhraseQuery(IndexFields.STEMMED, piece.text()), Occur.SHOULD);
    return marks.build();
  }

  /** Texts with all of the words; the last word may be the beginning of a longer one. */
  Query beginning(SearchTerms words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<SearchTerms.Piece> pieces = spoken(words);
    if (pieces.isEmpty()) return new MatchNoDocsQuery();
    for (SearchTerms.Piece piece : pieces.subList(0, pieces.size() - 1))
      all.add(of(piece), Occur.MUST);
    List<Term> terms = terms(pieces.get(pieces.size() - 1).text(), IndexFields.SPELLED);
    for (Term term : terms.subList(0, terms.size() - 1)) all.add(new TermQuery(term), Occur.MUST);
    all.add(new PrefixQuery(terms.get(terms.size() - 1)), Occur.MUST);
    return all.build();
  }

  /** The pieces that are more than punctuation. */
  private List<SearchTerms.Piece> spoken(SearchTerms words) {
    return words.pieces().stream()
        .filter(piece -> !terms(piece.text(), IndexFields.SPELLED).isEmpty())
        .toList();
  }

  /** The pieces that are not stop words; all pieces if there are only stop words. */
  private List<SearchTerms.Piece> significant(SearchTerms words) {
    List<SearchTerms.Piece> spoken = spoken(words);
    List<SearchTerms.Piece> significant =
        spoken.stream().filter(piece -> !isSlight(piece)).toList();
    return significant.isEmpty() ? spoken : significant;
  }

  private static boolean isSlight(SearchTerms.Piece piece) {
    return !piece.quoted() && SLIGHT.contains(piece.text().toLowerCase(java.util.Locale.ROOT));
  }

  private Query of(SearchTerms.Piece piece) {
    Query spelled = builder.createPhraseQuery(IndexFields.SPELLED, piece.text());
    if (piece.quoted()) return spelled;
    Query stemmed = builder.createPhraseQuery(IndexFields.STEMMED, piece.text());
    return new DisjunctionMaxQuery(List.of(new BoostQuery(spelled, AS_SPELLED), stemmed), 0);
  }

  private Query near(List<SearchTerms.Piece> pieces, String field) {
    Term[] terms =
        pieces.stream().flatMap(piece -> terms(piece.text(), field).stream()).toArray(Term[]::new);
    return new PhraseQuery(NEAR, field, Stream.of(terms).map(Term::text).toArray(String[]::new));
  }

  /** The terms that the analyzer makes of a text. */
  List<Term> terms(String text, String field) {
    Query query = builder.createPhraseQuery(field, text);
    if (query instanceof TermQuery single) return List.of(single.getTerm());
    return query instanceof PhraseQuery phrase ? List.of(phrase.getTerms()) : List.of();
  }
}
