package org.w3id.rapporteur.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.rapporteur.bundled.ClassPathFolder;
import org.w3id.rapporteur.graph.Addresses;

/**
 * All queries of the folder {@code queries}: those for readers, in {@code queries/pages} those for
 * pages, and in {@code queries/values} those that list the values of a parameter.
 *
 * <p>Files are read at once, but a query is parsed when it is first used: parsing all of them would
 * take longer than answering one.
 */
public final class QueryLibrary {
  private static final String FOLDER = "queries";
  private static final String PAGES = "pages";
  private static final String VALUES = "values";
  private static final String ENDING = ".rq";

  private final Map<String, Source> queries = new TreeMap<>();
  private final Map<String, Source> pages = new TreeMap<>();
  private final Map<String, Source> values = new TreeMap<>();
  private final Map<Source, NamedQuery> parsed = new ConcurrentHashMap<>();
  private final Addresses addresses;

  /**
   * A query that may not have been parsed yet.
   *
   * @param file the file's name in error messages
   */
  private record Source(String name, String file, String text) {}

  private QueryLibrary(Addresses addresses) {
    this.addresses = addresses;
  }

  /** The one library of the class path, so that a query is parsed only once. */
  private static final class OfClassPath {
    private static final QueryLibrary LIBRARY =
        of(QueryLibrary.class.getClassLoader(), new Addresses(Addresses.DEFAULT_BASE));
  }

  /** The queries of the program itself, from a folder of classes or a jar. */
  public static QueryLibrary ofClassPath() {
    return OfClassPath.LIBRARY;
  }

  /** The queries of the program, for a store in which things have these addresses. */
  public static QueryLibrary ofClassPath(Addresses addresses) {
    return addresses.equals(ofClassPath().addresses)
        ? ofClassPath()
        : of(QueryLibrary.class.getClassLoader(), addresses);
  }

  static QueryLibrary of(ClassLoader classPath, Addresses addresses) {
    QueryLibrary library = new QueryLibrary(addresses);
    ClassPathFolder.read(FOLDER, classPath, library::read);
    return library;
  }

  /** The queries of a folder. */
  static QueryLibrary of(Path folder) {
    QueryLibrary library = new QueryLibrary(new Addresses(Addresses.DEFAULT_BASE));
    library.read(folder);
    return library;
  }

  /**
   * The queries for readers, by name.
   *
   * @throws BrokenQueryException if a file is not a valid query
   */
  public List<NamedQuery> queries() {
    return queries.values().stream().map(this::parsed).toList();
  }

  /**
   * A query for readers.
   *
   * @throws IllegalArgumentException if the name is unknown
   * @throws BrokenQueryException if the file is not a valid query
   */
  public NamedQuery query(String name) {
    return find(queries, "query", name);
  }

  /**
   * A query for a page: {@code queries/pages/session.rq} is {@code session}.
   *
   * @throws IllegalArgumentException if the name is unknown
   * @throws BrokenQueryException if the file is not a valid query
   */
  public NamedQuery page(String name) {
    return find(pages, "page query", name);
  }

  /**
   * A query that lists values of a parameter, in its columns {@code value} and {@code label}:
   * {@code queries/values/states.rq} is {@code states}.
   *
   * @throws IllegalArgumentException if the name is unknown
   * @throws BrokenQueryException if the file is not a valid query
   */
  public NamedQuery values(String name) {
    return find(values, "query of values", name);
  }

  /** The names of the queries that list values. */
  public Set<String> valueNames() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /**
   * Parses every file.
   *
   * @return this library
   * @throws BrokenQueryException if a file is not a valid query, or names a list that does not
   *     exist
   */
  public QueryLibrary checked() {
    pages.values().forEach(this::parsed);
    values.values().forEach(this::checkColumns);
    queries.values().forEach(this::checkChoices);
    return this;
  }

  private void checkColumns(Source source) {
    if (!parsed(source).columns().equals(List.of("value", "label")))
      throw new BrokenQueryException(source.file(), 1, "the columns must be value and label");
  }

  private void checkChoices(Source source) {
    for (QueryParameter parameter : parsed(source).parameters()) {
      AllowedValues choices = parameter.choices();
      if (choices.areListedByQuery() && !values.containsKey(choices.listedBy()))
        throw new BrokenQueryException(
            source.file(),
            QueryHeader.line(source.text(), "values", parameter.name()),
            "missing file queries/values/" + choices.listedBy() + ENDING);
    }
  }

  private NamedQuery find(Map<String, Source> queries, String kind, String name) {
    Source found = queries.get(name);
    if (found == null)
      throw new IllegalArgumentException(
          "unknown %s %s; known: %s".formatted(kind, name, String.join(", ", queries.keySet())));
    return parsed(found);
  }

  private NamedQuery parsed(Source source) {
    return parsed.computeIfAbsent(
        source,
        unparsed -> QueryFile.parse(unparsed.name(), unparsed.file(), unparsed.text(), addresses));
  }

  private void read(Path folder) {
    read(folder, queries);
    if (Files.isDirectory(folder.resolve(PAGES))) read(folder.resolve(PAGES), pages);
    if (Files.isDirectory(folder.resolve(VALUES))) read(folder.resolve(VALUES), values);
  }

  private void read(Path folder, Map<String, Source> into) {
    for (Path file : ClassPathFolder.files(folder, ENDING)) {
      String name = file.getFileName().toString().replace(ENDING, "");
      into.put(name, new Source(name, file.toString(), addresses.moved(text(file))));
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
