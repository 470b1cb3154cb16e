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
record ResourceCheck(
    String claim, Predicate<VisitedResource> fits, Consumer<VisitedResource> assertion) {
  static ResourceCheck of(String claim, Consumer<VisitedResource> assertion) {
    return new ResourceCheck(claim, visit -> true, assertion);
  }

  static ResourceCheck ofNegotiated(String claim, Consumer<VisitedResource> assertion) {
    return new ResourceCheck(claim, VisitedResource::isNegotiated, assertion);
  }

  static ResourceCheck ofThings(String claim, Consumer<VisitedResource> assertion) {
    return new ResourceCheck(claim, VisitedResource::isThing, assertion);
  }

  /** What is wrong; empty if nothing is, or the check does not fit. */
  String broken(VisitedResource visit) {
    if (!fits.test(visit)) return "";
    try {
      assertion.accept(visit);
      return "";
    } catch (AssertionError | RuntimeException broken) {
      return claim + ": " + String.valueOf(broken.getMessage()).strip().replaceAll("\\s+", " ");
    }
  }
}
