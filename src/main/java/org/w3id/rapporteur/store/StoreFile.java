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
 * The file {@code store.properties} beside the graphs of a store, with the base of its addresses
 * and the version of its format.
 */
record StoreFile(String base) {
  private static final String NAME = "store.properties";

  /** To be increased when older programs cannot read new stores, or this one cannot read theirs. */
  private static final String FORMAT = "1";

  private static final String REMEDY =
      "; use the version that created it, or publish the reports again into a new folder";

  static boolean isIn(Path directory) {
    return Files.isRegularFile(directory.resolve(NAME));
  }

  /**
   * Reads the file of the store in this directory, or writes it if there is no store.
   *
   * @param base the requested base; empty for the store's own
   * @throws IllegalArgumentException if the store has another base, or the base is invalid
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
          directory, "it was created by an earlier version or another program" + REMEDY);
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
    if (base == null) throw new UnusableStoreException(directory, NAME + " has no entry base");
    return new StoreFile(base);
  }
}
