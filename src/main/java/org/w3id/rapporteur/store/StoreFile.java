package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.w3id.rapporteur.graph.Addresses;

/**
 * What a store remembers of itself, in the file {@code store.properties} beside its graphs: the
 * base of its addresses, and the version of its format.
 */
record StoreFile(String base) {
  private static final String NAME = "store.properties";

  /** Grows when older programs could no longer read a store, or this one could not read theirs. */
  private static final String FORMAT = "1";

  private static final String REMEDY =
      "; use the version that made it, or publish the reports again into a new folder";

  static boolean isIn(Path directory) {
    return Files.isRegularFile(directory.resolve(NAME));
  }

  /**
   * What the store in this directory remembers; written now if the directory holds no store.
   *
   * @param base asked for
   * @throws IllegalArgumentException if the store has another base, or this is no base
   * @throws UnusableStoreException if the store has another format
   */
  static StoreFile of(Path directory, Optional<String> base) throws IOException {
    if (!isIn(directory)) return begin(directory, base);
    StoreFile held = read(directory);
    if (base.isPresent() && !base.get().equals(held.base()))
      throw new IllegalArgumentException(
          directory + ": expected the store's base " + held.base() + ", found " + base.get());
    return held;
  }

  private static StoreFile begin(Path directory, Optional<String> base) throws IOException {
    if (Generation.isIn(directory))
      throw new UnusableStoreException(
          directory, "it was made by an earlier version or another program" + REMEDY);
    StoreFile begun = new StoreFile(new Addresses(base.orElse(Addresses.DEFAULT_BASE)).base());
    String text = "format=" + FORMAT + "\nbase=" + begun.base() + "\n";
    AtomicFile.write(directory.resolve(NAME), text.getBytes(StandardCharsets.UTF_8));
    return begun;
  }

  private static StoreFile read(Path directory) throws IOException {
    Properties held = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve(NAME))) {
      held.load(reader);
    }
    String format = held.getProperty("format", "missing");
    if (!format.equals(FORMAT))
      throw new UnusableStoreException(
          directory, "expected the format " + FORMAT + ", found " + format + REMEDY);
    String base = held.getProperty("base");
    if (base == null) throw new UnusableStoreException(directory, NAME + " names no base");
    return new StoreFile(base);
  }
}
