package org.w3id.rapporteur.reconcile;

import java.util.List;

/**
 * What the service's own page tells and tries.
 *
 * @param address of the service
 * @param asked the name to try; empty if none is
 * @param type the type asked for; empty if any will do
 */
public record ServicePage(
    String address, String asked, String type, List<Row> kinds, List<Example> found) {
  /** A type, and how many entities there are of it. */
  public record Row(String id, String name, int entities) {}

  /**
   * A candidate for the name tried.
   *
   * @param score of 100
   * @param certain whether a client need not ask
   */
  public record Example(
      String href, String name, String description, String score, boolean certain) {}
}
