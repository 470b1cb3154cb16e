package org.w3id.rapporteur.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.w3id.rapporteur.sparql.SparqlEndpoint;

/**
 * What is asked at {@code /sparql}: a query, and which columns of its answer are to be a chart.
 *
 * @param label the column that says what each bar is of; empty if there is to be no chart
 * @param number the column that says how long it is
 */
public record SparqlFormInput(String query, String label, String number) {
  static SparqlFormInput only(String query) {
    return new SparqlFormInput(query, "", "");
  }

  /** Where the answer is to be had again, by anybody. */
  public String address() {
    String chart = isCharted() ? "&label=" + encoded(label) + "&number=" + encoded(number) : "";
    return SparqlEndpoint.PATH + "?query=" + encoded(query) + chart;
  }

  /**
   * Where the whole answer is to be had as a file.
   *
   * @param form as the endpoint calls it: {@code csv}, {@code json-ld}
   */
  public String file(String form) {
    return SparqlEndpoint.PATH + "?query=" + encoded(query) + "&output=" + form;
  }

  boolean isCharted() {
    return !label.isEmpty() && !number.isEmpty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
