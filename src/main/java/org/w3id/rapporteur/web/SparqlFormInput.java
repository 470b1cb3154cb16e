package org.w3id.rapporteur.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.w3id.rapporteur.sparql.SparqlProtocol;

/**
 * The input of the form at {@code /sparql}: a query, and the columns of its answer to draw as a
 * chart.
 *
 * @param label the column with the label of each bar; empty for no chart
 * @param number the column with the length of each bar; empty for no chart
 */
public record SparqlFormInput(String query, String label, String number) {
  static SparqlFormInput only(String query) {
    return new SparqlFormInput(query, "", "");
  }

  /** Returns the address that shows this answer. */
  public String address() {
    String chart = isCharted() ? "&label=" + encoded(label) + "&number=" + encoded(number) : "";
    return SparqlProtocol.PATH + "?query=" + encoded(query) + chart;
  }

  /**
   * Returns the address of the complete answer as a file.
   *
   * @param form value of the endpoint's parameter {@code output}: {@code csv}, {@code json-ld}
   */
  public String file(String form) {
    return SparqlProtocol.PATH + "?query=" + encoded(query) + "&output=" + form;
  }

  boolean isCharted() {
    return !label.isEmpty() && !number.isEmpty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
