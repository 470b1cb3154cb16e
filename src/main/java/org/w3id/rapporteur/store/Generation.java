package org.w3id.rapporteur.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPTStateMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of TDB2, in a folder {@code Data-0001}, {@code Data-0002} and so on of a store. The
 * first begins empty; each later one is a copy of its predecessor without garbage.
 *
 * <p>A generation is written into a folder that ends in {@code -tmp}, which is renamed when it is
 * complete. So, whenever the program is killed, the generation with the highest number is complete
 * and the newest.
 */
final class Generation {
  private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
  private static final String PREFIX = "Data-";
  private static final String WHOLE = PREFIX + "\\d+";
  private static final String UNFINISHED = "-tmp";

  /** The file with the size of the generation when it was begun. */
  private static final String BEGUN_WITH = "begun-with";

  private final Path folder;
  private final DatasetGraphTDB graphs;
  private int transactions;
  private boolean isOver;

  private Generation(Path folder) {
    this.folder = folder;
    this.graphs = StoreConnection.connectCreate(Location.create(folder)).getDatasetGraphTDB();
  }

  static boolean isIn(Path store) throws IOException {
    return !folders(store, WHOLE).isEmpty();
  }

  /**
   * Opens the newest generation of a store, or creates the first one. Folders that a killed program
   * left are removed, and a torn journal is mended.
   */
  static Generation newest(Path store) throws IOException {
    for (Path unfinished : folders(store, WHOLE + UNFINISHED)) {
      LOG.info("{}: removed; the program was stopped before this copy was complete", unfinished);
      delete(unfinished);
    }
    List<Path> whole = folders(store, WHOLE);
    for (Path former : whole.subList(0, Math.max(0, whole.size() - 1))) delete(former);
    if (whole.isEmpty()) return first(store);
    Path newest = whole.get(whole.size() - 1);
    AtomicFile.sweep(newest);
    TornJournal.mend(newest.resolve("journal.jrnl"));
    return new Generation(newest);
  }

  private static Generation first(Path store) throws IOException {
    Path folder = store.resolve(PREFIX + "0001");
    Path unfinished = begin(folder);
    Location location = Location.create(unfinished);
    StoreConnection.connectCreate(location);
    StoreConnection.internalExpel(location, true);
    return finish(unfinished, folder);
  }

  /**
   * Copies this generation, without garbage, to the next one. There must be no changes meanwhile.
   */
  Generation next() throws IOException {
    Path next = folder.resolveSibling("%s%04d".formatted(PREFIX, number(folder) + 1));
    Path unfinished = begin(next);
    boolean isFinished = false;
    try {
      graphs.begin(TxnType.READ);
      Compaction.write(graphs, unfinished);
      Generation finished = finish(unfinished, next);
      isFinished = true;
      return finished;
    } finally {
      graphs.end();
      if (!isFinished) discard(unfinished, next);
    }
  }

  /**
   * Deletes the folders of a failed compaction, which the next start would take for the newest
   * generation.
   */
  private static void discard(Path... folders) throws IOException {
    for (Path folder : folders) {
      if (!Files.exists(folder)) continue;
      StoreConnection.internalExpel(Location.create(folder), true);
      delete(folder);
    }
  }

  private static Path begin(Path folder) throws IOException {
    return Files.createDirectory(Path.of(folder + UNFINISHED));
  }

  private static Generation finish(Path unfinished, Path folder) throws IOException {
    for (Path file : files(unfinished)) force(file);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    Generation finished = new Generation(folder);
    byte[] size = Long.toString(finished.bytes()).getBytes(StandardCharsets.US_ASCII);
    AtomicFile.write(folder.resolve(BEGUN_WITH), size);
    return finished;
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  DatasetGraphTDB graphs() {
    return graphs;
  }

  /** The number of bytes used in its files, garbage included. */
  long bytes() throws IOException {
    long blocks = blocks(Compaction.nodes(graphs));
    for (TupleIndexRecord index : Compaction.indexes(graphs))
      blocks += blocks(index.getRangeIndex());
    return blocks * SystemIndex.BlockSize + Files.size(folder.resolve("nodes-data.obj"));
  }

  private static long blocks(RangeIndex index) {
    BPTStateMgr state = ((BPlusTree) index).getStateManager();
    return state.getNodeBlocksLimit() + state.getRecordsBlocksLimit();
  }

  /** The number of bytes used when the generation was begun; 0 if unknown. */
  long bytesAtFirst() throws IOException {
    Path file = folder.resolve(BEGUN_WITH);
    return Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
  }

  /** Counts a new transaction; returns false if this generation has ended. */
  synchronized boolean enter() {
    if (isOver) return false;
    transactions++;
    return true;
  }

  /** Counts a transaction that has ended. */
  synchronized void leave() {
    transactions--;
    if (transactions > 0) return;
    if (isOver) remove();
    notifyAll();
  }

  /**
   * Ends this generation: no transaction may begin any more, and its files are removed after the
   * last one.
   */
  synchronized void end() {
    isOver = true;
    if (transactions == 0) remove();
  }

  private void remove() {
    try {
      close();
      delete(folder);
    } catch (IOException | RuntimeException left) {
      LOG.warn(
          "{}: could not be removed ({}); the next start tries again", folder, left.toString());
    }
  }

  /**
   * Waits until all transactions have ended, at most for this time, and returns whether they have.
   */
  synchronized boolean isIdleWithin(long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    try {
      long left = millis;
      while (transactions > 0 && left > 0) {
        wait(left);
        left = (until - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return transactions == 0;
  }

  void close() {
    StoreConnection.internalExpel(Location.create(folder), true);
  }

  private static List<Path> folders(Path store, String names) throws IOException {
    return files(store).stream()
        .filter(folder -> folder.getFileName().toString().matches(names))
        .filter(Files::isDirectory)
        .sorted(Comparator.comparing(Generation::number))
        .toList();
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString().replaceAll("\\D", ""));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : files(folder)) Files.delete(file);
    Files.delete(folder);
  }
}
