package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.rapporteur.corpus.ClassPathFolder;

/**
 * All the queries of the folder {@code queries}: those for readers, and in {@code queries/pages}
 * those that feed pages.
 *
 * <p>Files are read at once, but a query is parsed when it is first asked for: parsing all of them
 * would take longer than answering.
 */
public final class QueryLibrary {
  private static final String FOLDER = "queries";
  private static final String PAGES = "pages";
  private static final String ENDING = ".rq";

  private final Map<String, Source> queries = new TreeMap<>();
  private final Map<String, Source> pages = new TreeMap<>();
  private final Map<Source, NamedQuery> parsed = new ConcurrentHashMap<>();

  /**
   * A query that may not have been parsed yet.
   *
   * @param file what errors call the file
   */
  private record Source(String name, String file, String text) {}

  private QueryLibrary() {}

  /**
   * The queries that come with the program, be it a folder of classes or a jar. Tests see to it
   * that each is a query.
   */
  public static QueryLibrary ofClassPath() {
    return of(QueryLibrary.class.getClassLoader());
  }

  static QueryLibrary of(ClassLoader classPath) {
    QueryLibrary library = new QueryLibrary();
    ClassPathFolder.read(FOLDER, classPath, library::read);
    return library;
  }

  /** The queries of a folder. */
  static QueryLibrary of(Path folder) {
    QueryLibrary library = new QueryLibrary();
    library.read(folder);
    return library;
  }

  /**
   * The queries for readers, by name.
   *
   * @throws BrokenQueryException if a file is no query
   */
  public List<NamedQuery> queries() {
    return queries.values().stream().map(this::parsed).toList();
  }

  /**
   * A query for readers.
   *
   * @throws IllegalArgumentException if there is none of this name
   * @throws BrokenQueryException if the file is no query
   */
  public NamedQuery query(String name) {
    return find(queries, "query", name);
  }

  /**
   * A query that feeds a page: {@code queries/pages/session.rq} is {@code session}.
   *
   * @throws IllegalArgumentException if there is none of this name
   * @throws BrokenQueryException if the file is no query
   */
  public NamedQuery page(String name) {
    return find(pages, "page query", name);
  }

  private NamedQuery find(Map<String, Source> queries, String kind, String name) {
    Source found = queries.get(name);
    if (found == null)
      throw new IllegalArgumentException(
          "no %s %s; there are %s".formatted(kind, name, String.join(", ", queries.keySet())));
    return parsed(found);
  }

  private NamedQuery parsed(Source source) {
    return parsed.computeIfAbsent(
        source, unparsed -> QueryFile.parse(unparsed.name(), unparsed.file(), unparsed.text()));
  }

  private void read(Path folder) {
    read(folder, queries);
    if (Files.isDirectory(folder.resolve(PAGES))) read(folder.resolve(PAGES), pages);
  }

  private static void read(Path folder, Map<String, Source> into) {
    for (Path file : ClassPathFolder.files(folder, ENDING)) {
      String name = file.getFileName().toString().replace(ENDING, "");
      into.put(name, new Source(name, file.toString(), text(file)));
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
