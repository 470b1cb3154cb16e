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

/**
 * Answers requests that Jetty refuses before they reach the site, with a problem document that
 * reveals nothing of the server's internals.
 */
final class Errors extends ErrorHandler {
  private static final Map<Integer, String> DETAILS =
      Map.of(
          HttpStatus.REQUEST_TIMEOUT_408,
              "The body did not arrive in time. Send the request again.",
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
              "The Content-Encoding of the body is not supported. Use gzip, or none.",
          HttpStatus.SERVICE_UNAVAILABLE_503, "Too many requests are waiting. Try again later.",
          HttpStatus.BAD_REQUEST_400, "The request, or its compressed body, is malformed.",
          HttpStatus.NOT_ACCEPTABLE_406,
              "Accept-Encoding excludes every coding of this response. Allow gzip or identity.",
          HttpStatus.PAYLOAD_TOO_LARGE_413,
              "The body is too long. Send less, in several requests if needed.",
          HttpStatus.URI_TOO_LONG_414,
              "The address is too long. Send a long query in the body of a POST request.",
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431,
              "The headers are too long. Send fewer or shorter ones.",
          HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505,
              "This version of HTTP is not supported. Use HTTP/1.1.");

  private final Site site;

  Errors(Site site) {
    this.site = site;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = status(request, response);
    response.setStatus(status);
    String title = HttpStatus.getMessage(status);
    Problem problem = new Problem(status, title, DETAILS.getOrDefault(status, title + "."));
    org.w3id.rapporteur.http.Response reply = site.problem(problem, accept(request));
    HttpFields.Mutable headers = response.getHeaders();
    Headers.ALWAYS.forEach(headers::put);
    reply.headers().forEach(headers::put);
    if (status == HttpStatus.NOT_ACCEPTABLE_406)
      headers.add(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503)
      headers.put(HttpHeader.RETRY_AFTER, Site.LATER);
    headers.put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  /**
   * Jetty also answers 415 if the client accepts no coding of the response; RFC 9110 has 406 for
   * that.
   */
  private static int status(Request request, Response response) {
    boolean isOfAnswer =
        response.getStatus() == HttpStatus.UNSUPPORTED_MEDIA_TYPE_415
            && !request.getHeaders().contains(HttpHeader.CONTENT_ENCODING);
    return isOfAnswer ? HttpStatus.NOT_ACCEPTABLE_406 : response.getStatus();
  }

  /** A request that could not be read may have no headers. */
  private static Accept accept(Request request) {
    List<String> lines = request.getHeaders().getValuesList(HttpHeader.ACCEPT);
    return Accept.parse(lines.isEmpty() ? null : String.join(",", lines));
  }
}
