package org.w3id.rapporteur.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole answer: it is sent only once it is complete, so that a failure is never half a page. */
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
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
    return new Reply(newStatus, mediaType, body, headers);
  }

  public Reply withoutBody() {
    return new Reply(status, mediaType, new byte[0], headers);
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, mediaType, body, more);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
