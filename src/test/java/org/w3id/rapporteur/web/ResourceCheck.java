package org.w3id.rapporteur.web;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A check that is made of every resource it fits.
 *
 * @param claim what must hold, and the source: “304 has no body (RFC 9110, 15.4.5)”
 * @param fits the resources that are checked
 * @param assertion throws if the claim does not hold
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

  /** Returns what is wrong; empty if nothing is, or if the check does not fit. */
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
