package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Response;

/**
 * Prefixes the links in responses with the path of the service. Endpoints write links as if the
 * service were at the root of its host.
 */
record ServicePath(ServiceUrl service) {
  private static final Pattern TAG =
      Pattern.compile("<[a-zA-Z](?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>");
  private static final Pattern LINK_IN_TAG =
      Pattern.compile("(?<=\\s(?:href|src|action|formaction|cite)=\")/(?!/)");
  private static final Pattern LINK_IN_HEADER = Pattern.compile("(?<=<)/(?!/)");

  /** Returns the response with its links prefixed. */
  Response before(Response response) {
    if (service.path().isEmpty()) return response;
    Response sent = isPage(response) ? withBody(response, inPage(response.body())) : response;
    for (String header : response.headers().keySet())
      sent = sent.with(header, inHeader(header, response.headers().get(header)));
    String location = sent.headers().get("Location");
    return location == null
        ? sent
        : withBody(sent, Response.redirect(sent.status(), location).body());
  }

  private static boolean isPage(Response response) {
    return response.mediaType().startsWith("text/html");
  }

  private static Response withBody(Response response, byte[] body) {
    return response.body().length == 0 ? response : response.withBody(body);
  }

  private String inHeader(String name, String value) {
    return switch (name) {
      case "Location", "Content-Location" -> service.local(value);
      case "Link" -> LINK_IN_HEADER.matcher(value).replaceAll(begun());
      case "Set-Cookie" -> value.replace("; Path=/;", "; Path=" + service.path() + "/;");
      default -> value;
    };
  }

  private byte[] inPage(byte[] page) {
    return TAG.matcher(new String(page, StandardCharsets.UTF_8))
        .replaceAll(
            tag -> Matcher.quoteReplacement(LINK_IN_TAG.matcher(tag.group()).replaceAll(begun())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String begun() {
    return Matcher.quoteReplacement(service.path() + "/");
  }
}
