package org.w3id.rapporteur.web;

/** Another program listens at this port already. */
public final class PortInUseException extends RuntimeException {
  private final int port;

  PortInUseException(int port, Throwable cause) {
    super("port " + port + " is in use; choose another with --port", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
