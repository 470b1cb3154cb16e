package org.w3id.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.Response;

/** How long an answer may be kept, and what is sent to whoever has it already. */
final class Caching {
  /** What is named by the hash of its content cannot change. */
  static final String FOREVER = "public, max-age=31536000, immutable";

  private static final String CONTROL = "Cache-Control";

  /** A report published anew is seen by everybody within minutes. */
  private static final String MINUTES = "public, max-age=300";

  static final String MINUTES_FOR_ONE = "private, max-age=300";

  private static final String NEVER = "no-store";

  private Caching() {}

  /** The response with what caches need; or in its place that the client has it, or should not. */
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
   * Tags an answer that is streamed later. What is then to be sent in its place, if anything is.
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

  /** Takes back what {@link #begin} said; the answer is not to be kept. */
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
            412, "Precondition Failed", "What is here is not what the request was meant for.")
        .json();
  }
}
