package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.web.ServerOptions;

/** The scripts in the documentation print the output that the documentation shows. */
class DocumentedScriptsTest {
  private static final String DOCUMENTED = "http://localhost:8080/";
  private static final String R = "CTOC/COP/WG.7/2015/6";
  private static String base;
  private static Publication report;
  private static PublishedSite site;

  /** Addresses in the data begin with the base, so the port must be known before. */
  @BeforeAll
  static void publish() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    base = "http://localhost:" + port + "/";
    site =
        new PublishedSite(
            Store.inMemory(),
            new ServerOptions(ServerOptions.DEFAULT_HOST, port, base).at(new ServiceUrl(base)));
    report = BundledReports.read(new Pipeline(base)).get(0).value();
    site.publisher.publish(report);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** The code blocks of a document in one language, in order. */
  private static List<String> blocks(String file, String language) throws IOException {
    String text = Files.readString(Path.of("docs").resolve(file));
    return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static String run(Path folder, String input, String... command)
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
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
    String printed = Files.readString(out);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed.replace(base, DOCUMENTED);
  }

  private static String python(Path folder, String script, String input, String... arguments)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("script.py"), script.replace(DOCUMENTED, base));
    return run(
        folder,
        input,
        Stream.concat(Stream.of("python3", "script.py"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static void assume(String program) throws InterruptedException {
    boolean isThere;
    try {
      isThere = new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      isThere = false;
    }
    assumeThat(isThere).as(program).isTrue();
  }

  @Test
  void harvestPy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("harvesting.md", "python").get(0);
    String printed = python(folder, script, "");
    assertThat(printed).isEqualTo(blocks("harvesting.md", "").get(0));
    try (Stream<Path> files = Files.list(folder.resolve("records"))) {
      assertThat(files).hasSize(47).allMatch(file -> file.toString().endsWith(".xml"));
    }
    assertThat(python(folder, script, "", "2026-11-25"))
        .isEqualTo("next time: python3 harvest.py 2026-11-25\n");
  }

  @Test
  void curl(@TempDir Path folder) throws IOException, InterruptedException {
    assume("curl");
    assume("bash");
    String script = blocks("harvesting.md", "bash").get(0).replace(DOCUMENTED, base);
    assertThat(run(folder, script, "bash")).isEqualTo(blocks("harvesting.md", "").get(1));
  }

  @Test
  void followPy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("harvesting.md", "python").get(1);
    assertThat(python(folder, script, "")).isEqualTo(blocks("harvesting.md", "").get(2));
    Path copy = folder.resolve("copy/CTOC%2FCOP%2FWG.7%2F2015%2F6.nt");
    assertThat(RDFDataMgr.loadGraph(copy.toString()).isIsomorphicWith(report.graph())).isTrue();
    assertThat(python(folder, script, "")).isEqualTo("new events: 0\n");
  }

  @Test
  void decisionsPy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("feeds.md", "python").get(0);
    assertThat(python(folder, script, "") + python(folder, script, ""))
        .isEqualTo(blocks("feeds.md", "").get(0));
  }

  /** The script applies what happened since its last run, over many pages and with withdrawals. */
  @Test
  void followPy_keepsUp(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("harvesting.md", "python").get(1);
    Store store = Store.inMemory();
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String own = "http://localhost:" + port + "/";
    try (PublishedSite growing =
        new PublishedSite(
            store,
            new ServerOptions(ServerOptions.DEFAULT_HOST, port, own).at(new ServiceUrl(own)))) {
      String moved = script.replace(DOCUMENTED, own);
      for (int i = 1; i <= 210; i++)
        growing.publisher.publish(PublishedSite.small(i, 1, own), PublishedSite.FIRST);
      assertThat(python(folder, moved, "")).endsWith("new events: 210\n");
      growing.publisher.withdraw("CTOC/COP/WG.9/2030/7", PublishedSite.SECOND);
      growing.publisher.publish(PublishedSite.small(8, 2, own), PublishedSite.SECOND);
      assertThat(python(folder, moved, ""))
          .isEqualTo(
              """
              2026-12-01T10:30:00Z Delete CTOC/COP/WG.9/2030/7
              2026-12-01T10:30:00Z Update CTOC/COP/WG.9/2030/8
              new events: 2
              """);
      try (Stream<Path> files = Files.list(folder.resolve("copy"))) {
        assertThat(files.filter(file -> file.toString().endsWith(".nt"))).hasSize(209);
      }
    }
  }

  @Test
  void reconcilePy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    List<String> tables = blocks("reconciliation.md", "");
    String script = blocks("reconciliation.md", "python").get(0);
    assertThat(python(folder, script, tables.get(0))).isEqualTo(tables.get(1));
  }
}
