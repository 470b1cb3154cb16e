package org.w3id.rapporteur.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.publishing.Follower;

/**
 * An index in a folder or in memory, with the number of the last act of the publication log that it
 * contains. A reader sees either all of a change or nothing of it.
 */
public final class IndexFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String NUMBER = "number";
  private static final String FORMAT = "format";
  private static final double MEGABYTES_TO_WRITE = 16;
  private static final int PATIENCE_SECONDS = 10;

  private final Directory directory;
  private final Analyzer analyzer;
  private final String format;
  private final CountDownLatch made = new CountDownLatch(1);
  private IndexWriter writer;
  private volatile SearcherManager searchers;
  private volatile long applied;

  /** A change of an index. */
  @FunctionalInterface
  public interface Change {
    void make(IndexWriter writer) throws IOException;
  }

  /** A question to an index. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private IndexFolder(Directory directory, Analyzer analyzer, String format) throws IOException {
    this.directory = directory;
    this.analyzer = analyzer;
    this.format = format;
    open(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Opens the index in this folder, or makes an empty one. One that cannot be read, or that another
   * release made in another format, is emptied.
   *
   * @param folder empty for an index in memory
   * @param format changes when documents are made in another way
   */
  public static IndexFolder at(Optional<Path> folder, Analyzer analyzer, String format) {
    try {
      if (folder.isEmpty()) return new IndexFolder(new ByteBuffersDirectory(), analyzer, format);
      Files.createDirectories(folder.get());
      return new IndexFolder(FSDirectory.open(folder.get()), analyzer, format);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void open(IndexWriterConfig.OpenMode mode) throws IOException {
    try {
      begin(mode);
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.warn("{} cannot be read and is made again: {}", directory, unreadable.toString());
      for (String file : directory.listAll())
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
      begin(IndexWriterConfig.OpenMode.CREATE);
    }
    if (applied == Follower.NONE && writer.getDocStats().numDocs > 0) writer.deleteAll();
  }

  private void begin(IndexWriterConfig.OpenMode mode) throws IOException {
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(MEGABYTES_TO_WRITE)
                .setCommitOnClose(false));
    searchers = new SearcherManager(writer, null);
    applied = number();
  }

  private long number() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null)
      StreamSupport.stream(kept.spliterator(), false)
          .forEach(each -> data.put(each.getKey(), each.getValue()));
    return format.equals(data.get(FORMAT)) ? Long.parseLong(data.get(NUMBER)) : Follower.NONE;
  }

  /** The number of the last act that the index contains, or {@link Follower#NONE}. */
  public long applied() {
    return applied;
  }

  /** Makes a change and keeps the number with it: both or nothing. */
  public synchronized void change(long number, Change change) {
    try {
      change.make(writer);
      writer.setLiveCommitData(Map.of(NUMBER, Long.toString(number), FORMAT, format).entrySet());
      writer.commit();
      searchers.maybeRefreshBlocking();
      applied = number;
      made.countDown();
    } catch (IOException failed) {
      undo();
      throw new UncheckedIOException(failed);
    } catch (RuntimeException failed) {
      undo();
      throw failed;
    }
  }

  /**
   * Goes back to the last commit. A writer that has failed may be closed already. Readers may still
   * have the former searchers, which are not closed.
   */
  private void undo() {
    try {
      writer.rollback();
      open(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Asks the index. If it has yet to be made, waits some seconds for it.
   *
   * @throws NotYetMadeException if it is not made in that time
   */
  public <T> T ask(Question<T> question) {
    awaitMade();
    try {
      SearcherManager current = searchers;
      IndexSearcher searcher = current.acquire();
      try {
        return question.ask(searcher);
      } finally {
        current.release(searcher);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void awaitMade() {
    if (applied != Follower.NONE) return;
    try {
      if (!made.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new NotYetMadeException();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NotYetMadeException();
    }
  }

  /** Closes the index; what was changed is already written. */
  @Override
  public synchronized void close() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
