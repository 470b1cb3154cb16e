package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty says of requests that never reach the site: a problem, and nothing of its own inside.
 */
final class Errors extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem =
        new Problem(response.getStatus(), HttpStatus.getMessage(response.getStatus()), "");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    Content.Sink.write(
        response, true, new String(problem.json().body(), StandardCharsets.UTF_8), callback);
    return true;
  }
}
