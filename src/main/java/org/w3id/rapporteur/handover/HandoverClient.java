package org.w3id.rapporteur.handover;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.publishing.Publications;
import org.w3id.rapporteur.publishing.ReportGraphs;

/** Hands publications to the server that holds a store. */
public final class HandoverClient implements Publications {
  private static final int GREETING_MILLIS = 10_000;
  private static final int PUBLISHING_MILLIS = 600_000;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final String base;

  private HandoverClient(Socket socket, HandoverFile file) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(GREETING_MILLIS);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    HandoverMessages.write(file.secret(), out);
    out.flush();
    String release = HandoverMessages.text(in);
    base = HandoverMessages.text(in);
    String own = Release.current().version();
    if (!release.equals(own))
      throw new IllegalStateException(
          "the server that has the store open is release "
              + release
              + ", this is "
              + own
              + "; use the same release");
    socket.setSoTimeout(PUBLISHING_MILLIS);
  }

  /** Connects to the server that holds the store in this folder; empty if there is none. */
  public static Optional<HandoverClient> to(Path folder) {
    try {
      Optional<HandoverFile> file = HandoverFile.in(folder);
      if (file.isEmpty()) return Optional.empty();
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), file.get().port());
      try {
        return Optional.of(new HandoverClient(socket, file.get()));
      } catch (IOException | RuntimeException refused) {
        socket.close();
        throw refused;
      }
    } catch (ConnectException stopped) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public String base() {
    return base;
  }

  @Override
  public Outcome publish(ReportGraphs report, Instant when) {
    return Outcome.valueOf(
        asked(
            HandoverMessages.Request.PUBLISH,
            () -> {
              HandoverMessages.write(report, base, out);
              HandoverMessages.write(when, out);
            }));
  }

  @Override
  public boolean withdraw(String path, Instant when) {
    return Boolean.parseBoolean(
        asked(
            HandoverMessages.Request.WITHDRAW,
            () -> {
              HandoverMessages.write(path, out);
              HandoverMessages.write(when, out);
            }));
  }

  private interface Content {
    void write() throws IOException;
  }

  private String asked(HandoverMessages.Request request, Content content) {
    try {
      out.writeByte(request.ordinal());
      content.write();
      out.flush();
      boolean isDone = in.readUnsignedByte() == HandoverMessages.Answer.DONE.ordinal();
      String text = HandoverMessages.text(in);
      if (isDone) return text;
      throw new IllegalStateException("the server that has the store open failed: " + text);
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "the connection to the server that has the store open broke", broken);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
