package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * What those ask for who watch over the server, and where VoID says that a dataset is described.
 */
final class Wayside implements Part {
  private static final Set<String> PATHS = Set.of("/health", "/.well-known/void");

  @Override
  public boolean has(String path) {
    return PATHS.contains(path);
  }

  @Override
  public Reply answer(Request request) {
    if (!request.path().equals("/health")) return Reply.redirect(303, "/dataset");
    return Reply.of("application/json", "{\"status\": \"ok\"}\n".getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store");
  }
}
