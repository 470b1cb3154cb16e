package org.w3id.rapporteur.shapes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the ontology with a reasoner: it is OWL 2 DL and consistent, and every class can have
 * members; alone, and together with the dictionary, the links and the reports. A faulty file's
 * folder names the check, and its first line the expected answer.
 */
@Tag("thorough")
@Timeout(300)
class OntologyIT {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path OTHERS = RESOURCES.resolve("ontology/others.ttl");
  private static final String EXPECTS = "# expects: ";

  private static final List<Path> OWN_TERMS =
      Stream.of(
              "ontology",
              "session",
              "participation",
              "recommendation",
              "instrument",
              "document",
              "alignments")
          .map(name -> ONTOLOGY.resolve(name + ".ttl"))
          .toList();

  @TempDir Path folder;

  @Test
  void termsAreConsistentAndInTheProfile() throws Exception {
    assertIsRight(Robot.reason(merged(terms())));
  }

  @Test
  void dictionaryAndReportsAreConsistentWithTheTerms() throws Exception {
    assertIsRight(Robot.reason(merged(everything())));
  }

  @Test
  void reportHasNoErrors() throws Exception {
    assertIsRight(Robot.report(merged(OWN_TERMS)));
  }

  @ParameterizedTest
  @MethodSource
  void inconsistent(Path fault) throws Exception {
    assertIsFound(fault, Robot.reason(merged(and(terms(), fault))));
  }

  static List<Path> inconsistent() {
    return turtle(RESOURCES.resolve("ontology/faults/inconsistent"));
  }

  @ParameterizedTest
  @MethodSource
  void outsideTheProfile(Path fault) throws Exception {
    assertIsFound(fault, Robot.reason(merged(and(terms(), fault))));
  }

  static List<Path> outsideTheProfile() {
    return turtle(RESOURCES.resolve("ontology/faults/outside-dl"));
  }

  @ParameterizedTest
  @MethodSource
  void reported(Path fault) throws Exception {
    assertIsFound(fault, Robot.report(merged(and(OWN_TERMS, fault))));
  }

  static List<Path> reported() {
    return turtle(RESOURCES.resolve("ontology/faults/reported"));
  }

  private static void assertIsRight(Robot robot) {
    assertThat(robot.exitCode())
        .as(robot.output().lines().limit(20).collect(joining("\n")))
        .isZero();
  }

  private static void assertIsFound(Path fault, Robot robot) throws IOException {
    String expected = Files.readAllLines(fault).get(0).substring(EXPECTS.length());
    assertThat(robot.output()).contains(expected);
    assertThat(robot.exitCode()).isNotZero();
  }

  private static List<Path> terms() {
    return and(and(OWN_TERMS, ONTOLOGY.resolve("reused.ttl")), OTHERS);
  }

  private static List<Path> and(List<Path> files, Path another) {
    List<Path> all = new ArrayList<>(files);
    all.add(another);
    return all;
  }

  /** Terms, dictionary, treaty status, links, and the reports as the program reads them. */
  private static List<Path> everything() {
    List<Path> all = new ArrayList<>(turtle(ONTOLOGY));
    all.add(OTHERS);
    all.addAll(turtle(ONTOLOGY.resolve("links")));
    all.addAll(files(RESOURCES.resolve("golden"), ".nq"));
    return all;
  }

  /**
   * All files merged into one, because a reasoner knows only the properties that the same file
   * declares. OWL 2 has no datatype for a date without a time, so triples with one are left out.
   */
  private Path merged(List<Path> files) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      RDFParser.source(file).build().toDatasetGraph().stream()
          .filter(quad -> !isDate(quad.getObject()))
          .forEach(quad -> graph.add(quad.asTriple()));
    }
    Path merged = folder.resolve("merged.ttl");
    try (OutputStream out = Files.newOutputStream(merged)) {
      RDFDataMgr.write(out, graph, Lang.TURTLE);
    }
    return merged;
  }

  private static boolean isDate(Node node) {
    return node.isLiteral()
        && List.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth)
            .contains(node.getLiteralDatatype());
  }

  private static List<Path> turtle(Path folder) {
    return files(folder, ".ttl");
  }

  private static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
