package org.w3id.rapporteur.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the lines of reports in any format. The bytes of a file tell its format; its name does not.
 */
public final class Sources {
  /** More than any known report has, and little enough for memory. */
  static final int MOST_BYTES = 128 * 1024 * 1024;

  private static final Pattern AKOMA_NTOSO = Pattern.compile("<(?:\\w+:)?akomaNtoso[\\s>]");

  /** The root element of an XML file begins within this many bytes. */
  private static final int SEARCHED_FOR_ROOT = 4096;

  private final List<SourceReader> readers;

  /**
   * @param readers asked in turn, before plain text, which any file may be
   */
  public Sources(List<SourceReader> readers) {
    this.readers = Stream.concat(readers.stream(), Stream.of(new TextReader())).toList();
  }

  /**
   * Reads a report's file.
   *
   * @throws UnreadableReportException if there is no such file, or it is a folder, empty, too
   *     large, damaged, or in a format that cannot be read
   */
  public SourceText read(Path path) {
    byte[] bytes = bytes(path, MOST_BYTES, "a report");
    try {
      return read(path.getFileName().toString(), bytes);
    } catch (UnreadableReportException unreadable) {
      throw unreadable.in(path);
    }
  }

  /**
   * Reads a report from the bytes of its file.
   *
   * @param fileName without its folder
   * @throws UnreadableReportException if it is empty, too large, damaged, or in a format that
   *     cannot be read
   */
  public SourceText read(String fileName, byte[] bytes) {
    if (isAkomaNtoso(bytes)) {
      throw new UnreadableReportException(
          fileName, "is Akoma Ntoso XML, which cannot be read yet; expected a report as text");
    }
    return readers.stream()
        .filter(reader -> reader.reads(bytes, fileName))
        .findFirst()
        .orElseThrow()
        .read(fileName, bytes)
        .readFrom(bytes);
  }

  private static boolean isAkomaNtoso(byte[] bytes) {
    int searched = Math.min(bytes.length, SEARCHED_FOR_ROOT);
    String start = new String(bytes, 0, searched, StandardCharsets.ISO_8859_1);
    return start.contains("<?xml") && AKOMA_NTOSO.matcher(start).find();
  }

  /**
   * Returns a file's bytes.
   *
   * @param expected what kind of file is expected, for the message
   * @throws UnreadableReportException if there is no such file, or it is a folder or too large
   */
  static byte[] bytes(Path path, int most, String expected) {
    if (Files.isDirectory(path)) {
      throw new UnreadableReportException(path, "is a folder, expected " + expected);
    }
    try (InputStream file = Files.newInputStream(path)) {
      // Pipes and devices report no size, so the size is not checked first.
      byte[] bytes = file.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new UnreadableReportException(
            path, "is larger than " + most / (1024 * 1024) + " MiB, expected " + expected);
      }
      return bytes;
    } catch (NoSuchFileException missing) {
      throw new UnreadableReportException(path, "no such file");
    } catch (IOException unreadable) {
      throw new UnreadableReportException(path, "cannot be read: " + unreadable.getMessage());
    }
  }
}
