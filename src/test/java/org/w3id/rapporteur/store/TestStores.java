package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Stores for tests and their servers: in memory, or with {@code -Drapporteur.test.store=disk} each
 * in its own temporary folder.
 */
public final class TestStores {
  private static final boolean ARE_ON_DISK =
      System.getProperty("rapporteur.test.store", "memory").equals("disk");

  private static final AtomicInteger STORES = new AtomicInteger();

  private TestStores() {}

  /** The folder of all stores, which is deleted when the tests end. */
  private static final class Folder {
    private static final Path PATH = begin();

    private static Path begin() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "stores");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An empty store. */
  public static Store begin() {
    return ARE_ON_DISK
        ? Store.at(Folder.PATH.resolve("" + STORES.incrementAndGet()))
        : Store.inMemory();
  }

  /** Whether their data are kept when the program ends. */
  public static boolean areLasting() {
    return ARE_ON_DISK;
  }
}
