package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each simple class name is used only once in the program and its tests. */
class ClassNamesTest {
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  /** A declaration at the beginning of a line; declarations of nested classes are indented. */
  private static final Pattern TOP_LEVEL =
      Pattern.compile(
          "(?m)^(?:(?:public|abstract|final|sealed|non-sealed) )*"
              + "(?:class|interface|enum|record|@interface) (?<name>\\w+)");

  /** The simple names of more than one top-level class, each with the files of its classes. */
  private static Map<String, List<String>> repeated(Map<String, String> sources) {
    Map<String, List<String>> places = new TreeMap<>();
    sources.forEach(
        (place, source) ->
            TOP_LEVEL
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .forEach(
                    name -> places.computeIfAbsent(name, any -> new ArrayList<>()).add(place)));
    places.values().removeIf(each -> each.size() == 1);
    return places;
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> sources.put(file.toString(), read(file)));
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSimpleNameStandsOnce() throws IOException {
    assertThat(sources()).hasSizeGreaterThan(400);
    assertThat(repeated(sources())).isEmpty();
  }

  @Test
  void aNameThatStandsTwiceIsFoundAndNestedClassesAreNot() {
    Map<String, String> sources =
        new TreeMap<>(
            Map.of(
                "a/Kind.java", "public enum Kind {\n  ONE\n}\n",
                "b/Kind.java", "/** Another. */\nfinal class Kind {}\n",
                "b/Kinds.java", "record Kinds(int number) {\n  class Kind {}\n}\n"));
    assertThat(repeated(sources)).isEqualTo(Map.of("Kind", List.of("a/Kind.java", "b/Kind.java")));
  }
}
