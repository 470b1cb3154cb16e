package org.w3id.rapporteur.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Lists what is in an index, independent of the order in which it was written. */
public final class IndexDump {
  private IndexDump() {}

  /**
   * The stored fields and these values of each document.
   *
   * @param number a field of numbers
   * @param binary a field of bytes
   * @param without the documents with such a stored field are left out
   */
  public static List<String> of(IndexFolder index, String number, String binary, String without) {
    return index.ask(
        searcher -> {
          List<String> documents = new ArrayList<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
            add(leaf.reader(), number, binary, without, documents);
          Collections.sort(documents);
          return documents;
        });
  }

  private static void add(
      LeafReader leaf, String number, String binary, String without, List<String> documents)
      throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(leaf, number);
    BinaryDocValues bytes = DocValues.getBinary(leaf, binary);
    Bits live = leaf.getLiveDocs();
    for (int i = 0; i < leaf.maxDoc(); i++) {
      TreeSet<String> fields = new TreeSet<>();
      if (numbers.advanceExact(i)) fields.add(number + "=" + numbers.longValue());
      if (bytes.advanceExact(i)) fields.add(binary + "=" + readable(bytes.binaryValue()));
      Document document = leaf.storedFields().document(i);
      for (IndexableField field : document) fields.add(field.name() + "=" + field.stringValue());
      boolean isLive = live == null || live.get(i);
      if (isLive && document.getField(without) == null) documents.add(fields.toString());
    }
  }

  private static String readable(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.ISO_8859_1);
  }

  /** What is in one list alone. */
  public static List<String> differences(List<String> found, List<String> expected) {
    List<String> differences = new ArrayList<>();
    List<String> unexpected = new ArrayList<>(found);
    for (String each : expected) if (!unexpected.remove(each)) differences.add("missing " + each);
    unexpected.forEach(each -> differences.add("unexpected " + each));
    return differences;
  }

  /** The number of changes of documents so far. */
  public static long changes(IndexFolder index) {
    AtomicLong changes = new AtomicLong();
    index.change(index.applied(), writer -> changes.set(writer.getMaxCompletedSequenceNumber()));
    return changes.get();
  }
}
