package org.w3id.rapporteur.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.rapporteur.graph.RdfFile;

/**
 * Named graphs, in memory or in a directory, and a view of them to read.
 *
 * <p>A reader sees either all of a change or nothing of it. What is served is {@link #dataset()},
 * whose default graph is the union of the named ones, unless the data loaded have no graph of ours.
 */
public final class Store implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 50;

  private final DatasetGraph graphs;
  private final DatasetGraph view;
  private final boolean onDisk;
  private final AtomicLong version = new AtomicLong();
  private volatile boolean united = true;
  private volatile boolean loaded;

  private final Archive archive;

  private Store(DatasetGraph graphs, boolean onDisk, Archive archive) {
    this.archive = archive;
    this.graphs = graphs;
    this.view = new UnionView(graphs, this::isUnited);
    this.onDisk = onDisk;
  }

  public static Store inMemory() {
    return new Store(new MemoryGraphs(), false, new Archive(Optional.empty()));
  }

  /**
   * The store in this directory; an empty one is begun where there is none.
   *
   * @throws UnusableStoreException if it is no folder, or another process has it open
   */
  public static Store at(Path directory) {
    try {
      Files.createDirectories(directory);
      Archive archive = new Archive(Optional.of(directory.resolve("earlier")));
      return new Store(DatabaseMgr.connectDatasetGraph(directory.toString()), true, archive);
    } catch (FileAlreadyExistsException file) {
      throw new UnusableStoreException(directory, "is not a folder", file);
    } catch (IOException | RuntimeException refused) {
      throw new UnusableStoreException(directory, refused.getMessage(), refused);
    }
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
                (address, triples) -> {
                  Node name = NodeFactory.createURI(address);
                  held.removeGraph(name);
                  held.addGraph(name, triples);
                }));
  }

  /** Changes the graphs: all of the change is kept, or, should it fail, nothing of it. */
  public void update(Consumer<DatasetGraph> change) {
    Txn.exec(graphs, TxnType.WRITE, () -> change.accept(graphs));
    version.incrementAndGet();
  }

  /**
   * Adds what an RDF file holds, compressed by gzip or not, as it is, literals that are not of
   * their type too: named graphs as such, triples without a graph to the default graph. If no graph
   * is then named as those of reports are, the default graph is no union any more: the data are
   * somebody else's, who said what stands in it.
   *
   * @throws UnreadableRdfException if the file is missing or is no RDF; then nothing of it is added
   */
  public void load(Path file) {
    try {
      update(
          held -> {
            new RdfFile(file).read(held, ErrorHandlerFactory.errorHandlerExceptionOnError());
            united = Iter.anyMatch(held.listGraphNodes(), Store::isOfReports);
            loaded = true;
          });
    } catch (RiotException e) {
      throw new UnreadableRdfException(file, e);
    }
  }

  private static boolean isOfReports(Node graph) {
    return graph.isURI() && graph.getURI().contains("/id/graph/");
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
    return onDisk;
  }

  /** What readers and queries see: read-only. */
  public DatasetGraph dataset() {
    return view;
  }

  /** The same for the server's own work, which no limit on the queries of others ends. */
  public DatasetGraph unlimited() {
    return new UnionView(graphs, this::isUnited);
  }

  /**
   * What readers see who look at these graphs alone: read-only, and their union is the default
   * graph.
   */
  public DatasetGraph dataset(Set<Node> names) {
    return new PartView(graphs, names);
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
    if (onDisk) {
      expel(PATIENCE_MILLIS);
    } else {
      graphs.close();
    }
  }

  private void expel(int patience) {
    try {
      TDBInternal.expel(graphs);
    } catch (TransactionException stillRead) {
      if (patience <= 0) throw stillRead;
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw stillRead;
      }
      expel(patience - PAUSE_MILLIS);
    }
  }
}
