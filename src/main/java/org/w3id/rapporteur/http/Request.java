package org.w3id.rapporteur.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked of the site.
 *
 * @param method as {@code GET}; one of those that the {@link Endpoint} asked takes
 * @param path beginning with a slash; letters may be percent-encoded where an IRI has them so
 * @param parameters of the query string or form, decoded, in their order
 * @param datetime what {@code Accept-Datetime} says
 * @param content what is sent with it, forms apart
 */
public record Request(
    String method,
    String path,
    Map<String, List<String>> parameters,
    Accept accept,
    Optional<String> datetime,
    RequestBody content) {
  public Request {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A request for what is there now, with nothing sent. */
  public Request(String method, String path, Map<String, List<String>> parameters, Accept accept) {
    this(method, path, parameters, accept, Optional.empty(), RequestBody.NONE);
  }

  /** The same of another address. */
  public Request at(String other) {
    return new Request(method, other, parameters, accept, datetime, content);
  }

  /** The first of the values given. */
  public Optional<String> parameter(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /**
   * The parameters as they stand behind a path, from the question mark; empty if there are none.
   */
  public String query() {
    String query =
        parameters.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(value -> field(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String field(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
