package org.w3id.rapporteur.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Conditions;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.RequestBody;
import org.w3id.rapporteur.http.RequestPath;
import org.w3id.rapporteur.http.Response;

/** Passes requests to the {@link Site}, and sends its responses once they are complete. */
final class SiteServlet extends HttpServlet {
  private static final Set<String> OURS =
      Set.of("Cache-Control", "Content-Security-Policy", "ETag");

  /** Size of the pieces of a body; {@link SlowReaders} limits the time for each. */
  private static final int PIECE = 32 * 1024;

  private final transient Site site;
  private final transient ServiceUrl url;

  SiteServlet(Site site, ServiceUrl url) {
    this.site = site;
    this.url = url;
  }

  @Override
  protected void service(HttpServletRequest asked, HttpServletResponse response)
      throws IOException {
    Request request =
        new Request(
            asked.getMethod(),
            asked.getRequestURI(),
            parameters(asked),
            Accept.parse(header(asked, "Accept")),
            Optional.ofNullable(header(asked, "Accept-Datetime")),
            content(asked),
            LanguageChoice.of(asked, url.beginning()),
            conditions(asked));
    Response reply = site.reply(new RequestPath(asked.getRequestURI()), request);
    if (reply.writer().isPresent()) stream(reply, request, asked, response);
    else send(reply, response);
  }

  private static Conditions conditions(HttpServletRequest request) {
    return new Conditions(
        tags(request, "If-Match"),
        tags(request, "If-None-Match"),
        date(request, "If-Modified-Since"),
        date(request, "If-Unmodified-Since"));
  }

  /** Our tags have no commas, so a list can be split at commas. */
  private static List<String> tags(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  /** A malformed date is ignored. */
  private static Optional<Instant> date(HttpServletRequest request, String header) {
    try {
      long millis = request.getDateHeader(header);
      return millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    } catch (IllegalArgumentException noDate) {
      return Optional.empty();
    }
  }

  private static String header(HttpServletRequest request, String name) {
    List<String> lines = Collections.list(request.getHeaders(name));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /** Returns the body; empty for a form, which Jetty has already read as parameters. */
  private static RequestBody content(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !request.getMethod().equals("POST")) return RequestBody.NONE;
    String mediaType = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return new RequestBody(
        mediaType,
        Optional.ofNullable(request.getCharacterEncoding()),
        mediaType.equals(RequestBody.FORM) ? new byte[0] : request.getInputStream().readAllBytes());
  }

  /** Returns the parameters without the language, which {@link LanguageChoice} reads. */
  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    parameters.remove(LanguageChoice.NAME);
    return parameters;
  }

  /**
   * Sets a header. The response's own policies replace the defaults of {@link Headers}; other
   * headers are added, each value once.
   */
  private static void tell(String name, String value, HttpServletResponse response) {
    if (OURS.contains(name)) response.setHeader(name, value);
    else if (!response.getHeaders(name).contains(value)) response.addHeader(name, value);
  }

  /**
   * Sends a body while it is made. A failure before the first piece is sent becomes a problem; one
   * after that breaks the connection.
   */
  private void stream(
      Response reply, Request request, HttpServletRequest asked, HttpServletResponse response)
      throws IOException {
    HeldBackStream out =
        new HeldBackStream(
            () -> {
              begin(reply, response);
              response.setContentType(reply.mediaType());
              return response.getOutputStream();
            });
    try {
      reply.writer().orElseThrow().write(out);
      out.close();
    } catch (RuntimeException failure) {
      if (out.isBegun()) throw broken(failure, asked);
      send(site.failed(request, failure), response);
    } catch (IOException gone) {
      throw broken(gone, asked);
    }
  }

  /**
   * Closes the connection: Jetty would complete what is still in the buffers of a compressor as if
   * it were whole.
   */
  private static BrokenOffException broken(Exception failure, HttpServletRequest asked) {
    ServletContextRequest.getServletContextRequest(asked)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
    return new BrokenOffException("answer broken off: " + failure.getMessage(), null);
  }

  private static void begin(Response reply, HttpServletResponse response) {
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> tell(name, value, response));
  }

  /**
   * Sends a response. The body is written for HEAD too; Jetty drops it after the headers of its
   * coding are set.
   */
  void send(Response reply, HttpServletResponse response) throws IOException {
    begin(reply, response);
    if (reply.file().isPresent()) {
      sendFile(reply.file().get(), reply.mediaType(), response);
      return;
    }
    if (reply.body().length > 0) response.setContentType(reply.mediaType());
    if (reply.status() != 304 && reply.status() != 204)
      response.setContentLength(reply.body().length);
    byte[] body = reply.body();
    for (int from = 0; from < body.length; from += PIECE)
      response.getOutputStream().write(body, from, Math.min(PIECE, body.length - from));
  }

  private static void sendFile(Path file, String mediaType, HttpServletResponse response)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      response.setContentType(mediaType);
      response.setContentLengthLong(Files.size(file));
      sendPieces(bytes, response);
    }
  }

  private static void sendPieces(InputStream bytes, HttpServletResponse response)
      throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = bytes.read(piece); read > 0; read = bytes.read(piece))
      response.getOutputStream().write(piece, 0, read);
  }
}
