package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.rapporteur.graph.syntax.JsonLdContext;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/** Serves the style sheet, script and icon of the pages, and the JSON-LD context. */
final class Assets implements Endpoint {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "/site.css", "text/css;charset=utf-8",
          "/site.js", "text/javascript;charset=utf-8",
          "/favicon.svg", "image/svg+xml");
  private static final String CONTEXT = "/" + JsonLdContext.FILE;

  /**
   * Matches the parts of a style sheet that compacting looks at: strings stay, comments and
   * insignificant spaces are dropped.
   */
  private static final Pattern STYLE_TOKEN =
      Pattern.compile("(\"[^\"]*\")|/\\*.*?\\*/\\s*|\\s*([{};,])\\s*|(\\s)\\s*", Pattern.DOTALL);

  @Override
  public boolean has(String path) {
    return MEDIA_TYPES.containsKey(path) || path.equals(CONTEXT);
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.concat(
        MEDIA_TYPES.entrySet().stream().map(each -> Listing.file(each.getKey(), each.getValue())),
        Stream.of(Listing.file(CONTEXT, RdfSyntax.JSONLD.mediaType())));
  }

  @Override
  public Response answer(Request request) {
    if (request.path().equals(CONTEXT))
      return Response.of(RdfSyntax.JSONLD.mediaType(), JsonLdContext.published())
          .with("Cache-Control", "public, max-age=86400");
    try (InputStream bytes = Assets.class.getResourceAsStream("/web" + request.path())) {
      String type = MEDIA_TYPES.get(request.path());
      byte[] file = bytes.readAllBytes();
      return Response.of(type, type.startsWith("text/css") ? compact(file) : file)
          .with("Cache-Control", "public, max-age=3600");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] compact(byte[] style) {
    return STYLE_TOKEN
        .matcher(new String(style, StandardCharsets.UTF_8))
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    Stream.of(token.group(1), token.group(2))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(token.group(3) == null ? "" : " ")))
        .getBytes(StandardCharsets.UTF_8);
  }
}
