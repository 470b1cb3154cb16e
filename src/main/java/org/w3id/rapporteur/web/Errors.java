package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.w3id.rapporteur.http.Problem;

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

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String title = HttpStatus.getMessage(status);
    Problem problem = new Problem(status, title, DETAILS.getOrDefault(status, title + "."));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    Content.Sink.write(
        response, true, new String(problem.json().body(), StandardCharsets.UTF_8), callback);
    return true;
  }
}
