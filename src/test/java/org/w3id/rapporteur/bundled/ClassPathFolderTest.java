package org.w3id.rapporteur.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFolderTest {
  @TempDir Path folder;

  @Test
  void findsFilesInAFolderOfClasses() throws IOException {
    Path queries = Files.createDirectory(folder.resolve("queries"));
    for (String name : List.of("b.rq", "a.rq", "c.txt")) {
      Files.writeString(queries.resolve(name), name);
    }
    assertThat(read(folder.toUri().toURL())).containsExactly("a.rq", "b.rq");
  }

  /** A jar's path may contain a space. */
  @Test
  void findsFilesInAJar() throws IOException {
    Path jar = folder.resolve("my jar.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("queries/", "queries/b.rq", "queries/a.rq", "other/d.rq")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("/") ? new byte[0] : text(name));
      }
    }
    assertThat(read(jar.toUri().toURL())).containsExactly("a.rq", "b.rq");
  }

  private static byte[] text(String name) {
    return name.substring(name.indexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> read(folder.toUri().toURL()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no folder “queries” on the class path");
  }

  /** Returns the contents of the files of {@code queries}, read while the folder is open. */
  private static List<String> read(URL classPath) throws IOException {
    List<String> contents = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath}, null)) {
      ClassPathFolder.read(
          "queries",
          loader,
          found -> ClassPathFolder.files(found, ".rq").forEach(file -> contents.add(text(file))));
    }
    return contents;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
