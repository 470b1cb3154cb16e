package org.w3id.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.Reply;

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

  /** The reply with what caches need; or in its place that the client has it, or should not. */
  static Reply weighed(Reply reply, HttpServletRequest request, Optional<Instant> modified) {
    if (reply.status() >= 400) return kept(reply, NEVER);
    if (!Part.READ.contains(request.getMethod())) return kept(reply, NEVER);
    if (reply.status() != 200) return kept(reply, MINUTES);
    Validators validators = Validators.of(reply, modified);
    Reply tagged = kept(reply, MINUTES).with("ETag", validators.tag());
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
  static Optional<Reply> begin(
      Validators validators, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", validators.tag());
    response.setHeader(CONTROL, MINUTES);
    validators.lastModified().ifPresent(date -> response.setHeader("Last-Modified", date));
    return switch (validators.weigh(request)) {
      case SEND -> Optional.empty();
      case NOT_MODIFIED -> Optional.of(Reply.text("").status(304));
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

  private static Reply kept(Reply reply, String howLong) {
    return reply.headers().containsKey(CONTROL) ? reply : reply.with(CONTROL, howLong);
  }

  private static Reply failed() {
    return new Problem(
            412, "Precondition Failed", "What is here is not what the request was meant for.")
        .json();
  }
}
