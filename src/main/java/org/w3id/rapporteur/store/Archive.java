package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the earlier versions of graphs, by the hash of their content: in memory, or each in a file.
 * The content under a hash never changes.
 */
public final class Archive {
  private final Optional<Path> folder;
  private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

  Archive(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Keeps the bytes. When this returns, a store on the disk has written them. */
  public void keep(String hash, byte[] bytes) {
    if (folder.isEmpty()) {
      memory.put(checked(hash), bytes.clone());
      return;
    }
    Path file = file(hash);
    if (Files.exists(file)) return;
    try {
      AtomicFile.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String hash) {
    return folder.isEmpty() ? memory.containsKey(hash) : Files.exists(file(hash));
  }

  /** The content with this hash, if it is kept. */
  public Optional<byte[]> kept(String hash) {
    if (folder.isEmpty()) return Optional.ofNullable(memory.get(hash)).map(byte[]::clone);
    Path file = file(hash);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the content with this hash. */
  public void forget(String hash) {
    memory.remove(hash);
    if (folder.isEmpty()) return;
    try {
      Files.deleteIfExists(file(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String hash) {
    return folder.orElseThrow().resolve(checked(hash) + ".nt");
  }

  private static String checked(String hash) {
    if (!hash.matches("[0-9a-f]{64}"))
      throw new IllegalArgumentException("not a SHA-256 hash: " + hash);
    return hash;
  }
}
