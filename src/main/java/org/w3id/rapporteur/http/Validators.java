package org.w3id.rapporteur.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The validators of a representation, ETag and Last-Modified, and what they make of conditional
 * requests. Source: RFC 9110, 8.8 and 13.
 *
 * @param tag quoted, with {@code W/} before it if it is weak
 * @param modified to the second; empty if unknown
 */
public record Validators(String tag, Optional<Instant> modified) {
  private static final int TAG_BYTES = 12;
  private static final String ANY = "*";
  public static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The result of a client's conditions. */
  public enum Outcome {
    SEND,
    NOT_MODIFIED,
    PRECONDITION_FAILED
  }

  /**
   * Returns the validators of a complete response: its own tag, or a hash of its media type and
   * bytes.
   */
  public static Validators of(Response response, Optional<Instant> modified) {
    String own = response.headers().get("ETag");
    if (own != null) return new Validators(own, modified);
    MessageDigest digest = digest();
    digest.update(response.mediaType().getBytes(StandardCharsets.UTF_8));
    return new Validators("\"" + hex(digest.digest(response.body())) + "\"", modified);
  }

  /** Returns weak validators of an answer that is not yet made, from all that determines it. */
  public static Validators weak(String decidedBy, Optional<Instant> modified) {
    byte[] bytes = decidedBy.getBytes(StandardCharsets.UTF_8);
    return new Validators("W/\"" + hex(digest().digest(bytes)) + "\"", modified);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
  }

  private Optional<String> lastModified() {
    return modified.map(HTTP_DATE::format);
  }

  /** Returns a response with these validators in its headers. */
  public Response in(Response response) {
    Response tagged = response.with("ETag", tag);
    return lastModified().map(date -> tagged.with("Last-Modified", date)).orElse(tagged);
  }

  /** Evaluates the conditions in the order of RFC 9110, 13.2.2. */
  public Outcome weigh(Conditions conditions) {
    if (!conditions.match().isEmpty()) {
      if (conditions.match().stream().noneMatch(this::isStrongly))
        return Outcome.PRECONDITION_FAILED;
    } else if (conditions.unmodifiedSince().filter(this::isModifiedSince).isPresent()) {
      return Outcome.PRECONDITION_FAILED;
    }
    if (!conditions.noneMatch().isEmpty())
      return conditions.noneMatch().stream().anyMatch(this::isWeakly)
          ? Outcome.NOT_MODIFIED
          : Outcome.SEND;
    Optional<Instant> since = conditions.modifiedSince();
    return since.isPresent() && modified.isPresent() && !isModifiedSince(since.get())
        ? Outcome.NOT_MODIFIED
        : Outcome.SEND;
  }

  private boolean isStrongly(String other) {
    return other.equals(ANY) || !tag.startsWith("W/") && other.equals(tag);
  }

  private boolean isWeakly(String other) {
    return other.equals(ANY) || opaque(other).equals(opaque(tag));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private boolean isModifiedSince(Instant date) {
    return modified.isPresent() && modified.get().isAfter(date);
  }
}
