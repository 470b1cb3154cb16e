package org.w3id.rapporteur.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/**
 * Serves the files of the ontology unchanged. {@code /ontology/states}, which a file states as its
 * own address, redirects to {@code /ontology/states.ttl}.
 */
public final class OntologyFiles implements Endpoint {
  private static final String FOLDER = "/ontology/";
  private static final String SUFFIX = "." + RdfSyntax.TURTLE.suffix();

  /** Returns the names of all files, without suffix: terms, dictionary, depositary, links. */
  public static List<String> names() {
    return Stream.of(Vocabulary.FILES, List.of(Vocabulary.DEPOSITARY), Vocabulary.LINKS)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(FOLDER);
  }

  /** The files; the addresses that they state of themselves redirect to them. */
  @Override
  public Stream<Listing> listings() {
    return names().stream()
        .map(name -> Listing.file(FOLDER + name + SUFFIX, RdfSyntax.TURTLE.mediaType()));
  }

  @Override
  public Response answer(Request request) {
    String path = request.path();
    String name = path.substring(FOLDER.length());
    if (names().contains(name)) return Response.redirect(303, path + SUFFIX);
    if (!name.endsWith(SUFFIX) || !names().contains(name.substring(0, name.lastIndexOf('.'))))
      throw Site.notFound(path);
    try (InputStream bytes = OntologyFiles.class.getResourceAsStream(path)) {
      return Response.of(RdfSyntax.TURTLE.mediaType() + ";charset=utf-8", bytes.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
