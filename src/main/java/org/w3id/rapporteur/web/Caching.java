package org.w3id.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.Response;

/** Sets how long responses may be cached, and answers conditional requests. */
final class Caching {
  /** For addresses that contain a hash of their content, which therefore cannot change. */
  static final String FOREVER = "public, max-age=31536000, immutable";

  private static final String CONTROL = "Cache-Control";

  /** A report that is published again reaches everybody within minutes. */
  private static final String MINUTES = "public, max-age=300";

  static final String MINUTES_FOR_ONE = "private, max-age=300";

  private static final String NEVER = "no-store";

  private Caching() {}

  /**
   * Returns the response with the headers that caches need; or 304 if the client has it already, or
   * 412 if its precondition fails.
   */
  static Response weighed(
      Response response, HttpServletRequest request, Optional<Instant> modified) {
    if (response.status() >= 400) return kept(response, NEVER);
    if (!Endpoint.READ.contains(request.getMethod())) return kept(response, NEVER);
    if (response.status() != 200) return kept(response, MINUTES);
    Validators validators = Validators.of(response, modified);
    Response tagged = kept(response, MINUTES).with("ETag", validators.tag());
    if (modified.isPresent())
      tagged = tagged.with("Last-Modified", validators.lastModified().orElseThrow());
    return switch (validators.weigh(request)) {
      case SEND -> tagged;
      case NOT_MODIFIED -> tagged.status(304).withoutBody();
      case PRECONDITION_FAILED -> kept(failed(), NEVER);
    };
  }

  /**
   * Sets the caching headers of an answer that is streamed later. Returns the response to send
   * instead, 304 or 412, if a condition calls for it.
   */
  static Optional<Response> begin(
      Validators validators, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", validators.tag());
    response.setHeader(CONTROL, MINUTES);
    validators.lastModified().ifPresent(date -> response.setHeader("Last-Modified", date));
    return switch (validators.weigh(request)) {
      case SEND -> Optional.empty();
      case NOT_MODIFIED -> Optional.of(Response.text("").status(304));
      case PRECONDITION_FAILED -> {
        withdraw(response);
        yield Optional.of(failed());
      }
    };
  }

  /** Removes the headers that {@link #begin} set; the answer must not be cached. */
  static void withdraw(HttpServletResponse response) {
    response.setHeader("ETag", null);
    response.setHeader("Last-Modified", null);
    response.setHeader(CONTROL, NEVER);
  }

  private static Response kept(Response response, String howLong) {
    return response.headers().containsKey(CONTROL) ? response : response.with(CONTROL, howLong);
  }

  private static Response failed() {
    return new Problem(
            412,
            "Precondition Failed",
            "The version here is not the one that If-Match or If-Unmodified-Since names."
                + " Get the current version first.")
        .json();
  }
}
