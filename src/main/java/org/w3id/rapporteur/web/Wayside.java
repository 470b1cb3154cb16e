package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * What those ask for who watch over the server, where VoID says that a dataset is described, and
 * where browsers look for an icon beside what is no page.
 */
final class Wayside implements Part {
  static final String HEALTH = "/health";
  private static final Map<String, String> ELSEWHERE =
      Map.of("/.well-known/void", "/dataset", "/favicon.ico", "/favicon.svg");

  @Override
  public boolean has(String path) {
    return path.equals(HEALTH) || ELSEWHERE.containsKey(path);
  }

  @Override
  public Reply answer(Request request) {
    String place = ELSEWHERE.get(request.path());
    if (place != null) return Reply.redirect(303, place);
    return Reply.of("application/json", "{\"status\": \"ok\"}\n".getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store");
  }
}
