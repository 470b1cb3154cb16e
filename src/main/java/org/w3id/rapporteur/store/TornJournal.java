package org.w3id.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends the journal of TDB2, into which a change is written before the data are changed. A program
 * that is killed meanwhile leaves an incomplete entry, and TDB2 refuses to open such a journal.
 *
 * <p>Only the bytes after the last finished change are cut, so finished changes are kept: TDB2
 * repeats them when it opens the store.
 *
 * <p>An entry is a head (length of the data, -1 for none; checksum; type; component) and the data.
 */
final class TornJournal {
  private static final Logger LOG = LoggerFactory.getLogger(TornJournal.class);
  private static final int HEAD = 3 * Integer.BYTES + ComponentId.SIZE;
  private static final int CHECKSUM_AT = Integer.BYTES;
  private static final int TYPE_AT = 2 * Integer.BYTES;

  private final ByteBuffer bytes;

  private TornJournal(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /**
   * Cuts an incomplete change off the end of the file, if there is one.
   *
   * @throws IOException if the file is damaged otherwise
   */
  static void mend(Path file) throws IOException {
    if (!Files.exists(file)) return;
    TornJournal journal = new TornJournal(Files.readAllBytes(file));
    int whole = journal.wholeLength(file);
    if (whole == journal.bytes.limit()) return;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.force(true);
    }
    LOG.warn(
        "{}: the program was killed while writing a change; the {} bytes of the unfinished change"
            + " were removed, and the store is as before that change",
        file,
        journal.bytes.limit() - whole);
  }

  /**
   * The length up to the last finished change if the end is torn, or else of the whole file.
   *
   * @throws IOException if it is damaged otherwise, so that its changes cannot be known
   */
  private int wholeLength(Path file) throws IOException {
    int finished = 0;
    int at = 0;
    while (at < bytes.limit()) {
      if (isTornAt(at)) return finished;
      int end = (int) end(at);
      if (checksum(at, end) != bytes.getInt(at + CHECKSUM_AT))
        throw new IOException(
            file
                + ": the journal is damaged at byte "
                + at
                + "; use a copy of the store, or publish the reports again into a new folder");
      if (JournalEntryType.type(bytes.getInt(at + TYPE_AT)) == JournalEntryType.COMMIT)
        finished = end;
      at = end;
    }
    return at;
  }

  /** Whether the entry is incomplete. After a loss of power, unwritten bytes may be zeros. */
  private boolean isTornAt(int at) {
    return bytes.limit() - at < HEAD
        || end(at) > bytes.limit()
        || IntStream.range(at, bytes.limit()).allMatch(i -> bytes.get(i) == 0);
  }

  private long end(int at) {
    return (long) at + HEAD + Math.max(0, bytes.getInt(at));
  }

  /** The checksum of the entry, with zeros in place of the checksum itself. */
  private int checksum(int at, int end) {
    byte[] entry = Arrays.copyOfRange(bytes.array(), at, end);
    ByteBuffer.wrap(entry).putInt(CHECKSUM_AT, 0);
    Adler32 sum = new Adler32();
    sum.update(entry);
    return (int) sum.getValue();
  }
}
