package org.w3id.rapporteur.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * A dump in a temporary file, as it may be too large for memory.
 *
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal digits
 */
record DumpFile(Path path, long size, String sha256) {
  private static final int TAG_DIGITS = 24;

  /**
   * Writes a file that exists until it is deleted or this process ends.
   *
   * @param content writes the content
   */
  static DumpFile write(boolean isCompressed, Consumer<OutputStream> content) {
    try {
      Path path = OwnFolder.ofProcess().newFile();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream file =
          new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
        try (OutputStream out = isCompressed ? new GZIPOutputStream(file) : file) {
          content.accept(out);
        }
      } catch (RuntimeException | IOException failed) {
        Files.deleteIfExists(path);
        throw failed;
      }
      return new DumpFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String tag() {
    return "\"" + sha256.substring(0, TAG_DIGITS) + "\"";
  }

  /** Deletes the file; a response that is reading it can read to the end. */
  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
