package org.w3id.rapporteur.entities.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The share of pairs of letters that two names have in common: 2 divided by the number of pairs in
 * both, for each pair that is in both. Source: Dice's coefficient.
 */
final class SharedPairs extends Similarity {
  private final int asked;

  /**
   * @param asked the number of pairs in the name that is looked up
   */
  SharedPairs(int asked) {
    this.asked = asked;
  }

  /** As the similarity with which the index is written. */
  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(state.getLength());
  }

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... statistics) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return 2f / (asked + SmallFloat.byte4ToInt((byte) norm));
      }
    };
  }
}
