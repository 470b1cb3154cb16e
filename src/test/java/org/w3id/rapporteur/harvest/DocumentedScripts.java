package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the scripts that are printed in the documentation against another site than the one there.
 *
 * @param site its base and URL
 * @param environment what the programs are told besides
 */
record DocumentedScripts(String site, Map<String, String> environment) {
  private static final String DOCUMENTED = "http://localhost:8080/";

  /** Blocks of a document, in their order. */
  static List<String> blocks(String file, String language) throws IOException {
    String text = Files.readString(Path.of("docs").resolve(file));
    return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** The test goes on only where this program is. */
  static void assume(String program) throws InterruptedException {
    boolean isThere;
    try {
      isThere = new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      isThere = false;
    }
    assumeThat(isThere).as(program).isTrue();
  }

  /** What a script in Bash prints. */
  String bash(Path folder, String script) throws IOException, InterruptedException {
    return run(folder, script.replace(DOCUMENTED, site), "bash");
  }

  /** What a script in Python prints. */
  String python(Path folder, String script, String input, String... arguments)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("script.py"), script.replace(DOCUMENTED, site));
    return run(
        folder,
        input,
        Stream.concat(Stream.of("python3", "script.py"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private String run(Path folder, String input, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("no_proxy", "localhost");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
    String printed = Files.readString(out);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed.replace(site, DOCUMENTED);
  }
}
