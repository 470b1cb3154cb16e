package org.w3id.rapporteur.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the service stands, which is not where its things are named: {@code
 * https://data.example.org/wg/} answers for {@code https://w3id.org/rapporteur/id/…}. All addresses
 * of endpoints, feeds, files and pages are made here. No data that is stored or dumped holds one.
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

  /** The URL as people write it, with or without its final slash. */
  public static ServiceUrl parse(String url) {
    return new ServiceUrl(url.endsWith("/") ? url : url + "/");
  }

  /** Where a server is reached that listens at this host and port. */
  public static ServiceUrl listening(String host, int port) {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return new ServiceUrl(
        "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/");
  }

  /** The same without its final slash, to be continued by a path. */
  public String beginning() {
    return text.substring(0, text.length() - 1);
  }

  /**
   * What all paths begin with, as {@code /wg}; empty for a service that has its host for itself.
   */
  public String path() {
    int slash = text.indexOf('/', text.indexOf("//") + 2);
    return text.substring(slash, text.length() - 1);
  }

  /** The first segment of its path. */
  public Optional<String> firstSegment() {
    return path().isEmpty() ? Optional.empty() : Optional.of(path().split("/")[1]);
  }

  /**
   * The whole address of a page, file or endpoint.
   *
   * @param path within the service, with its first slash
   */
  public String absolute(String path) {
    return beginning() + path;
  }

  /** The same without scheme and host. Addresses on other hosts stay as they are. */
  public String local(String href) {
    return href.startsWith("/") && !href.startsWith("//") ? path() + href : href;
  }

  /** The path within the service, of a requested path that a proxy has kept; else empty. */
  public Optional<String> within(String requested) {
    return !path().isEmpty() && requested.startsWith(path() + "/")
        ? Optional.of(requested.substring(path().length()))
        : Optional.empty();
  }

  /**
   * Where a document of ours is served that the data names below the base: {@code <base>sparql} is
   * {@code <url>sparql}. Names of things stay as they are, and so does all that is not ours.
   */
  public String serving(String iri, Base base) {
    boolean isName = base.isOurs(iri) || !iri.startsWith(base.iri());
    return isName || iri.startsWith(base.iri() + "ns")
        ? iri
        : text + iri.substring(base.iri().length());
  }
}
