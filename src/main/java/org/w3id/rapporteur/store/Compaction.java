package org.w3id.rapporteur.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * Copies a database of TDB2 into an empty folder, without its garbage: blocks that changes have
 * replaced, and nodes that no quad has any more.
 *
 * <p>Jena's own compaction inserts quad by quad, which leaves the blocks of its trees half or two
 * thirds full. This class writes them in order, and full. It can do so because nodes keep their
 * order: the number of a node is its place in the file of nodes, so records sorted by old numbers
 * are also sorted by new ones.
 */
final class Compaction {
  private static final int NUMBER = NodeId.SIZE;
  private static final String NODES = "nodes-data.obj";
  private static final int BUFFER = 1 << 20;

  private final DatasetGraphTDB from;
  private final Path to;

  /**
   * The numbers of all nodes, in order. {@code used} and {@code renumbered} have at the same
   * position whether a node is used, and its new number.
   */
  private final long[] numbers;

  private final BitSet used = new BitSet();
  private final long[] renumbered;

  private Compaction(DatasetGraphTDB from, Path to) {
    this.from = from;
    this.to = to;
    this.numbers = numbers();
    this.renumbered = new long[numbers.length];
  }

  /** Writes the copy. Called within a transaction on the database. */
  static void write(DatasetGraphTDB from, Path to) throws IOException {
    new Compaction(from, to).write();
  }

  /** All indexes of triples and quads of a database. */
  static List<TupleIndexRecord> indexes(DatasetGraphTDB graphs) {
    return Stream.of(
            graphs.getTripleTable().getNodeTupleTable(), graphs.getQuadTable().getNodeTupleTable())
        .flatMap(table -> Arrays.stream(table.getTupleTable().getIndexes()))
        .map(TupleIndexRecord.class::cast)
        .toList();
  }

  /** The index from the hashes of nodes to their numbers. */
  static RangeIndex nodes(DatasetGraphTDB graphs) {
    NodeTable table = graphs.getQuadTable().getNodeTupleTable().getNodeTable();
    while (table.wrapped() != null) table = table.wrapped();
    return (RangeIndex) ((NodeTableTRDF) table).getIndex();
  }

  private long[] numbers() {
    LongStream.Builder all = LongStream.builder();
    nodes(from).iterator().forEachRemaining(node -> all.add(Bytes.getLong(node.getValue(), 0)));
    return all.build().sorted().toArray();
  }

  private void write() throws IOException {
    for (String index : List.of("SPO", "GSPO")) markUsed(index(index));
    copyNodes();
    Iterator<Record> kept =
        Iter.filter(
            nodes(from).iterator(), node -> used.get(position(Bytes.getLong(node.getValue(), 0))));
    pack("nodes", nodes(from).getRecordFactory(), Iter.map(kept, this::withNumber));
    Map<Integer, Long> counts = new HashMap<>();
    for (TupleIndexRecord index : indexes(from)) {
      long count = pack(index);
      Long others = counts.putIfAbsent(index.getTupleLength(), count);
      if (others != null && others != count)
        throw new IllegalStateException(
            index.getName() + ": expected " + others + " records, found " + count);
    }
  }

  private RangeIndex index(String name) {
    return indexes(from).stream()
        .filter(index -> index.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getRangeIndex();
  }

  private void markUsed(RangeIndex index) {
    Iterator<Record> records = index.iterator();
    while (records.hasNext()) {
      byte[] key = records.next().getKey();
      for (int at = 0; at < key.length; at += NUMBER) {
        long number = Bytes.getLong(key, at);
        if (isNode(number)) used.set(position(number));
      }
    }
  }

  /**
   * Whether the number is that of a stored node. A negative number encodes a short literal itself.
   */
  private static boolean isNode(long number) {
    return number >= 0;
  }

  private int position(long number) {
    int position = Arrays.binarySearch(numbers, number);
    if (position < 0) throw new IllegalStateException("no node " + number);
    return position;
  }

  /** Copies the used nodes and renumbers them. A node ends where the next one begins. */
  private void copyNodes() throws IOException {
    Path file = Path.of(from.getLocation().getPath(NODES));
    long place = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(to.resolve(NODES)), BUFFER)) {
      if (numbers.length > 0) in.skipNBytes(numbers[0]);
      for (int i = 0; i < numbers.length; i++) {
        boolean isLast = i + 1 == numbers.length;
        long length = (isLast ? Files.size(file) : numbers[i + 1]) - numbers[i];
        renumbered[i] = place;
        if (used.get(i)) {
          out.write(in.readNBytes((int) length));
          place += length;
        } else {
          in.skipNBytes(length);
        }
      }
    }
  }

  private Record withNumber(Record node) {
    return new Record(node.getKey(), renumbered(node.getValue()));
  }

  private byte[] renumbered(byte[] old) {
    byte[] changed = old.clone();
    for (int at = 0; at < old.length; at += NUMBER) {
      long number = Bytes.getLong(old, at);
      if (isNode(number)) Bytes.setLong(renumbered[position(number)], changed, at);
    }
    return changed;
  }

  private long pack(TupleIndexRecord index) {
    RangeIndex records = index.getRangeIndex();
    return pack(
        index.getName(),
        records.getRecordFactory(),
        Iter.map(
            records.iterator(),
            record -> new Record(renumbered(record.getKey()), record.getValue())));
  }

  /** Writes a tree, and returns the number of its records. */
  private long pack(String name, RecordFactory factory, Iterator<Record> records) {
    FileSet files = new FileSet(Location.create(to), name);
    int order = BPlusTreeParams.calcOrder(SystemIndex.BlockSize, factory);
    AtomicLong count = new AtomicLong();
    BPlusTreeRewriter.packIntoBPlusTree(
            Iter.operate(records, record -> count.incrementAndGet()),
            new BPlusTreeParams(order, factory),
            factory,
            FileFactory.createBufferChannel(files, Names.extBptState),
            blocks(files, Names.extBptTree),
            blocks(files, Names.extBptRecords))
        .close();
    return count.get();
  }

  private static BlockMgr blocks(FileSet files, String ending) {
    return BlockMgrFactory.create(
        files,
        ending,
        SystemIndex.BlockSize,
        SystemIndex.BlockReadCacheSize,
        SystemIndex.BlockWriteCacheSize);
  }
}
