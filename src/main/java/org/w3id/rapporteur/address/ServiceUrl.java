package org.w3id.rapporteur.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address at which users reach the service. It is not the base of the data: {@code
 * https://data.example.org/wg/} answers for {@code https://w3id.org/rapporteur/id/…}. All addresses
 * of endpoints, feeds, files and pages are made here. Stored and dumped data never contain one.
 *
 * @param text http or https, ending in a slash; it may have a path
 */
public record ServiceUrl(String text) {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?"
              + "(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/");

  public ServiceUrl {
    if (!SYNTAX.matcher(text).matches())
      throw new IllegalArgumentException(
          "not the URL of a service (http or https, without query and fragment): " + text);
  }

  /** Parses a URL with or without its final slash. */
  public static ServiceUrl parse(String url) {
    return new ServiceUrl(url.endsWith("/") ? url : url + "/");
  }

  /** Returns the address of a server that listens at this host and port. */
  public static ServiceUrl listening(String host, int port) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return new ServiceUrl(
        "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/");
  }

  /** Returns the address without its final slash, so that a path can follow. */
  public String beginning() {
    return text.substring(0, text.length() - 1);
  }

  /**
   * Returns the beginning of all paths, such as {@code /wg}; empty for a service at the root of its
   * host.
   */
  public String path() {
    int slash = text.indexOf('/', text.indexOf("//") + 2);
    return text.substring(slash, text.length() - 1);
  }

  /** Returns the first segment of the service's path, if it has one. */
  public Optional<String> firstSegment() {
    return path().isEmpty() ? Optional.empty() : Optional.of(path().split("/")[1]);
  }

  /**
   * Returns the whole address of a page, file or endpoint.
   *
   * @param path within the service, with its first slash
   */
  public String absolute(String path) {
    return beginning() + path;
  }

  /**
   * Returns a link without scheme and host, with the service's path. Other links are returned
   * unchanged.
   */
  public String local(String href) {
    return href.startsWith("/") && !href.startsWith("//") ? path() + href : href;
  }

  /**
   * Returns the path within the service, if the requested path has the service's path, which a
   * proxy kept; else empty.
   */
  public Optional<String> within(String requested) {
    return !path().isEmpty() && requested.startsWith(path() + "/")
        ? Optional.of(requested.substring(path().length()))
        : Optional.empty();
  }

  /**
   * Returns where a document is served whose name in the data is below the base: {@code
   * <base>sparql} is served at {@code <url>sparql}. Names of things, terms of the ontology and IRIs
   * of others are returned unchanged.
   */
  public String serving(String iri, Base base) {
    boolean isName = base.isOurs(iri) || !iri.startsWith(base.iri());
    return isName || iri.startsWith(base.iri() + "ns")
        ? iri
        : text + iri.substring(base.iri().length());
  }
}
