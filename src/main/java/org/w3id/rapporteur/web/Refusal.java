package org.w3id.rapporteur.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.w3id.rapporteur.http.Problem;

/**
 * A response of Fuseki's. Its failures are kept back, to be told as problems: Fuseki tells them as
 * plain text. An answer passes through as it is written, but for headers that are not Fuseki's to
 * choose: they would forbid caches to keep it.
 */
final class Refusal extends HttpServletResponseWrapper {
  private static final int FIRST_FAILURE = 400;

  private static final Set<String> OURS =
      Set.of("cache-control", "pragma", "vary", "fuseki-request-id");

  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  Refusal(HttpServletResponse response) {
    super(response);
  }

  /** What was refused, and why; empty if nothing was. */
  Optional<Problem> problem() {
    if (!isFailure() || isCommitted()) return Optional.empty();
    String title = HttpStatus.getMessage(getStatus());
    String detail = message.toString(StandardCharsets.UTF_8).strip();
    return Optional.of(new Problem(getStatus(), title, detail.isEmpty() ? title + "." : detail));
  }

  private boolean isFailure() {
    return getStatus() >= FIRST_FAILURE;
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
    boolean isBare = type != null && type.equals("text/turtle");
    if (!isFailure()) super.setContentType(isBare ? type + ";charset=utf-8" : type);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isFailure() ? new Kept() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return isFailure() ? new PrintWriter(message, true, StandardCharsets.UTF_8) : super.getWriter();
  }

  private final class Kept extends ServletOutputStream {
    @Override
    public void write(int each) {
      message.write(each);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("the message is kept, not sent");
    }
  }
}
