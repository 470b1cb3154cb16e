package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.harvest.DocumentedScripts.assume;
import static org.w3id.rapporteur.harvest.DocumentedScripts.blocks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  private static DocumentedScripts scripts;
  private static Publication report;
  private static PublishedSite site;

  /** Addresses in the data begin with the base, so the port must be known before. */
  @BeforeAll
  static void publish() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String base = "http://localhost:" + port + "/";
    scripts = new DocumentedScripts(base, Map.of());
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

  @Test
  void harvestPy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("harvesting.md", "python").get(0);
    String printed = scripts.python(folder, script, "");
    assertThat(printed).isEqualTo(blocks("harvesting.md", "").get(0));
    try (Stream<Path> files = Files.list(folder.resolve("records"))) {
      assertThat(files).hasSize(47).allMatch(file -> file.toString().endsWith(".xml"));
    }
    assertThat(scripts.python(folder, script, "", "2026-11-25"))
        .isEqualTo("next time: python3 harvest.py 2026-11-25\n");
  }

  @Test
  void curl(@TempDir Path folder) throws IOException, InterruptedException {
    assume("curl");
    assume("bash");
    String script = blocks("harvesting.md", "bash").get(0);
    assertThat(scripts.bash(folder, script)).isEqualTo(blocks("harvesting.md", "").get(1));
  }

  @Test
  void followPy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("harvesting.md", "python").get(1);
    assertThat(scripts.python(folder, script, "")).isEqualTo(blocks("harvesting.md", "").get(2));
    Path copy = folder.resolve("copy/CTOC%2FCOP%2FWG.7%2F2015%2F6.nt");
    assertThat(RDFDataMgr.loadGraph(copy.toString()).isIsomorphicWith(report.graph())).isTrue();
    assertThat(scripts.python(folder, script, "")).isEqualTo("new events: 0\n");
  }

  @Test
  void decisionsPy(@TempDir Path folder) throws IOException, InterruptedException {
    assume("python3");
    String script = blocks("feeds.md", "python").get(0);
    assertThat(scripts.python(folder, script, "") + scripts.python(folder, script, ""))
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
      DocumentedScripts moved = new DocumentedScripts(own, Map.of());
      for (int i = 1; i <= 210; i++)
        growing.publisher.publish(PublishedSite.small(i, 1, own), PublishedSite.FIRST);
      assertThat(moved.python(folder, script, "")).endsWith("new events: 210\n");
      growing.publisher.withdraw("CTOC/COP/WG.9/2030/7", PublishedSite.SECOND);
      growing.publisher.publish(PublishedSite.small(8, 2, own), PublishedSite.SECOND);
      assertThat(moved.python(folder, script, ""))
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
    assertThat(scripts.python(folder, script, tables.get(0))).isEqualTo(tables.get(1));
  }
}
