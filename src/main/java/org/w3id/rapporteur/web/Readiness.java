package org.w3id.rapporteur.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/**
 * Answers {@code /ready} for monitoring: 200 if everything that is derived from the graphs is up to
 * date, else 503, with the number of acts that each part has yet to apply.
 */
final class Readiness implements Endpoint {
  static final String PATH = "/ready";

  private static final String SOON = "5";

  private final DerivedData derived;

  Readiness(DerivedData derived) {
    this.derived = derived;
  }

  @Override
  public boolean has(String path) {
    return path.equals(PATH);
  }

  @Override
  public Response answer(Request request) {
    Map<String, Long> behind = derived.behind();
    boolean isReady = behind.values().stream().allMatch(acts -> acts == 0);
    JsonObjectBuilder acts = Json.createObjectBuilder();
    behind.forEach(acts::add);
    String json =
        Json.createObjectBuilder()
            .add("status", isReady ? "ready" : "behind")
            .add("behind", acts)
            .build()
            .toString();
    Response response =
        Response.of("application/json", (json + "\n").getBytes(StandardCharsets.UTF_8))
            .with("Cache-Control", "no-store");
    return isReady ? response : response.status(503).with("Retry-After", SOON);
  }
}
