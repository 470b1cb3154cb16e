package org.w3id.rapporteur.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.w3id.rapporteur.entities.Spelling;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.search.TextRole;

/**
 * Ranks things: first those with exactly this name, then those with the words in a name, then those
 * with a similar name, then those with the words in their context or hints, last those with the
 * words in their text. Among equals, rare words and short texts count more, and a little how often
 * other things point to the thing.
 */
final class Ranking {
  private static final float EXACT = 10_000;
  private static final float IN_NAME = 1_000;

  /** Added to a similarity of up to 100. */
  private static final float ALMOST = 500;

  private static final float IN_PLACE = 200;
  private static final float IN_HINT = 100;
  private static final float POINTED_TO = 20;

  private static final double CERTAIN = 100;

  /** The documents that end a block; a graph's document is a block of its own. */
  static final Query ENDS =
      new BooleanQuery.Builder()
          .add(term(IndexFields.TYPE, IndexFields.THING), Occur.SHOULD)
          .add(term(IndexFields.TYPE, IndexFields.LOOSE), Occur.SHOULD)
          .add(term(IndexFields.TYPE, IndexFields.GRAPH), Occur.SHOULD)
          .build();

  private final BitSetProducer ends = new QueryBitSetProducer(ENDS);

  /** The documents that end a block. */
  BitSetProducer ends() {
    return ends;
  }

  /**
   * @param words that a thing must have, unless the text means its name
   */
  Query of(Query words, SearchIndex.Searched searched) {
    BooleanQuery.Builder wanted = new BooleanQuery.Builder();
    wanted.add(new ToParentBlockJoinQuery(byRole(words), ends, ScoreMode.Max), Occur.SHOULD);
    String key = Spelling.key(searched.text());
    if (!key.isEmpty()) wanted.add(worth(EXACT, term(IndexFields.KEY, key)), Occur.SHOULD);
    searched
        .meant()
        .forEach(
            (iri, likeness) -> {
              float worth = likeness >= CERTAIN ? EXACT : ALMOST + likeness.floatValue();
              wanted.add(worth(worth, term(IndexFields.IRI, iri)), Occur.SHOULD);
            });
    return new BooleanQuery.Builder()
        .add(wanted.build(), Occur.MUST)
        .add(term(IndexFields.TYPE, IndexFields.THING), Occur.FILTER)
        .add(
            new BoostQuery(
                new FunctionScoreQuery(
                    new MatchAllDocsQuery(),
                    DoubleValuesSource.fromDoubleField(IndexFields.WEIGHT)),
                POINTED_TO),
            Occur.SHOULD)
        .build();
  }

  private static Query byRole(Query words) {
    return new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(worth(IN_NAME, term(IndexFields.ROLE, TextRole.NAME.name())), Occur.SHOULD)
        .add(worth(IN_PLACE, term(IndexFields.ROLE, TextRole.PLACE.name())), Occur.SHOULD)
        .add(worth(IN_HINT, term(IndexFields.ROLE, TextRole.HINT.name())), Occur.SHOULD)
        .build();
  }

  private static Query worth(float score, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
