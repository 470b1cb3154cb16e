package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.rapporteur.corpus.ClassPathFolder;

/**
 * All the queries of the folder {@code queries}: those for readers, and in {@code queries/pages}
 * those that feed pages. Every file is read at the start, so a broken one is found then.
 */
public final class QueryLibrary {
  private static final String FOLDER = "queries";
  private static final String PAGES = "pages";
  private static final String ENDING = ".rq";

  private final Map<String, NamedQuery> queries = new TreeMap<>();
  private final Map<String, NamedQuery> pages = new TreeMap<>();

  private QueryLibrary() {}

  /**
   * The queries that come with the program, be it a folder of classes or a jar.
   *
   * @throws BrokenQueryException if a file is no query
   */
  public static QueryLibrary ofClassPath() {
    return of(QueryLibrary.class.getClassLoader());
  }

  static QueryLibrary of(ClassLoader classPath) {
    QueryLibrary library = new QueryLibrary();
    ClassPathFolder.read(FOLDER, classPath, library::read);
    return library;
  }

  /**
   * The queries of a folder.
   *
   * @throws BrokenQueryException if a file is no query
   */
  static QueryLibrary of(Path folder) {
    QueryLibrary library = new QueryLibrary();
    library.read(folder);
    return library;
  }

  /** The queries for readers, by name. */
  public List<NamedQuery> queries() {
    return List.copyOf(queries.values());
  }

  /**
   * A query for readers.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public NamedQuery query(String name) {
    return find(queries, "query", name);
  }

  /**
   * A query that feeds a page: {@code queries/pages/session.rq} is {@code session}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public NamedQuery page(String name) {
    return find(pages, "page query", name);
  }

  private static NamedQuery find(Map<String, NamedQuery> queries, String kind, String name) {
    NamedQuery found = queries.get(name);
    if (found == null)
      throw new IllegalArgumentException(
          "no %s %s; there are %s".formatted(kind, name, String.join(", ", queries.keySet())));
    return found;
  }

  private void read(Path folder) {
    read(folder, queries);
    if (Files.isDirectory(folder.resolve(PAGES))) read(folder.resolve(PAGES), pages);
  }

  private static void read(Path folder, Map<String, NamedQuery> into) {
    for (Path file : ClassPathFolder.files(folder, ENDING)) {
      String name = file.getFileName().toString().replace(ENDING, "");
      into.put(name, QueryFile.parse(name, file.toString(), text(file)));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
