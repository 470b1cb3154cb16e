package org.w3id.rapporteur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.bundled.ClassPathFolder;
import org.w3id.rapporteur.graph.Addresses;

class QueryLibraryTest {
  private static final Addresses ADDRESSES = new Addresses(Addresses.DEFAULT_BASE);
  private static final String TEXT = "#+ summary: A test\nSELECT ?s WHERE { ?s ?p ?o }\n";

  @TempDir Path folder;

  @BeforeEach
  void writeTwoQueriesAndAPage() throws IOException {
    Files.createDirectory(folder.resolve("pages"));
    Files.writeString(folder.resolve("b.rq"), TEXT);
    Files.writeString(folder.resolve("a.rq"), TEXT);
    Files.writeString(folder.resolve("notes.txt"), "no query");
    Files.writeString(folder.resolve("pages/session.rq"), TEXT);
  }

  private static void holdsTwoQueriesAndAPage(QueryLibrary library) {
    assertThat(library.queries()).extracting(NamedQuery::name).containsExactly("a", "b");
    assertThat(library.query("b").summary()).isEqualTo("A test");
    assertThat(library.page("session").name()).isEqualTo("session");
    assertThatThrownBy(() -> library.query("session"))
        .hasMessage("unknown query session; known: a, b");
    assertThatThrownBy(() -> library.page("a")).hasMessage("unknown page query a; known: session");
  }

  @Test
  void readsAFolder() {
    holdsTwoQueriesAndAPage(QueryLibrary.of(folder));
  }

  @Test
  void readsAJar() throws IOException {
    Path jar = folder.resolve("with space.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectories(files.getPath("queries/pages"));
      for (String name : new String[] {"a.rq", "b.rq", "notes.txt", "pages/session.rq"})
        Files.copy(folder.resolve(name), files.getPath("queries").resolve(name));
    }
    try (URLClassLoader classPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      holdsTwoQueriesAndAPage(QueryLibrary.of(classPath, ADDRESSES));
    }
  }

  @Test
  void refusesABrokenFileWhenItIsAskedFor() throws IOException {
    Path broken = folder.resolve("pages/broken.rq");
    Files.writeString(broken, TEXT.replace("WHERE", "WHERE ("));
    QueryLibrary library = QueryLibrary.of(folder);
    assertThat(library.page("session").name()).isEqualTo("session");
    assertThatThrownBy(() -> library.page("broken"))
        .isInstanceOf(BrokenQueryException.class)
        .hasMessageStartingWith(broken + ":2: ");
  }

  @Test
  void everyPageQueryThatComesWithTheProgramIsOne() {
    QueryLibrary library = QueryLibrary.ofClassPath();
    List<Path> files = ClassPathFolder.files(Path.of("queries/pages"), ".rq");
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".rq", "");
      assertThat(library.page(name).summary()).as(name).isNotBlank();
    }
  }

  @Test
  void asksTheGraphsOfTheAddressesOfTheStore() {
    Addresses others = new Addresses("https://data.example.org/");
    NamedQuery query = QueryLibrary.ofClassPath(others).query("statements");
    assertThat(query.filledIn(Map.of("report", "EX/1")))
        .contains("<https://data.example.org/id/graph/EX/1>", "<https://data.example.org/id/EX/1>")
        .contains("PREFIX graph: <https://data.example.org/id/graph/>")
        .contains("PREFIX rap: <https://w3id.org/rapporteur/ns#>");
    assertThat(QueryLibrary.ofClassPath(ADDRESSES)).isSameAs(QueryLibrary.ofClassPath());
  }

  @Test
  void refusesAClassPathWithoutQueries() throws IOException {
    try (URLClassLoader classPath = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> QueryLibrary.of(classPath, ADDRESSES))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no folder “queries” on the class path");
    }
  }
}
