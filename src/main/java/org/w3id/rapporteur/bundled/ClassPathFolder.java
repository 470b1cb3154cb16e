package org.w3id.rapporteur.bundled;

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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads folders that come with the program, from the file system or from a jar. */
public final class ClassPathFolder {
  private ClassPathFolder() {}

  /**
   * Passes each folder of that name on the class path to the reader. The folder can be read only
   * during that call.
   *
   * @throws IllegalStateException if there is no such folder
   */
  public static void read(String name, ClassLoader classPath, Consumer<Path> reader) {
    try {
      List<URL> folders = Collections.list(classPath.getResources(name));
      if (folders.isEmpty()) {
        throw new IllegalStateException("no folder “" + name + "” on the class path");
      }
      for (URL folder : folders) {
        read(folder, reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(URL folder, Consumer<Path> reader) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection inJar) {
      URI jar = URI.create(inJar.getJarFileURL().toString());
      try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
        reader.accept(files.getPath(inJar.getEntryName()));
      }
    } else {
      reader.accept(Path.of(URI.create(folder.toString())));
    }
  }

  /** Returns the files of a folder that have this ending, sorted by name. */
  public static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
