package org.w3id.rapporteur.web;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One thing that is asked of every resource it fits.
 *
 * @param claim what holds, and where it is asked: “304 has no body (RFC 9110, 15.4.5)”
 * @param fits the resources that it is asked of
 * @param assertion throws where it does not hold
 */
record Check(String claim, Predicate<Visit> fits, Consumer<Visit> assertion) {
  static Check of(String claim, Consumer<Visit> assertion) {
    return new Check(claim, visit -> true, assertion);
  }

  static Check ofNegotiated(String claim, Consumer<Visit> assertion) {
    return new Check(claim, Visit::isNegotiated, assertion);
  }

  static Check ofThings(String claim, Consumer<Visit> assertion) {
    return new Check(claim, Visit::isThing, assertion);
  }

  /** What is wrong; empty if nothing is, or the check does not fit. */
  String broken(Visit visit) {
    if (!fits.test(visit)) return "";
    try {
      assertion.accept(visit);
      return "";
    } catch (AssertionError | RuntimeException broken) {
      return claim + ": " + String.valueOf(broken.getMessage()).strip().replaceAll("\\s+", " ");
    }
  }
}
