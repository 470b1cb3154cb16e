package org.w3id.rapporteur.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.rapporteur.http.Conditions;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.KeptReply;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.http.Validators;

/** Sets how long responses may be cached, and answers conditional requests. */
final class Caching {
  /** For addresses that contain a hash of their content, which therefore cannot change. */
  static final String FOREVER = "public, max-age=31536000, immutable";

  private static final String CONTROL = "Cache-Control";

  /** A report that is published again reaches everybody within minutes. */
  private static final String MINUTES = "public, max-age=300";

  static final String MINUTES_FOR_ONE = "private, max-age=300";

  static final String NEVER = "no-store";

  private Caching() {}

  /**
   * Returns the response with the headers that caches need.
   *
   * @param determinant everything on which the response depends, if it is known
   * @param modified when the published data was last changed
   */
  static KeptReply complete(
      Response response,
      Request request,
      Optional<String> determinant,
      Supplier<Optional<Instant>> modified) {
    if (response.status() >= 400 || !Endpoint.READ.contains(request.method()))
      return new KeptReply(kept(response, NEVER), Optional.empty());
    Response lasting = kept(response, MINUTES);
    boolean isTagged =
        response.status() == 200 && (response.writer().isEmpty() || determinant.isPresent());
    if (!isTagged) return new KeptReply(lasting, Optional.empty());
    Validators validators =
        determinant
            .map(all -> Validators.weak(all, modified.get()))
            .orElseGet(() -> Validators.of(response, modified.get()));
    return new KeptReply(validators.in(lasting), Optional.of(validators));
  }

  /**
   * Returns the response; or 304 if the client has it already, or 412 if its precondition fails.
   */
  static Response weighed(KeptReply reply, Conditions conditions) {
    if (reply.validators().isEmpty()) return reply.response();
    return switch (reply.validators().get().weigh(conditions)) {
      case SEND -> reply.response();
      case NOT_MODIFIED -> reply.response().status(304).withoutBody();
      case PRECONDITION_FAILED -> kept(failed(), NEVER);
    };
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
