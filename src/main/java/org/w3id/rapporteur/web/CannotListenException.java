package org.w3id.rapporteur.web;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;

/** The server cannot listen where it was told to. */
public final class CannotListenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private CannotListenException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What a failure to start says of host and port; empty if it has another reason. */
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
      return "no such host: " + options.host();
    }
    return "cannot listen at "
        + options.host()
        + ", port "
        + options.port()
        + ": in use, or not this machine's; choose another with --port or --host";
  }
}
