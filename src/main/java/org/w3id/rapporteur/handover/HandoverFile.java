package org.w3id.rapporteur.handover;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/**
 * The file in a store's folder that says where the server that holds the store can be reached. Only
 * its owner can read it, where files have permissions.
 *
 * @param port on the loopback interface
 * @param secret hexadecimal digits that a client must send
 */
record HandoverFile(int port, String secret) {
  private static final String NAME = "server.properties";

  static Optional<HandoverFile> in(Path folder) throws IOException {
    Properties read = new Properties();
    try {
      read.load(new StringReader(Files.readString(folder.resolve(NAME))));
      return Optional.of(
          new HandoverFile(
              Integer.parseInt(read.getProperty("port", "")), read.getProperty("secret", "")));
    } catch (FileSystemException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    Properties written = new Properties();
    written.setProperty("port", Integer.toString(port));
    written.setProperty("secret", secret);
    StringWriter text = new StringWriter();
    written.store(text, null);
    boolean hasPermissions = Files.getFileStore(folder).supportsFileAttributeView("posix");
    // A temporary file has the permissions that its creator asks for before it has content.
    Path begun =
        hasPermissions
            ? Files.createTempFile(
                folder,
                NAME,
                ".begun",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, NAME, ".begun");
    Files.writeString(begun, text.toString());
    Files.move(begun, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }
}
