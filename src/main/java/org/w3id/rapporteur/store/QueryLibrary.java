package org.w3id.rapporteur.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    try {
      for (URL folder : Collections.list(classPath.getResources(FOLDER))) library.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (library.queries.isEmpty())
      throw new IllegalStateException("no folder “queries” on the class path");
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

  private void read(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection inJar) {
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(uri(inJar.getJarFileURL())))) {
        read(jar.getPath(inJar.getEntryName()));
      }
    } else {
      read(Path.of(uri(folder)));
    }
  }

  private void read(Path folder) {
    read(folder, queries);
    if (Files.isDirectory(folder.resolve(PAGES))) read(folder.resolve(PAGES), pages);
  }

  private static void read(Path folder, Map<String, NamedQuery> into) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
        String name = file.getFileName().toString().replace(ENDING, "");
        into.put(name, QueryFile.parse(name, file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(URL url) {
    return URI.create(url.toString());
  }
}
