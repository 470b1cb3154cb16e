package org.w3id.rapporteur.web;

import java.time.Duration;
import java.util.Optional;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Addresses;

/**
 * Where and how to serve.
 *
 * @param host the address to listen at; {@code 127.0.0.1} is reached from this machine alone
 * @param port 0 takes any free one
 * @param base what stands before {@code id/} in the data, with its final slash
 * @param queryTimeout how long a query may run; a client cannot ask for more
 * @param url where the service stands; empty: where it listens
 * @param contact an e-mail address of those who serve, which OAI-PMH asks for
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

  /** Nobody's: no mail reaches a domain of this kind. Source: RFC 2606, 2. */
  public static final String NO_CONTACT = "nobody@rapporteur.invalid";

  private static final int LONGEST_CONTACT = 200;

  public ServerOptions {
    if (port < 0 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
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

  /** Otherwise it could not be known whether a proxy has kept the path or not. */
  private static void requireFree(String segment) {
    if (Routes.isFirstSegment(segment))
      throw new IllegalArgumentException(
          "the path of the service begins with /" + segment + ", which is an address of its own");
  }

  /** Where the service stands. */
  ServiceUrl service() {
    return url.orElseGet(() -> ServiceUrl.listening(host, port));
  }

  /** The same at this port. */
  ServerOptions at(int listening) {
    return new ServerOptions(host, listening, base, url, queryTimeout, contact);
  }

  /** The same in a service that stands elsewhere. */
  public ServerOptions at(ServiceUrl service) {
    return new ServerOptions(host, port, base, Optional.of(service), queryTimeout, contact);
  }
}
