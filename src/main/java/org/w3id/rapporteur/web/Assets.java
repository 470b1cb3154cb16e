package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.w3id.rapporteur.graph.JsonLdContext;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/** The files that pages are dressed in, and the context of our JSON-LD. */
final class Assets implements Part {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "/site.css", "text/css;charset=utf-8",
          "/site.js", "text/javascript;charset=utf-8",
          "/favicon.svg", "image/svg+xml");
  private static final String CONTEXT = "/" + JsonLdContext.FILE;

  @Override
  public boolean has(String path) {
    return MEDIA_TYPES.containsKey(path) || path.equals(CONTEXT);
  }

  @Override
  public Reply answer(Request request) {
    if (request.path().equals(CONTEXT))
      return Reply.of(RdfSyntax.JSONLD.mediaType(), JsonLdContext.published())
          .with("Cache-Control", "public, max-age=86400");
    try (InputStream bytes = Assets.class.getResourceAsStream("/web" + request.path())) {
      return Reply.of(MEDIA_TYPES.get(request.path()), bytes.readAllBytes())
          .with("Cache-Control", "public, max-age=3600");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
