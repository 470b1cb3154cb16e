package org.w3id.rapporteur.web;

/** A request that cannot be met, and what to tell the client. */
final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  ProblemException(int status, String title, String detail) {
    super(detail);
    this.problem = new Problem(status, title, detail);
  }

  Problem problem() {
    return problem;
  }
}
