package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/**
 * Serves the query editor: CodeMirror with the add-ons we use, then our own code, as one script and
 * one style sheet. Their addresses contain a hash of their content, so clients may keep them for
 * ever.
 */
public final class EditorFiles implements Endpoint {
  private static final String CODEMIRROR = "/META-INF/resources/webjars/codemirror/5.65.16/";
  private static final int HASH = 12;

  private static final File SCRIPT =
      File.of(
          "js",
          "text/javascript;charset=utf-8",
          CODEMIRROR + "lib/codemirror.js",
          CODEMIRROR + "mode/sparql/sparql.js",
          CODEMIRROR + "addon/edit/matchbrackets.js",
          CODEMIRROR + "addon/hint/show-hint.js",
          "/web/editor.js");

  private static final File STYLE =
      File.of(
          "css",
          "text/css;charset=utf-8",
          CODEMIRROR + "lib/codemirror.css",
          CODEMIRROR + "addon/hint/show-hint.css",
          "/web/editor.css");

  private record File(String path, String mediaType, byte[] content) {
    static File of(String suffix, String mediaType, String... resources) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (String resource : resources) all.writeBytes(read(resource));
      String name = "/editor-" + Dumps.sha256(all.toByteArray()).substring(0, HASH) + "." + suffix;
      return new File(name, mediaType, all.toByteArray());
    }
  }

  private static byte[] read(String resource) {
    try (InputStream bytes = EditorFiles.class.getResourceAsStream(resource)) {
      return bytes.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the path of the script. */
  public static String script() {
    return SCRIPT.path();
  }

  /** Returns the path of the style sheet. */
  public static String style() {
    return STYLE.path();
  }

  @Override
  public boolean has(String path) {
    return path.equals(script()) || path.equals(style());
  }

  @Override
  public Stream<Listing> listings() {
    return Stream.of(SCRIPT, STYLE).map(file -> Listing.file(file.path(), file.mediaType()));
  }

  @Override
  public Response answer(Request request) {
    File file = request.path().equals(script()) ? SCRIPT : STYLE;
    return Response.of(file.mediaType(), file.content()).with("Cache-Control", Caching.FOREVER);
  }
}
