package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.CountedStore;
import org.w3id.rapporteur.store.Store;

/**
 * The pages of one report read the same number of triples, whatever other reports the store holds.
 */
class RowsAPageTest {
  private static final int OTHERS = 20;

  /** Triples that a second report adds to the look-up by type before a page is made. */
  private static final long SPARE = 5;

  private static final Counted ALONE = new Counted(0);
  private static final Counted AMONG_OTHERS = new Counted(OTHERS);

  private static final String OTHER =
      """
      Report on the meeting of the Working Group on Firearms held in Vienna on 4 and 5 May %1$d

      I. Introduction

      1. In its resolution 5/4, the Conference of the Parties to the United Nations Convention
      against Transnational Organized Crime established the Working Group.

      II. Recommendations

      2. States should consider making full use of article 18 of the Convention, where appropriate.

      3. States must treat the smuggling of migrants as a criminal offence, and may wish to consider
      the full implementation of article 16 of the Convention.

      III. Summary of deliberations

      4. The meeting was chaired by Ana Pérez (Spain).

      5. Statements were made by representatives of the following parties to the Convention:
      Algeria, Brazil, Czech Republic, Spain and Tunisia.

      6. The following States parties to the Convention were represented: Algeria, Brazil, Czech
      Republic, France, Spain and Tunisia.

      7. The Working Group had before it the following documents:

      (a) Note by the Secretariat on firearms (CTOC/COP/WG.6/%1$d/2 and Add.1).
      """;

  @AfterAll
  static void stop() {
    ALONE.server.close();
    AMONG_OTHERS.server.close();
  }

  /** The search index is read in another thread; waits for it. */
  @BeforeAll
  static void readWhatSearchesLookInto() {
    List.of(ALONE, AMONG_OTHERS).forEach(site -> site.rows("/search?q=warm", "text/html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/section/II.A",
        "/para/12",
        "/para/51",
        "/para/56",
        "/para/63/a",
        "/recommendation/9",
        "/recommendation/12/provision/1",
        "/para/63/document/CTOC/COP/WG.4/2015/1",
        "/para/56/participation/state/ESP",
        "/person/ignacio-baylina-ruiz",
        "/en",
        "/en/text/63297444faa0",
      })
  void aPageLooksAtItsOwnReport(String part) {
    assertSame("/doc/CTOC/COP/WG.7/2015/6" + part, "text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/section/II.A", "/para/12", "/recommendation/9", "/para/63/a"})
  void aDocumentLooksAtItsOwnReport(String part) {
    assertSame("/doc/CTOC/COP/WG.7/2015/6" + part, "text/turtle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/CTOC/COP/WG.7/2015/6.linkset",
        "/doc/CTOC/COP/WG.7/2015/6.akn.xml",
        "/cite/CTOC/COP/WG.7/2015/6/para/12.bib",
        "/timegate/doc/CTOC/COP/WG.7/2015/6",
        "/timemap/link/doc/CTOC/COP/WG.7/2015/6",
        "/changes/CTOC/COP/WG.7/2015/6",
        "/doc/graph/CTOC/COP/WG.7/2015/6",
        "/doc/session/CTOC/COP/WG.7/3",
        "/doc/session/CTOC/COP/WG.7/3/item/2",
        "/dump/CTOC/COP/WG.7/2015/6.nt.gz",
      })
  void whatElseThereIsOfAReportLooksAtItAlone(String path) {
    assertSame(path, "text/html");
  }

  @Test
  void aThingIsRedirectedWithoutReading() {
    String path = "/id/CTOC/COP/WG.7/2015/6/para/12";
    assertThat(ALONE.rows(path, "text/html")).isZero();
    assertThat(AMONG_OTHERS.rows(path, "text/html")).isZero();
  }

  /** The page lists all reports, and reads a few triples of each. */
  @Test
  void aComparisonLooksAtTwoReports() {
    String path = "/compare?a=CTOC/COP/WG.7/2015/6&b=CTOC/COP/WG.7/2015/6";
    long alone = ALONE.rows(path, "text/html");
    assertThat(AMONG_OTHERS.rows(path, "text/html")).isLessThan(alone + 15 * OTHERS);
  }

  private static void assertSame(String path, String accept) {
    long alone = ALONE.rows(path, accept);
    assertThat(alone).isPositive();
    assertThat(AMONG_OTHERS.rows(path, accept)).isBetween(alone - SPARE, alone + SPARE);
  }

  /** A site over the bundled report and some small ones, which counts the triples it reads. */
  private static final class Counted {
    private final CountedStore counted = new CountedStore();
    private final Server server;

    Counted(int others) {
      Store store = counted.store();
      Publisher publisher = TestSite.publish(store);
      Pipeline pipeline = new Pipeline(ServerOptions.DEFAULT_BASE);
      IntStream.range(0, others)
          .forEach(
              n ->
                  publisher.publish(
                      pipeline
                          .read(
                              SourceText.of("other.txt", OTHER.formatted(1990 + n)),
                              ReportMetadata.of(
                                  "CTOC/COP/WG.6/" + (1990 + n) + "/4", "CTOC/COP/WG.6", "en"))
                          .value()));
      server = TestSite.serve(store);
    }

    /** Returns how many triples are read for an answer. */
    long rows(String path, String accept) {
      long before = counted.quads();
      URI address = URI.create("http://127.0.0.1:" + server.port() + path);
      int status =
          TestSite.send(HttpRequest.newBuilder(address).header("Accept", accept).GET().build())
              .statusCode();
      assertThat(status).as(path).isIn(200, 302, 303);
      return counted.quads() - before;
    }
  }
}
