package org.w3id.rapporteur.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

/** Changes an index part by part, so that memory holds only what one part needs. */
public final class Parts {
  private Parts() {}

  /** A change of one part. */
  @FunctionalInterface
  public interface Change<T> {
    /**
     * @param former the index as the parts before have left it
     */
    void make(List<T> part, IndexSearcher former) throws IOException;
  }

  /**
   * Makes a change for each part of these, in their order.
   *
   * @param most the most elements of a part
   * @param writer of the index, which the change writes to
   */
  public static <T> void each(
      Collection<T> elements, int most, IndexWriter writer, Change<T> change) throws IOException {
    List<T> all = new ArrayList<>(elements);
    for (int from = 0; from < all.size(); from += most)
      try (DirectoryReader former = DirectoryReader.open(writer)) {
        change.make(
            all.subList(from, Math.min(from + most, all.size())), new IndexSearcher(former));
      }
  }
}
