package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/**
 * Answers conventional paths: {@code /health}, which tells that the server runs, {@code
 * /.well-known/void} where VoID clients look for the dataset's description, and {@code
 * /favicon.ico}, which browsers request for responses that are not pages.
 */
final class WellKnownPaths implements Endpoint {
  static final String HEALTH = "/health";
  private static final Map<String, String> REDIRECTS =
      Map.of("/.well-known/void", "/dataset", "/favicon.ico", "/favicon.svg");

  @Override
  public boolean has(String path) {
    return path.equals(HEALTH) || REDIRECTS.containsKey(path);
  }

  /** The health of the server is checked at each request. */
  @Override
  public boolean isKept(String path) {
    return !path.equals(HEALTH);
  }

  /** How the server does; the others redirect. */
  @Override
  public Stream<Listing> listings() {
    return Stream.of(Listing.file(HEALTH, "application/json"));
  }

  @Override
  public Response answer(Request request) {
    String place = REDIRECTS.get(request.path());
    if (place != null) return Response.redirect(303, place);
    return Response.of(
            "application/json", "{\"status\": \"ok\"}\n".getBytes(StandardCharsets.UTF_8))
        .with("Cache-Control", "no-store");
  }
}
