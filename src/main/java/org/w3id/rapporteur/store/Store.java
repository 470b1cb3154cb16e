package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.syntax.RdfFile;

/**
 * Named graphs, in memory or in a directory, and a view of them to read.
 *
 * <p>A reader sees either all of a change or nothing of it. What is served is {@link #dataset()},
 * whose default graph is the union of the named ones, unless the data loaded have no graph of ours.
 */
public final class Store implements AutoCloseable {
  /** A small store is compacted after a dozen publications or so, not after each one. */
  private static final long TOLERATED = 128L << 20;

  private final GraphStorage storage;
  private final DatasetGraph view;
  private final Optional<Folder> folder;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong version = new AtomicLong();
  private volatile boolean united = true;
  private volatile boolean loaded;

  private final Archive archive;

  /** Where a store is that is kept on the disk. */
  private record Folder(StoreLock lock, StoreFile file) {}

  /** A store that leaves nothing behind. */
  Store(GraphStorage storage) {
    this(storage, Optional.empty(), new Archive(Optional.empty()));
  }

  private Store(GraphStorage storage, Optional<Folder> folder, Archive archive) {
    this.archive = archive;
    this.storage = storage;
    this.view = view();
    this.folder = folder;
  }

  private DatasetGraph view() {
    return new UnionView(storage.graphs(), this::isUnited);
  }

  public static Store inMemory() {
    return new Store(new MemoryGraphs());
  }

  /** As {@link #at(Path, Optional)}, with the store's own base. */
  public static Store at(Path directory) {
    return at(directory, Optional.empty());
  }

  /**
   * The store in this directory; an empty one is begun where there is none. What a killed program
   * left unfinished is removed.
   *
   * @param base of the addresses; empty: the store's own, or the default one if it is begun
   * @throws UnusableStoreException if it is no folder, another process has it open, or it is none
   *     that this version can read
   * @throws IllegalArgumentException if the store has another base, or this is no base
   */
  public static Store at(Path directory, Optional<String> base) {
    return at(directory, base, TOLERATED);
  }

  /**
   * @param tolerated garbage of so many bytes is not worth a compaction
   */
  static Store at(Path directory, Optional<String> base, long tolerated) {
    try {
      Files.createDirectories(directory);
      StoreLock lock = StoreLock.on(directory);
      try {
        return opened(directory, base, tolerated, lock);
      } catch (IOException | RuntimeException refused) {
        lock.close();
        throw refused;
      }
    } catch (UnusableStoreException | IllegalArgumentException told) {
      throw told;
    } catch (FileAlreadyExistsException file) {
      throw new UnusableStoreException(directory, "is not a folder", file);
    } catch (IOException | RuntimeException refused) {
      throw new UnusableStoreException(directory, refused.getMessage(), refused);
    }
  }

  private static Store opened(Path directory, Optional<String> base, long tolerated, StoreLock lock)
      throws IOException {
    StoreFile file = StoreFile.of(directory, base);
    Path earlier = Files.createDirectories(directory.resolve("earlier"));
    AtomicFile.sweep(directory);
    AtomicFile.sweep(earlier);
    return new Store(
        new DiskGraphs(directory, tolerated),
        Optional.of(new Folder(lock, file)),
        new Archive(Optional.of(earlier)));
  }

  /** Whether there is a store in this directory. */
  public static boolean isAt(Path directory) {
    return StoreFile.isIn(directory);
  }

  /** The base of the addresses of what is kept on the disk; the default one in memory. */
  public String base() {
    return folder.map(Folder::file).map(StoreFile::base).orElse(Addresses.DEFAULT_BASE);
  }

  /** Puts these triples in the place of the graph's former ones. */
  public void replace(String graph, Graph triples) {
    replace(Map.of(graph, triples));
  }

  /**
   * Puts each of these graphs, by address, in the place of its former self: all of them, or none.
   */
  public void replace(Map<String, Graph> newGraphs) {
    update(
        held ->
            newGraphs.forEach(
                (address, triples) -> held.replace(NodeFactory.createURI(address), triples)));
  }

  /**
   * Changes the graphs: all of the change is kept, or, should it fail, nothing of it. Only what
   * differs is written; if nothing does, this is no change.
   */
  public void update(Consumer<GraphUpdate> change) {
    writing.lock();
    try {
      if (storage.update(change)) version.incrementAndGet();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Writes a store on the disk anew, without the garbage that changes leave. Readers go on; a
   * change waits.
   *
   * @throws UncheckedIOException if it cannot be written; then it stays as it was
   */
  public void compact() {
    writing.lock();
    try {
      storage.compact();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      writing.unlock();
    }
  }

  /** How many bytes of its files a store on the disk uses for graphs, garbage included. */
  public long bytes() {
    try {
      return storage.bytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Adds what an RDF file holds, compressed by gzip or not, as it is, literals that are not of
   * their type too: named graphs as such, triples without a graph to the default graph; but those
   * of reports into their graphs, as {@link LooseStatements} says. If no graph is then named as
   * those of reports are, the default graph is no union any more: the data are somebody else's, who
   * said what stands in it.
   *
   * @throws UnreadableRdfException if the file is missing or is no RDF; then nothing of it is added
   */
  public void load(Path file) {
    try {
      update(
          held -> {
            new RdfFile(file).read(held::add, ErrorHandlerFactory.errorHandlerExceptionOnError());
            LooseStatements.sort(held);
            united = held.names().stream().anyMatch(Store::isOfReports);
            loaded = true;
          });
    } catch (RiotException e) {
      throw new UnreadableRdfException(file, e);
    }
  }

  private static boolean isOfReports(Node graph) {
    return graph.isURI()
        && Base.of(graph.getURI())
            .flatMap(base -> base.address(graph.getURI()))
            .filter(address -> address.isOf("graph"))
            .isPresent();
  }

  /** Whether the default graph of {@link #dataset()} is the union of the named ones. */
  public boolean isUnited() {
    return united;
  }

  /** Whether it holds what others wrote, beside what was published here. */
  public boolean isLoaded() {
    return loaded;
  }

  /** What graphs held before they were published anew. */
  public Archive archive() {
    return archive;
  }

  /** Whether what is put here is still there when the program is started anew. */
  public boolean isLasting() {
    return folder.isPresent();
  }

  /** What readers and queries see. */
  public RdfDataset dataset() {
    return new JenaDataset(view, storage.graphs());
  }

  /** The same for the server's own work, which no limit on the queries of others ends. */
  public RdfDataset unlimited() {
    return new JenaDataset(view(), storage.graphs());
  }

  /**
   * The same as {@link #dataset()} as Jena's own, for Jena's SPARQL endpoint alone: read-only, and
   * its context limits what is asked of either.
   */
  public DatasetGraph queried() {
    return view;
  }

  /**
   * A number that grows with every change, so that what was made of the graphs can be kept as long
   * as it is true.
   */
  public long version() {
    return version.get();
  }

  /** On the disk, readers that have begun are waited for, for some seconds. */
  @Override
  public void close() {
    storage.close();
    folder.map(Folder::lock).ifPresent(StoreLock::close);
  }
}
