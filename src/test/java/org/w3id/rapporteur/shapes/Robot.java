package org.w3id.rapporteur.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the ontology tool ROBOT in its own process, because it needs another version of Jena.
 *
 * @param exitCode 0 when ROBOT found nothing wrong
 * @param output what it printed, and what it wrote to its file
 */
record Robot(int exitCode, String output) {
  private static final String ARGUMENTS = System.getProperty("robot.arguments");

  /**
   * Checks a file against OWL 2 DL, and its consistency with HermiT. If it is inconsistent, the
   * output has the axioms that contradict each other.
   */
  static Robot reason(Path file) throws Exception {
    Path profile = file.resolveSibling("profile.txt");
    Robot reasoned =
        run(
            profile,
            "validate-profile",
            "--input " + file,
            "--profile DL",
            "--output " + profile,
            "reason",
            "--reasoner HermiT",
            "--equivalent-classes-allowed asserted-only");
    if (reasoned.output().contains("inconsistent"))
      return reasoned.and(explain(file, "inconsistency"));
    if (reasoned.output().contains("unsatisfiable"))
      return reasoned.and(explain(file, "unsatisfiability", "--unsatisfiable all"));
    return reasoned;
  }

  private static Robot explain(Path file, String mode, String... more) throws Exception {
    Path explanation = file.resolveSibling("explanation.md");
    List<String> words = new ArrayList<>(List.of("explain", "--input " + file));
    words.addAll(List.of("--reasoner HermiT", "--mode " + mode, "--explanation " + explanation));
    words.addAll(List.of(more));
    return run(explanation, words.toArray(String[]::new));
  }

  /** Runs ROBOT's report on the project's terms in a file. */
  static Robot report(Path file) throws Exception {
    Path report = file.resolveSibling("report.tsv");
    return run(
        report,
        "report",
        "--input " + file,
        "--base-iri https://w3id.org/rapporteur/ns",
        "--fail-on ERROR",
        "--output " + report);
  }

  private Robot and(Robot explained) {
    return new Robot(exitCode, output + explained.output());
  }

  /** Each of the words may be an option together with its value. */
  private static Robot run(Path written, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "@" + ARGUMENTS));
    for (String word : words) command.addAll(List.of(word.split(" ", 2)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes());
    String found = Files.exists(written) ? Files.readString(written) : "";
    return new Robot(process.waitFor(), printed + found);
  }
}
