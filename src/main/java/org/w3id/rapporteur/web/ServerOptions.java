package org.w3id.rapporteur.web;

import java.time.Duration;
import java.util.Optional;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Addresses;

/**
 * The options of the server.
 *
 * @param host the address to listen at; {@code 127.0.0.1} can be reached only from this machine
 * @param port the port to listen at; 0 for any free one
 * @param base the part of IRIs before {@code id/} in the data, with its final slash
 * @param queryTimeout how long a query may run; clients cannot raise it
 * @param url the public URL of the service; if empty, the address listened at
 * @param contact an e-mail address of the operator, which OAI-PMH requires
 */
public record ServerOptions(
    String host,
    int port,
    String base,
    Optional<ServiceUrl> url,
    Duration queryTimeout,
    String contact) {
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8080;
  public static final String DEFAULT_BASE = Addresses.DEFAULT_BASE;
  public static final Duration DEFAULT_QUERY_TIMEOUT = Duration.ofSeconds(30);

  /** A placeholder: the domain {@code .invalid} never exists. Source: RFC 2606, 2. */
  public static final String NO_CONTACT = "nobody@rapporteur.invalid";

  private static final int LONGEST_CONTACT = 200;

  public ServerOptions {
    if (port < 0 || port > 65_535)
      throw new IllegalArgumentException("not a port: " + port + "; choose 0 to 65535");
    new Addresses(base);
    url.flatMap(ServiceUrl::firstSegment).ifPresent(ServerOptions::requireFree);
    if (contact.length() > LONGEST_CONTACT || !contact.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+"))
      throw new IllegalArgumentException("not an e-mail address: " + contact);
  }

  public ServerOptions(String host, int port, String base) {
    this(host, port, base, DEFAULT_QUERY_TIMEOUT);
  }

  public ServerOptions(String host, int port, String base, Duration queryTimeout) {
    this(host, port, base, Optional.empty(), queryTimeout, NO_CONTACT);
  }

  /** With such a path it would be unclear whether a proxy has removed the service's path or not. */
  private static void requireFree(String segment) {
    if (Routes.isFirstSegment(segment))
      throw new IllegalArgumentException(
          "the path of the service begins with /"
              + segment
              + ", which is a path of the site itself; choose another");
  }

  /** Returns the URL of the service. */
  ServiceUrl service() {
    return url.orElseGet(() -> ServiceUrl.listening(host, port));
  }

  /** Returns a copy for this port. */
  ServerOptions at(int listening) {
    return new ServerOptions(host, listening, base, url, queryTimeout, contact);
  }

  /** Returns a copy with another URL of the service. */
  public ServerOptions at(ServiceUrl service) {
    return new ServerOptions(host, port, base, Optional.of(service), queryTimeout, contact);
  }
}
