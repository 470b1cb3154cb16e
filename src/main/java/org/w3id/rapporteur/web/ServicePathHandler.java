package org.w3id.rapporteur.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.w3id.rapporteur.address.ServiceUrl;

/**
 * Removes the path of the service from the requested path, if the proxy in front has not removed
 * it: {@code /wg/states} and {@code /states} get the same answer.
 */
final class ServicePathHandler extends Handler.Wrapper {
  private final ServiceUrl service;

  ServicePathHandler(Handler handler, ServiceUrl service) {
    super(handler);
    this.service = service;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpURI uri = request.getHttpURI();
    if (!service.path().isEmpty() && service.path().equals(uri.getPath())) {
      String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
      response.setStatus(HttpStatus.PERMANENT_REDIRECT_308);
      response.getHeaders().put(HttpHeader.LOCATION, service.path() + "/" + query);
      callback.succeeded();
      return true;
    }
    Request within =
        service
            .within(uri.getPath())
            .filter(path -> URIUtil.normalizePath(path) != null)
            .map(path -> Request.serveAs(request, HttpURI.build(uri).path(path).asImmutable()))
            .orElse(request);
    return super.handle(within, response, callback);
  }
}
