package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The stores that tests and their servers stand on: in memory, or, with {@code
 * -Drapporteur.test.store=disk}, each in a folder of its own, which is there until the tests end.
 */
public final class TestStores {
  private static final boolean ARE_ON_DISK =
      System.getProperty("rapporteur.test.store", "memory").equals("disk");

  private static final AtomicInteger STORES = new AtomicInteger();

  private TestStores() {}

  /** The folder of all stores of these tests; made when it is first needed. */
  private static final class Folder {
    private static final Path PATH = begin();

    private static Path begin() {
      try {
        Path folder = Files.createTempDirectory("rapporteur-stores");
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

  /** Whether what is in them would still be there after a new start. */
  public static boolean areLasting() {
    return ARE_ON_DISK;
  }
}
