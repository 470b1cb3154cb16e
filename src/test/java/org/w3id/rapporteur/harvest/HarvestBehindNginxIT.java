package org.w3id.rapporteur.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.w3id.rapporteur.harvest.DocumentedScripts.assume;
import static org.w3id.rapporteur.harvest.DocumentedScripts.blocks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.proxy.Nginx;
import org.w3id.rapporteur.proxy.PathHandling;
import org.w3id.rapporteur.store.Store;

/** Those who keep a copy reach the site through nginx, below a path. */
@Tag("thorough")
@Timeout(300)
@ParameterizedClass
@EnumSource(PathHandling.class)
class HarvestBehindNginxIT {
  private static final int SMALL_REPORTS = 220;

  private static Nginx nginx;
  private static PublishedSite site;
  private static String base;
  private static Publication report;

  @Parameter PathHandling path;

  @BeforeParameterizedClassInvocation
  static void start(PathHandling path, @TempDir Path folder) {
    nginx = new Nginx(folder);
    base = nginx.url().text();
    site = new PublishedSite(Store.inMemory(), nginx, path);
    report = BundledReports.read(new Pipeline(base)).get(0).value();
    site.publisher.publish(report);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    nginx.close();
    if (site != null) site.close();
  }

  @AfterEach
  void nginxFindsNoFault() {
    assertThat(nginx.complaints()).isEmpty();
  }

  @Test
  void harvester_getsEachRecordInEachFormat() {
    Harvester harvester = new Harvester(site);
    for (String format : List.of("oai_dc", "rdf", "akn")) {
      Harvester.Listing records = harvester.list("ListRecords", "metadataPrefix", format);
      assertThat(records.records()).as(format).hasSize(format.equals("akn") ? 1 : 47);
      assertThat(records.records()).as(format).noneMatch(it -> it.metadata().isEmpty());
    }
  }

  @Test
  void listsAndPages_leadOnToTheRest(@TempDir Path folder) {
    try (Nginx own = new Nginx(folder);
        PublishedSite many = new PublishedSite(Store.inMemory(), own, path)) {
      List<Publication> reports =
          IntStream.rangeClosed(1, SMALL_REPORTS)
              .mapToObj(i -> PublishedSite.small(i, 1, own.url().text()))
              .toList();
      reports.forEach(each -> many.publisher.publish(each, PublishedSite.FIRST));
      EventStreamClient follower = new EventStreamClient(many);
      List<EventStreamClient.Event> events = follower.walk();
      assertThat(events).hasSize(SMALL_REPORTS);
      assertThat(follower.pages).hasSizeGreaterThan(2);
      Node last = new Addresses(own.url().text()).graph(reports.get(SMALL_REPORTS - 1).path());
      Graph copy = EventStreamClient.replica(events).get(last);
      assertThat(copy.isIsomorphicWith(reports.get(SMALL_REPORTS - 1).graph())).isTrue();
      Harvester.Listing all = new Harvester(many).list("ListRecords", "metadataPrefix", "oai_dc");
      assertThat(all.replies()).hasSizeGreaterThan(2);
      assertThat(all.identifiers()).hasSize(2 * SMALL_REPORTS).doesNotHaveDuplicates();
      assertThat(own.complaints()).isEmpty();
    }
  }

  @Test
  void scripts_printWhatIsPrintedBesideThem(@TempDir Path folder) throws Exception {
    assume("python3");
    DocumentedScripts scripts =
        new DocumentedScripts(base, Map.of("SSL_CERT_FILE", nginx.certificate().toString()));
    String harvest = blocks("harvesting.md", "python").get(0);
    assertThat(scripts.python(folder, harvest, "")).isEqualTo(blocks("harvesting.md", "").get(0));
    String follow = blocks("harvesting.md", "python").get(1);
    assertThat(scripts.python(folder, follow, "")).isEqualTo(blocks("harvesting.md", "").get(2));
    Path copy = folder.resolve("copy/CTOC%2FCOP%2FWG.7%2F2015%2F6.nt");
    assertThat(RDFDataMgr.loadGraph(copy.toString()).isIsomorphicWith(report.graph())).isTrue();
    String decisions = blocks("feeds.md", "python").get(0);
    assertThat(scripts.python(folder, decisions, "") + scripts.python(folder, decisions, ""))
        .isEqualTo(blocks("feeds.md", "").get(0));
    String reconcile = blocks("reconciliation.md", "python").get(0);
    List<String> tables = blocks("reconciliation.md", "");
    assertThat(scripts.python(folder, reconcile, tables.get(0))).isEqualTo(tables.get(1));
  }

  @Test
  void curl_printsWhatIsPrintedBesideIt(@TempDir Path folder)
      throws IOException, InterruptedException {
    assume("curl");
    assume("bash");
    DocumentedScripts scripts =
        new DocumentedScripts(base, Map.of("CURL_CA_BUNDLE", nginx.certificate().toString()));
    assertThat(scripts.bash(folder, blocks("harvesting.md", "bash").get(0)))
        .isEqualTo(blocks("harvesting.md", "").get(1));
  }
}
