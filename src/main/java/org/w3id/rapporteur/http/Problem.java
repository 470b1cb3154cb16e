package org.w3id.rapporteur.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Why a request cannot be met. Source: RFC 9457.
 *
 * @param title HTTP's name for the status, because the type {@code about:blank} says nothing
 * @param detail what is wrong with this request, in a sentence
 */
public record Problem(int status, String title, String detail) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Response json() {
    String body =
        "{\"type\": \"about:blank\", \"status\": %d, \"title\": %s, \"detail\": %s}\n"
            .formatted(status, quoted(title), quoted(detail));
    return new Response(status, MEDIA_TYPE, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
      else json.append(c);
    }
    return json.append('"').toString();
  }
}
