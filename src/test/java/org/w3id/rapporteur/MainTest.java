package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final String SEED = "reports/CTOC-COP-WG.7-2015-6.txt";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"turtle,ttl", "jsonld,jsonld", "rdfxml,rdf", "nquads,nq", "trig,trig"})
  void everySyntaxSaysTheSame(String syntax, String suffix) {
    Path reference = folder.resolve("seed.nt");
    Path written = folder.resolve("seed." + suffix);
    assertThat(run("convert", SEED, "--to", "ntriples", "-o", reference.toString()).code).isZero();
    assertThat(run("convert", SEED, "--to", syntax, "-o", written.toString()).code).isZero();
    assertThat(graph(written).isIsomorphicWith(graph(reference))).isTrue();
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path once = folder.resolve("once.nq");
    Path again = folder.resolve("again.nq");
    run("convert", SEED, "--to", "nquads", "-o", once.toString());
    run("convert", SEED, "--to", "nquads", "-o", again.toString());
    assertThat(again).hasSameBinaryContentAs(once);
    assertThat(run("check", once.toString()).code).isZero();
  }

  @Test
  void aDamagedGraphIsReportedAtItsLine() throws IOException {
    Path whole = folder.resolve("whole.nt");
    Path damaged = folder.resolve("damaged.nt");
    run("convert", SEED, "--to", "ntriples", "-o", whole.toString());
    Files.write(
        damaged,
        Files.readAllLines(whole).stream()
            .filter(
                line ->
                    !line.contains("recommendation/12> <https://w3id.org/rapporteur/ns#statedIn>"))
            .toList());
    Run check = run("check", damaged.toString());
    assertThat(check.code).isEqualTo(1);
    assertThat(check.out)
        .contains("damaged.nt:")
        .contains("[SHAPE_VIOLATED]")
        .contains("recommendation/12");
  }

  @Test
  void badInputGivesOneSentenceAndWritesNothing() throws IOException {
    Path output = folder.resolve("out.ttl");
    Path prose = Files.writeString(folder.resolve("prose.txt"), "No number stands here.\n");
    Path latin =
        Files.write(folder.resolve("latin.txt"), new byte[] {'1', '.', ' ', (byte) 0xE9, '\n'});
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    for (Path bad : new Path[] {prose, latin, empty, folder, folder.resolve("missing.txt")}) {
      Run run = run("convert", bad.toString(), "-o", output.toString());
      assertThat(run.code).as(bad.toString()).isEqualTo(1);
      assertThat(run.err).contains(bad.getFileName().toString()).doesNotContain("\tat ");
      assertThat(run.out).isEmpty();
      assertThat(output).doesNotExist();
    }
  }

  @Test
  void aWrongCommandLineIsTold() {
    assertThat(run("query", "nosuch").code).isEqualTo(2);
    assertThat(run("query", "outline", "-p", "nosuch=1").code).isEqualTo(2);
    assertThat(run("nosuch").code).isEqualTo(2);
    assertThat(run("convert", SEED, "--to", "nosuch").code).isEqualTo(2);
  }

  /** What a command line printed, and its exit code. */
  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream noticed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(noticed, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Run(
          code, printed.toString(StandardCharsets.UTF_8), noticed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The union of all graphs of a file. */
  private static Graph graph(Path file) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFDataMgr.read(dataset, file.toUri().toString());
    Graph union = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }
}
