package org.w3id.rapporteur.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Problem;
import org.w3id.rapporteur.http.Reply;

/**
 * What Jetty says of requests that never reach the site: a problem, and nothing of its own inside.
 */
final class Errors extends ErrorHandler {
  private static final Map<Integer, String> DETAILS =
      Map.of(
          HttpStatus.BAD_REQUEST_400, "The request is not one that HTTP allows.",
          HttpStatus.PAYLOAD_TOO_LARGE_413, "The body is longer than is taken here.",
          HttpStatus.URI_TOO_LONG_414, "The address is longer than is taken here.",
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431,
              "The headers are longer than is taken here.",
          HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505, "This is answered in HTTP/1.1.");

  private final Site site;

  Errors(Site site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String title = HttpStatus.getMessage(status);
    Problem problem = new Problem(status, title, DETAILS.getOrDefault(status, title + "."));
    Reply reply = site.problem(problem, accept(request));
    HttpFields.Mutable headers = response.getHeaders();
    Headers.ALWAYS.forEach(headers::put);
    reply.headers().forEach(headers::put);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  /** Of a request that could not be read there may be no headers. */
  private static Accept accept(Request request) {
    List<String> lines = request.getHeaders().getValuesList(HttpHeader.ACCEPT);
    return Accept.parse(lines.isEmpty() ? null : String.join(",", lines));
  }
}
