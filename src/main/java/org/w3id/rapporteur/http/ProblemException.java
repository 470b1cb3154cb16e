package org.w3id.rapporteur.http;

/** A request that cannot be met, and what to tell the client. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(int status, String title, String detail) {
    super(detail);
    this.problem = new Problem(status, title, detail);
  }

  public Problem problem() {
    return problem;
  }
}
