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
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Accept;
import org.w3id.rapporteur.http.Problem;

/**
 * What Jetty says of requests that never reach the site: a problem, and nothing of its own inside.
 */
final class Errors extends ErrorHandler {
  private static final Map<Integer, String> DETAILS =
      Map.of(
          HttpStatus.REQUEST_TIMEOUT_408, "The body did not come in time.",
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "The body has a coding that is not taken here.",
          HttpStatus.SERVICE_UNAVAILABLE_503, "Too many requests are waiting. Try again later.",
          HttpStatus.BAD_REQUEST_400, "The request is not one that HTTP allows.",
          HttpStatus.NOT_ACCEPTABLE_406, "No coding of what is here is one that you take.",
          HttpStatus.PAYLOAD_TOO_LARGE_413, "The body is longer than is taken here.",
          HttpStatus.URI_TOO_LONG_414, "The address is longer than is taken here.",
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431,
              "The headers are longer than is taken here.",
          HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505, "This is answered in HTTP/1.1.");

  private final Site site;
  private final ServiceUrl service;

  Errors(Site site, ServiceUrl service) {
    this.site = site;
    this.service = service;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = status(request, response);
    response.setStatus(status);
    String title = HttpStatus.getMessage(status);
    Problem problem = new Problem(status, title, DETAILS.getOrDefault(status, title + "."));
    org.w3id.rapporteur.http.Response reply =
        PageLocale.in(
            PageLocale.english(service.beginning()),
            () -> new ServicePath(service).before(site.problem(problem, accept(request))));
    HttpFields.Mutable headers = response.getHeaders();
    Headers.ALWAYS.forEach(headers::put);
    reply.headers().forEach(headers::put);
    if (status == HttpStatus.NOT_ACCEPTABLE_406)
      headers.add(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503)
      headers.put(HttpHeader.RETRY_AFTER, Site.LATER);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  /** Jetty says 415 too where no coding is taken for the answer, of which RFC 9110 has it 406. */
  private static int status(Request request, Response response) {
    boolean isOfAnswer =
        response.getStatus() == HttpStatus.UNSUPPORTED_MEDIA_TYPE_415
            && !request.getHeaders().contains(HttpHeader.CONTENT_ENCODING);
    return isOfAnswer ? HttpStatus.NOT_ACCEPTABLE_406 : response.getStatus();
  }

  /** Of a request that could not be read there may be no headers. */
  private static Accept accept(Request request) {
    List<String> lines = request.getHeaders().getValuesList(HttpHeader.ACCEPT);
    return Accept.parse(lines.isEmpty() ? null : String.join(",", lines));
  }
}
