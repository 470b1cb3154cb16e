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
 * A request to the site.
 *
 * @param method such as {@code GET}; one that the {@link Endpoint} allows
 * @param path begins with a slash; letters may be percent-encoded, if they are so in the IRI
 * @param parameters of the query string or form, decoded, in their order
 * @param datetime the header {@code Accept-Datetime}
 * @param content the body, unless it is a form
 */
public record Request(
    String method,
    String path,
    Map<String, List<String>> parameters,
    Accept accept,
    Optional<String> datetime,
    RequestBody content,
    RequestLocale locale,
    Conditions conditions) {
  public Request {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A request for the current version, in English, without a body or conditions. */
  public Request(String method, String path, Map<String, List<String>> parameters, Accept accept) {
    this(
        method,
        path,
        parameters,
        accept,
        Optional.empty(),
        RequestBody.NONE,
        RequestLocale.english(""),
        Conditions.NONE);
  }

  /** Returns the same request for another address. */
  public Request at(String other) {
    return new Request(method, other, parameters, accept, datetime, content, locale, conditions);
  }

  /** Returns the same request with a locale. */
  public Request in(RequestLocale other) {
    return new Request(method, path, parameters, accept, datetime, content, other, conditions);
  }

  /** Returns the same request with a body. */
  public Request with(RequestBody other) {
    return new Request(method, path, parameters, accept, datetime, other, locale, conditions);
  }

  /** Returns the first value of a parameter. */
  public Optional<String> parameter(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** Returns the parameters as a query string, with its question mark; empty if there are none. */
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
