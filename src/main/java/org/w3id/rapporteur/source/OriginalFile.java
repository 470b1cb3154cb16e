package org.w3id.rapporteur.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The file that a report was read from.
 *
 * @param size in bytes
 * @param sha256 of its bytes, in 64 lower-case hexadecimal digits
 */
public record OriginalFile(MediaType type, long size, String sha256) {
  public OriginalFile {
    Objects.requireNonNull(type);
    Objects.requireNonNull(sha256);
  }

  static OriginalFile of(MediaType type, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new OriginalFile(type, bytes.length, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
