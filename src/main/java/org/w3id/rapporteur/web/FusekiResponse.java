package org.w3id.rapporteur.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.w3id.rapporteur.http.Problem;

/**
 * A response that Fuseki writes to. Failures, which Fuseki writes as plain text, are held back, so
 * that they can be sent as problem documents. The beginning of an answer is held back too, so that
 * a failure up to then can still become a problem. Some of Fuseki's headers are dropped, because
 * they would forbid caching.
 */
final class FusekiResponse extends HttpServletResponseWrapper {
  private static final int FIRST_FAILURE = 400;

  /** An answer up to this size is complete before its first byte is sent. */
  private static final int MOST_KEPT_BACK = 64 * 1024;

  private static final Set<String> OURS =
      Set.of("cache-control", "pragma", "vary", "fuseki-request-id");

  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private final ServletOutputStream answer = new Answering();
  private boolean isBegun;
  private int status = HttpStatus.OK_200;

  FusekiResponse(HttpServletResponse response) {
    super(response);
  }

  /**
   * Sends what is held back of an answer. After a failure sends nothing, and returns the problem to
   * send instead.
   *
   * @throws BrokenOffException if the answer failed after its beginning was sent
   */
  Optional<Problem> end() throws IOException {
    String detail = message.toString(StandardCharsets.UTF_8).strip();
    if (!isFailure()) {
      begin();
      return Optional.empty();
    }
    if (isBegun) throw new BrokenOffException("answer broken off: " + detail, null);
    String title = HttpStatus.getMessage(status);
    return Optional.of(new Problem(status, title, detail.isEmpty() ? title + "." : detail));
  }

  private boolean isFailure() {
    return status >= FIRST_FAILURE;
  }

  private void begin() throws IOException {
    if (isBegun) return;
    isBegun = true;
    beginning.writeTo(getResponse().getOutputStream());
    beginning.reset();
  }

  @Override
  public void setStatus(int newStatus) {
    if (isFailure()) return;
    status = newStatus;
    if (!isFailure()) super.setStatus(newStatus);
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setHeader(String name, String value) {
    if (!OURS.contains(name.toLowerCase(Locale.ROOT))) super.setHeader(name, value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (!OURS.contains(name.toLowerCase(Locale.ROOT))) super.addHeader(name, value);
  }

  @Override
  public void setCharacterEncoding(String encoding) {
    if (!isFailure()) super.setCharacterEncoding(encoding);
  }

  @Override
  public void setContentType(String type) {
    if (!isFailure()) super.setContentType(type);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return answer;
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new OutputStreamWriter(answer, StandardCharsets.UTF_8), true);
  }

  /** Does nothing: Fuseki flushes before the answer is complete. */
  @Override
  public void flushBuffer() {}

  /** Takes the message of a failure, or the answer. */
  private final class Answering extends ServletOutputStream {
    @Override
    public void write(int each) throws IOException {
      write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (isFailure()) {
        message.write(bytes, from, length);
        return;
      }
      if (!isBegun && beginning.size() + length > MOST_KEPT_BACK) begin();
      if (isBegun) getResponse().getOutputStream().write(bytes, from, length);
      else beginning.write(bytes, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("writing without blocking is not supported");
    }
  }
}
