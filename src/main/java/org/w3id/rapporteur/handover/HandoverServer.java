package org.w3id.rapporteur.handover;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.publishing.Publications;

/** Receives reports from the command {@code publish} of the same user. */
public final class HandoverServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandoverServer.class);
  private static final int SECRET_BYTES = 32;
  private static final int MOST_WAITING = 8;

  /** For the secret, and for each piece of a message. */
  private static final int PATIENCE_MILLIS = 30_000;

  private final Path folder;
  private final Publications publications;
  private final ServerSocket socket;
  private final byte[] secret;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2 * MOST_WAITING,
          task -> {
            Thread thread = new Thread(task, "handover");
            thread.setDaemon(true);
            return thread;
          });

  private HandoverServer(Path folder, Publications publications, ServerSocket socket) {
    this.folder = folder;
    this.publications = publications;
    this.socket = socket;
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    secret = HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Begins to listen, on the loopback interface.
   *
   * @param folder of the store, which this process holds
   */
  public static HandoverServer open(Path folder, Publications publications) throws IOException {
    ServerSocket socket = new ServerSocket(0, MOST_WAITING, InetAddress.getLoopbackAddress());
    HandoverServer server = new HandoverServer(folder, publications, socket);
    new HandoverFile(socket.getLocalPort(), new String(server.secret, StandardCharsets.US_ASCII))
        .write(folder);
    server.threads.execute(server::accept);
    return server;
  }

  /** The port at which it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> serve(client));
      } catch (SocketException | RejectedExecutionException closed) {
        return;
      } catch (IOException failed) {
        LOG.warn("a client could not be accepted: {}", failed.toString());
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(PATIENCE_MILLIS);
      DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
      byte[] sent = HandoverMessages.text(in).getBytes(StandardCharsets.UTF_8);
      if (!MessageDigest.isEqual(sent, secret)) return;
      HandoverMessages.write(Release.current().version(), out);
      HandoverMessages.write(publications.base(), out);
      out.flush();
      while (true) answer(in, out);
    } catch (EOFException done) {
      LOG.debug("a client has left");
    } catch (IOException broken) {
      LOG.warn("a message could not be read: {}", broken.toString());
    }
  }

  private void answer(DataInputStream in, DataOutputStream out) throws IOException {
    int request = in.readUnsignedByte();
    if (request >= HandoverMessages.Request.values().length)
      throw new IOException("an unknown request: " + request);
    try {
      String done =
          switch (HandoverMessages.Request.values()[request]) {
            case PUBLISH ->
                publications.publish(HandoverMessages.report(in), HandoverMessages.time(in)).name();
            case WITHDRAW ->
                Boolean.toString(
                    publications.withdraw(HandoverMessages.text(in), HandoverMessages.time(in)));
          };
      write(HandoverMessages.Answer.DONE, done, out);
    } catch (RuntimeException failed) {
      LOG.error("a publication failed", failed);
      write(HandoverMessages.Answer.FAILED, failed.toString(), out);
    }
  }

  private static void write(HandoverMessages.Answer answer, String text, DataOutputStream out)
      throws IOException {
    out.writeByte(answer.ordinal());
    HandoverMessages.write(text, out);
    out.flush();
  }

  /** Stops to listen, and removes the file. */
  @Override
  public void close() throws IOException {
    HandoverFile.delete(folder);
    socket.close();
    threads.shutdownNow();
  }
}
