package org.w3id.rapporteur.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that a file exists with all of its bytes or not at all. */
final class AtomicFile {
  private static final String BEGUN = ".begun";

  private AtomicFile() {}

  /** Writes the file, replacing an earlier one. When this returns, it is on the disk. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path begun =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), file.getFileName().toString(), BEGUN);
    try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) channel.write(buffer);
      channel.force(true);
    }
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes unfinished files that a killed program left in this folder. */
  static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + BEGUN)) {
      for (Path begun : left) Files.delete(begun);
    }
  }
}
