package org.w3id.rapporteur.http;

import java.util.Map;

/** Thrown if a request cannot be met; has the problem that the client is sent. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public ProblemException(int status, String title, String detail) {
    this(new Problem(status, title, detail), Map.of());
  }

  /** 400: the request itself is wrong. */
  public static ProblemException badRequest(String detail) {
    return new ProblemException(400, "Bad Request", detail);
  }

  /** 404: there is nothing at the address. */
  public static ProblemException notFound(String detail) {
    return new ProblemException(404, "Not Found", detail);
  }

  private ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.detail());
    this.problem = problem;
    this.headers = headers;
  }

  /** Returns this exception with a header for the response. */
  public ProblemException with(String header, String value) {
    return new ProblemException(problem, Map.of(header, value));
  }

  public Map<String, String> headers() {
    return headers;
  }

  public Problem problem() {
    return problem;
  }
}
