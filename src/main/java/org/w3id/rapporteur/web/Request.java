package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the site.
 *
 * @param path decoded, beginning with a slash
 * @param parameters of the query string or form, decoded
 */
record Request(String path, Map<String, List<String>> parameters, Accept accept) {
  Request {
    parameters = Map.copyOf(parameters);
  }

  Optional<String> parameter(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }
}
