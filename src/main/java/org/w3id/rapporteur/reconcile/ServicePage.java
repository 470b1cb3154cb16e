package org.w3id.rapporteur.reconcile;

import java.util.List;

/**
 * The content of the service's own page, with a form to try it.
 *
 * @param address of the service
 * @param asked the name to try; empty if there is none
 * @param type the type chosen; empty for any
 */
public record ServicePage(
    String address, String asked, String type, List<Row> kinds, List<Example> found) {
  /** A type and the number of its entities. */
  public record Row(String id, String name, int entities) {}

  /**
   * A candidate for the name tried.
   *
   * @param score from 0 to 100
   * @param certain whether the match is certain
   */
  public record Example(
      String href, String name, String description, String score, boolean certain) {}
}
