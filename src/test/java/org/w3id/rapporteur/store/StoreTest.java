package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreTest {
  @TempDir Path directory;

  private static Graph turtle(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).base("http://example.org/").parse(graph);
    return graph;
  }

  private static int size(Store store) {
    return store.dataset().read(() -> store.dataset().graph(Quad.defaultGraphIRI).size());
  }

  @Test
  void whatIsInAFolderStaysThere() {
    try (Store store = Store.at(directory)) {
      store.replace("http://example.org/g", turtle("<a> <p> 1 , 2 ."));
      store.replace("http://example.org/h", turtle("<a> <p> 2 , 3 ."));
    }
    try (Store again = Store.at(directory)) {
      assertThat(size(again)).isEqualTo(3);
    }
  }

  private static final Graph SOME = turtle("<a> <p> 1 , 2 .");

  private static String contents(Path directory) throws IOException {
    StringBuilder contents = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList())
        contents.append(file).append(Arrays.hashCode(Files.readAllBytes(file))).append('\n');
    }
    return contents.toString();
  }

  @Test
  void whatIsThereAlreadyIsNotWritten() throws IOException {
    try (Store store = Store.at(directory)) {
      store.replace("http://example.org/g", SOME);
      store.replace("http://example.org/h", SOME);
      long version = store.version();
      String before = contents(directory);
      store.replace("http://example.org/g", turtle("<a> <p> 2 , 1 ."));
      assertThat(store.version()).isEqualTo(version);
      assertThat(contents(directory)).isEqualTo(before);
      store.replace("http://example.org/g", turtle("<a> <p> 2 , 3 ."));
      assertThat(store.version()).isGreaterThan(version);
    }
    String before = contents(directory);
    Store.at(directory).close();
    assertThat(contents(directory)).isEqualTo(before);
  }

  @Test
  void theBaseIsRemembered() {
    Optional<String> own = Optional.of("https://example.org/a/");
    try (Store store = Store.at(directory, own)) {
      assertThat(store.base()).isEqualTo("https://example.org/a/");
    }
    Store.at(directory, own).close();
    try (Store store = Store.at(directory)) {
      assertThat(store.base()).isEqualTo("https://example.org/a/");
    }
    assertThatThrownBy(() -> Store.at(directory, Optional.of("https://example.org/b/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("https://example.org/a/", "https://example.org/b/");
    Store.at(directory).close();
  }

  @Test
  void whatIsNoBaseBeginsNoStore() {
    assertThatThrownBy(() -> Store.at(directory, Optional.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a base IRI");
    assertThat(Store.isAt(directory)).isFalse();
    Store.at(directory).close();
    assertThat(Store.isAt(directory)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format=2\\nbase=http://example.org/ | expected the format 1, found 2; use the version",
        "base=http://example.org/ | expected the format 1, found missing",
        "format=1 | has no entry base"
      })
  void anotherFormatIsTold(String file, String message) throws IOException {
    Store.at(directory).close();
    Files.writeString(directory.resolve("store.properties"), file.replace("\\n", "\n"));
    assertThatThrownBy(() -> Store.at(directory))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aStoreOfAnEarlierVersionIsTold() throws IOException {
    Store.at(directory).close();
    Files.delete(directory.resolve("store.properties"));
    String before = contents(directory);
    assertThatThrownBy(() -> Store.at(directory))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContainingAll("earlier version", "publish the reports again into a new folder");
    assertThat(contents(directory)).isEqualTo(before);
  }

  @Test
  void aStoreIsOpenOnce() {
    try (Store store = Store.at(directory)) {
      assertThatThrownBy(() -> Store.at(directory))
          .isInstanceOf(UnusableStoreException.class)
          .hasMessageContaining("already has it open");
      store.replace("http://example.org/g", SOME);
    }
  }

  @Test
  void whatWasHalfWrittenIsRemoved() throws IOException {
    Store.at(directory).close();
    Path half = Files.writeString(directory.resolve("earlier/abc123.begun"), "half");
    Path other = Files.writeString(directory.resolve("store.properties1.begun"), "");
    Store.at(directory).close();
    assertThat(half).doesNotExist();
    assertThat(other).doesNotExist();
  }
}
