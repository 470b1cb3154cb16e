package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.syntax.RdfFile;

/**
 * Named graphs, in memory or in a directory, with a read-only view of them.
 *
 * <p>A reader sees either all of a change or nothing of it. The server uses {@link #dataset()},
 * whose default graph is the union of the named ones, unless loaded data have no graph of a report.
 */
public final class Store implements AutoCloseable {
  static {
    // Two threads that initialise Jena at once can deadlock or fail.
    JenaSystem.init();
  }

  /** A small store is compacted after a dozen publications or so, not after each one. */
  private static final long TOLERATED = 128L << 20;

  private final GraphStorage storage;
  private final DatasetGraph view;
  private final Optional<Folder> folder;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean united = true;
  private volatile boolean loaded;

  private final List<Consumer<Set<Node>>> listeners = new CopyOnWriteArrayList<>();
  private final Archive archive;

  /** A store's place on the disk, with its lock and properties. */
  private record Folder(Path path, StoreLock lock, StoreFile file) {}

  /** A store that keeps nothing when the program ends. */
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

  /** The store in this directory, with its own base. */
  public static Store at(Path directory) {
    return at(directory, Optional.empty());
  }

  /**
   * Opens the store in this directory, or creates an empty one. Unfinished files of a killed
   * program are removed.
   *
   * @param base of the addresses; if empty, the store's own, or the default one for a new store
   * @throws UnusableStoreException if the path is not a folder, another process has the store open,
   *     or this version cannot read it
   * @throws IllegalArgumentException if the store has another base, or the base is invalid
   */
  public static Store at(Path directory, Optional<String> base) {
    return at(directory, base, TOLERATED);
  }

  /**
   * @param tolerated the bytes of garbage below which compaction is not worthwhile
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
        Optional.of(new Folder(directory, lock, file)),
        new Archive(Optional.of(earlier)));
  }

  /** Whether there is a store in this directory. */
  public static boolean isAt(Path directory) {
    return StoreFile.isIn(directory);
  }

  /** The base of the addresses in a store on the disk; the default base in memory. */
  public String base() {
    return folder.map(Folder::file).map(StoreFile::base).orElse(Addresses.DEFAULT_BASE);
  }

  /** Replaces the triples of a graph. */
  public void replace(String graph, Graph triples) {
    replace(Map.of(graph, triples));
  }

  /** Replaces each of these graphs, by address: all of them or none. */
  public void replace(Map<String, Graph> newGraphs) {
    update(
        held ->
            newGraphs.forEach(
                (address, triples) -> held.replace(NodeFactory.createURI(address), triples)));
  }

  /**
   * Changes the graphs. If the change fails, nothing of it is kept. Only differences are written;
   * if there are none, the version stays.
   */
  public void update(Consumer<GraphUpdate> change) {
    update(change, () -> {});
  }

  /**
   * @param committed runs when the change is made, before listeners
   */
  private void update(Consumer<GraphUpdate> change, Runnable committed) {
    writing.lock();
    try {
      Set<Node> changed = storage.update(change);
      committed.run();
      if (changed.isEmpty()) return;
      listeners.forEach(listener -> listener.accept(changed));
    } finally {
      writing.unlock();
    }
  }

  /**
   * Adds a listener, which gets the names of the graphs that each change has changed, {@code
   * Quad.defaultGraphIRI} for the default graph. It is called when readers see the change, before
   * the next change, and must not throw.
   */
  public void addListener(Consumer<Set<Node>> listener) {
    listeners.add(listener);
  }

  /** The folder for what is derived from the graphs of a store on the disk; empty in memory. */
  public Optional<Path> derived() {
    return folder.map(Folder::path).map(path -> path.resolve("derived"));
  }

  /**
   * Rewrites a store on the disk without the garbage that changes leave. Readers continue; changes
   * wait.
   *
   * @throws UncheckedIOException if writing fails; the store then stays unchanged
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

  /**
   * The number of bytes that a store on the disk uses for graphs, garbage included; 0 in memory.
   */
  public long bytes() {
    try {
      return storage.bytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Adds the content of an RDF file, plain or compressed by gzip, unchanged, including literals
   * that are not valid for their type. Named graphs keep their names, and triples without a graph
   * go to the default graph, except those about reports, which {@link LooseStatements} moves to
   * their graphs. If no graph then has a name like those of reports, the data are another
   * publisher's, and the default graph is no longer a union.
   *
   * @throws UnreadableRdfException if the file is missing or is not RDF; then nothing is added
   */
  public void load(Path file) {
    AtomicBoolean isOfReports = new AtomicBoolean();
    try {
      update(
          held -> {
            new RdfFile(file).read(held::add, ErrorHandlerFactory.errorHandlerExceptionOnError());
            LooseStatements.sort(held);
            isOfReports.set(held.names().stream().anyMatch(Store::isOfReports));
          },
          () -> {
            united = isOfReports.get();
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

  /** Whether data were loaded from files, beside those published here. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The earlier versions of graphs. */
  public Archive archive() {
    return archive;
  }

  /** Whether the data are kept when the program ends. */
  public boolean isLasting() {
    return folder.isPresent();
  }

  /** The graphs for readers and queries. */
  public RdfDataset dataset() {
    return new JenaDataset(view, storage.graphs());
  }

  /** The graphs for the server's own work, without the limits on queries. */
  public RdfDataset unlimited() {
    return new JenaDataset(view(), storage.graphs());
  }

  /**
   * The graphs as a read-only dataset of Jena, whose context has the limits on the queries of
   * {@link #dataset()}.
   */
  public DatasetGraph queried() {
    return view;
  }

  /**
   * A number that grows with every change, so that results made from the graphs can be cached until
   * the next change. In a transaction it is never that of a later change than the transaction sees.
   */
  public long version() {
    return storage.version();
  }

  /** Closes the store. On the disk it waits a few seconds for open readers. */
  @Override
  public void close() {
    storage.close();
    folder.map(Folder::lock).ifPresent(StoreLock::close);
  }
}
