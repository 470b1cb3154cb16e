package org.w3id.rapporteur.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.rapporteur.store.NamedQuery;

/** A query's page: its form as it was filled in, and the answer. */
public record QueryView(
    NamedQuery query, Map<String, String> values, List<String> columns, Rows rows) {
  public String value(String parameter) {
    return values.getOrDefault(parameter, query.defaults().getOrDefault(parameter, ""));
  }

  /** The answer shown, as a file. */
  public String file(String suffix) {
    String parameters =
        values.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "/queries/"
        + query.name()
        + "."
        + suffix
        + (parameters.isEmpty() ? "" : "?" + parameters);
  }
}
