package org.w3id.rapporteur.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of the site.
 *
 * @param method as {@code GET}; one of those that the {@link Part} asked takes
 * @param path decoded, beginning with a slash
 * @param parameters of the query string or form, decoded
 * @param datetime what {@code Accept-Datetime} says
 */
public record Request(
    String method,
    String path,
    Map<String, List<String>> parameters,
    Accept accept,
    Optional<String> datetime) {
  public Request {
    parameters = Map.copyOf(parameters);
  }

  /** A request for what is there now. */
  public Request(String method, String path, Map<String, List<String>> parameters, Accept accept) {
    this(method, path, parameters, accept, Optional.empty());
  }

  /** The first of the values given. */
  public Optional<String> parameter(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }
}
