package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A client of a site, wherever that stands.
 *
 * @param url of the site, without its final slash
 * @param http does not follow redirects by itself
 */
public record SiteClient(String url, HttpClient http) {
  /** Of a site that is reached without encryption. */
  public static SiteClient at(String url) {
    return new SiteClient(
        url, HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build());
  }

  /** The whole address of a path within the site. */
  public String url(String path) {
    return url + path;
  }

  /**
   * Asks for a path within the site.
   *
   * @param headers name, value, name, value …
   */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).build());
  }

  /** The same, as it is sent, compressed or not. */
  HttpResponse<byte[]> bytes(String path, String... headers) {
    return send(request(path, headers).build(), BodyHandlers.ofByteArray());
  }

  /** A request for a path within the site, to be completed. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    return headers.length > 0 ? request.headers(headers) : request;
  }

  /** Sends any request. */
  public HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
