package org.w3id.rapporteur.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much memory the compressed streams of a file would take. They are counted before PDFBox reads
 * them, because it keeps a whole stream in memory.
 */
final class Expansion {
  /** A page's program or a font takes a thousandth of this. */
  private static final long MOST_OF_STREAM = 64L << 20;

  private static final long MOST_OF_FILE = 4L << 30;

  /** The dictionary before a stream is searched so far back. */
  private static final int LONGEST_DICTIONARY = 1024;

  /** Deflate makes at most about so many bytes of one. */
  private static final int MOST_OF_LZW = 1400;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image");

  private final byte[] file;
  private final byte[] out = new byte[1 << 16];
  private long sum;

  private Expansion(byte[] file) {
    this.file = file;
  }

  /**
   * @throws TooMuchException if a stream, or all of them, would take too much memory
   */
  static void check(byte[] file) {
    Expansion expansion = new Expansion(file);
    for (int i = 0; i + STREAM.length < file.length; i++) {
      if (file[i] == 's' && expansion.isStream(i)) {
        expansion.count(i);
      }
    }
  }

  private boolean isStream(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    byte next = file[at + STREAM.length];
    return (next == '\r' || next == '\n') && !(at >= 3 && file[at - 1] == 'd');
  }

  private void count(int at) {
    int from = Math.max(0, at - LONGEST_DICTIONARY);
    String before = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    if (IMAGE.matcher(dictionary).find()) {
      return;
    }
    int start = at + STREAM.length;
    while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
      start++;
    }
    long size = inflated(start);
    if (dictionary.contains("/LZWDecode") || dictionary.contains("/LZW")) {
      long packed = Math.max(size, lengthOf(start));
      size = packed * MOST_OF_LZW;
    }
    sum += size;
    if (size > MOST_OF_STREAM || sum > MOST_OF_FILE) {
      throw new TooMuchException("is packed so that it takes too much memory to open");
    }
  }

  private long lengthOf(int start) {
    for (int i = start; i + 9 <= file.length; i++) {
      if (file[i] == 'e' && file[i + 1] == 'n' && file[i + 2] == 'd' && file[i + 3] == 's') {
        return i - start;
      }
    }
    return file.length - start;
  }

  /** Returns 0 for what is not compressed. */
  private long inflated(int start) {
    Inflater inflater = new Inflater();
    inflater.setInput(file, start, file.length - start);
    long size = 0;
    try {
      while (size <= MOST_OF_STREAM) {
        int made = inflater.inflate(out);
        if (made == 0
            && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        size += made;
      }
    } catch (DataFormatException notCompressed) {
      return size;
    } finally {
      inflater.end();
    }
    return size;
  }
}
