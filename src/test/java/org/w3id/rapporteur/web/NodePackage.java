package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A checker from a Node package, installed below {@code target} on first use. */
record NodePackage(String name, String version) {
  private static final Path FOLDER = Path.of("target", "node");

  /** Returns the folder of the package's files. */
  Path folder() throws IOException, InterruptedException {
    Path folder = FOLDER.resolve("node_modules").resolve(name);
    if (!Files.exists(folder)) {
      Files.createDirectories(FOLDER);
      run(
          Map.of(),
          List.of(
              "npm",
              "install",
              "--no-audit",
              "--no-fund",
              "--prefix",
              FOLDER.toString(),
              name + "@" + version));
    }
    return folder;
  }

  /**
   * Returns what a program writes, including errors.
   *
   * @throws AssertionError if it fails
   */
  static String run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(written).isZero();
    return written;
  }
}
