package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;

/**
 * A folder for temporary files of this process. It is deleted when the process ends; folders left
 * by killed processes are deleted when the next process begins.
 *
 * <p>A process holds a lock in its folder, which the operating system releases however the process
 * ends. So a free lock means that the process has ended, even where processes cannot see each
 * other.
 */
final class OwnFolder implements AutoCloseable {
  private static final String PREFIX = "rapporteur-process-";
  private static final String LOCK = "lock";

  private final Path beside;
  private Path folder;
  private FileChannel lock;

  /** Creates the folder object on first use. */
  private static final class OfProcess {
    private static final OwnFolder FOLDER = ofProcess();

    private static OwnFolder ofProcess() {
      OwnFolder folder = new OwnFolder(Path.of(System.getProperty("java.io.tmpdir")));
      Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
      return folder;
    }
  }

  /** Returns the folder of this process, among the system's temporary files. */
  static OwnFolder ofProcess() {
    return OfProcess.FOLDER;
  }

  /**
   * @param beside the folder that contains the folders of all processes; a process must have only
   *     one there, since checking its own lock would release it
   */
  OwnFolder(Path beside) {
    this.beside = beside;
  }

  /** Creates the folder if it is missing, and deletes those that killed processes left. */
  synchronized void begin() throws IOException {
    if (folder != null && Files.isDirectory(folder)) return;
    if (lock != null) lock.close();
    folder = Files.createTempDirectory(beside, PREFIX);
    lock = locked(folder);
    UserPrincipal user = Files.getOwner(folder);
    try (DirectoryStream<Path> others = Files.newDirectoryStream(beside, PREFIX + "*")) {
      for (Path other : others) if (isOther(other, user)) removeIfLeft(other);
    }
  }

  /** Locks the file before giving it the name that other processes look for. */
  private static FileChannel locked(Path folder) throws IOException {
    Path begun = folder.resolve("begun");
    FileChannel lock =
        FileChannel.open(begun, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.move(begun, folder.resolve(LOCK));
    return lock;
  }

  private boolean isOther(Path other, UserPrincipal user) throws IOException {
    return !other.equals(folder)
        && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(user);
  }

  private static void removeIfLeft(Path other) throws IOException {
    try (FileChannel held = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (held.tryLock() != null) remove(other);
    } catch (NoSuchFileException begunOrRemovedJustNow) {
      return;
    }
  }

  /** Creates an empty file; first creates the folder again if it was removed. */
  synchronized Path newFile() throws IOException {
    begin();
    return Files.createTempFile(folder, "", "");
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  @Override
  public synchronized void close() {
    if (folder == null) return;
    try {
      remove(folder);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder = null;
  }
}
