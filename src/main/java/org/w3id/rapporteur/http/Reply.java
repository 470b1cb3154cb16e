package org.w3id.rapporteur.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A whole answer: it is sent only once it is complete, so that a failure is never half a page.
 *
 * @param file that is sent in place of the body, if any
 */
public record Reply(
    int status, String mediaType, byte[] body, Map<String, String> headers, Optional<Path> file) {
  public Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
    this(status, mediaType, body, headers, Optional.empty());
  }

  /**
   * What a file holds.
   *
   * @param tag an entity tag, in its quotation marks: the file is not read to make one
   */
  public static Reply ofFile(String mediaType, Path file, String tag) {
    return new Reply(200, mediaType, new byte[0], Map.of("ETag", tag), Optional.of(file));
  }

  public static Reply of(String mediaType, byte[] body) {
    return new Reply(200, mediaType, body, Map.of());
  }

  public static Reply html(String page) {
    return of("text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply text(String text) {
    return of("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends the client elsewhere on this host. */
  public static Reply redirect(int status, String location) {
    return new Reply(
        status,
        "text/plain;charset=utf-8",
        bytes("See " + location + "\n"),
        Map.of("Location", location));
  }

  public Reply status(int newStatus) {
    return new Reply(newStatus, mediaType, body, headers, file);
  }

  public Reply withoutBody() {
    return new Reply(status, mediaType, new byte[0], headers);
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, mediaType, body, more, file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
