package org.w3id.rapporteur.web;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;

/** Thrown when the server cannot listen at the configured host and port. */
public final class CannotListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CannotListenException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns the exception for a failed start; empty if the failure has another cause than host or
   * port.
   */
  static Optional<CannotListenException> of(ServerOptions options, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException || cause instanceof UnresolvedAddressException) {
        return Optional.of(new CannotListenException(message(options), failure));
      }
    }
    return Optional.empty();
  }

  private static String message(ServerOptions options) {
    try {
      InetAddress.getByName(options.host());
    } catch (UnknownHostException unknown) {
      return "unknown host: " + options.host() + "; choose another with --host";
    }
    return "cannot listen at "
        + options.host()
        + ", port "
        + options.port()
        + ": the port is in use, or the host is not an address of this machine;"
        + " choose another with --port or --host";
  }
}
