package org.w3id.rapporteur.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A whole response. It is sent only once it is complete, so that a failure never leaves half a
 * page; a body that is written piece by piece is the exception.
 *
 * @param file the file to send instead of the body, if any
 * @param writer writes the body instead, if it is not to be complete in memory
 * @param about the IRI of the thing that the response describes, if it is a document of one
 */
public record Response(
    int status,
    String mediaType,
    byte[] body,
    Map<String, String> headers,
    Optional<Path> file,
    Optional<BodyWriter> writer,
    Optional<String> about) {
  public Response(int status, String mediaType, byte[] body, Map<String, String> headers) {
    this(status, mediaType, body, headers, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a response with the content of a file.
   *
   * @param tag an entity tag, in its quotation marks; it is not computed from the file
   */
  public static Response ofFile(String mediaType, Path file, String tag) {
    return new Response(
        200,
        mediaType,
        new byte[0],
        Map.of("ETag", tag),
        Optional.of(file),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns a response whose body is written piece by piece while it is sent. */
  public static Response streamed(String mediaType, BodyWriter writer) {
    return new Response(
        200,
        mediaType,
        new byte[0],
        Map.of(),
        Optional.empty(),
        Optional.of(writer),
        Optional.empty());
  }

  public static Response of(String mediaType, byte[] body) {
    return new Response(200, mediaType, body, Map.of());
  }

  public static Response html(String page) {
    return of("text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  public static Response text(String text) {
    return of("text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Redirects the client to another address on this host. */
  public static Response redirect(int status, String location) {
    return new Response(
        status,
        "text/plain;charset=utf-8",
        bytes("See " + location + "\n"),
        Map.of("Location", location));
  }

  public Response status(int newStatus) {
    return new Response(newStatus, mediaType, body, headers, file, writer, about);
  }

  public Response withoutBody() {
    return new Response(status, mediaType, new byte[0], headers);
  }

  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, mediaType, body, more, file, writer, about);
  }

  public Response withBody(byte[] other) {
    return new Response(status, mediaType, other, headers, file, writer, about);
  }

  /**
   * Returns this response as the document of a thing.
   *
   * @param iri of the thing
   */
  public Response about(String iri) {
    return new Response(status, mediaType, body, headers, file, writer, Optional.of(iri));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
