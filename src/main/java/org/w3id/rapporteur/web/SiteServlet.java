package org.w3id.rapporteur.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Accept;
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
  private final transient ServicePath paths;

  SiteServlet(Site site, ServiceUrl service) {
    this.site = site;
    this.paths = new ServicePath(service);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Accept accept = Accept.parse(header(request, "Accept"));
    Optional<String> datetime = Optional.ofNullable(header(request, "Accept-Datetime"));
    Response reply =
        site.answer(
            new RequestPath(request.getRequestURI()),
            new Request(
                request.getMethod(),
                request.getRequestURI(),
                parameters(request),
                accept,
                datetime,
                content(request)));
    send(Caching.weighed(LanguageFilter.withLanguage(reply), request, site.modified()), response);
  }

  private static String header(HttpServletRequest request, String name) {
    List<String> lines = java.util.Collections.list(request.getHeaders(name));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /** Returns the body; empty for a form, which Jetty has already read as parameters. */
  private static RequestBody content(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type == null || !request.getMethod().equals("POST")) return RequestBody.NONE;
    String mediaType = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return new RequestBody(
        mediaType,
        mediaType.equals(RequestBody.FORM) ? new byte[0] : request.getInputStream().readAllBytes());
  }

  /** Returns the parameters without the language, which {@link LanguageFilter} has read. */
  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    parameters.remove(LanguageFilter.NAME);
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
   * Sends a response. The body is written for HEAD too; Jetty drops it after the headers of its
   * coding are set.
   */
  void send(Response made, HttpServletResponse response) throws IOException {
    Response reply = paths.before(made);
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> tell(name, value, response));
    if (reply.file().isPresent()) {
      sendFile(reply.file().get(), reply.mediaType(), response);
      return;
    }
    if (reply.body().length > 0) response.setContentType(reply.mediaType());
    if (reply.status() != 304 && reply.status() != 204)
      response.setContentLength(reply.body().length);
    sendPieces(new ByteArrayInputStream(reply.body()), response);
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
