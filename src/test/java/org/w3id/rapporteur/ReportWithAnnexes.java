package org.w3id.rapporteur;

import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** An invented report with two annexes and a chapter that restart the numbering of paragraphs. */
public final class ReportWithAnnexes {
  private static final String TEXT =
      """
      Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna from 18 to 20 November 2015

      Chapter I
      Recommendations

      1. States should ratify article 8 of the Convention.

      2. States must share information with the International Organization for Migration.

      Chapter II
      Adoption of the report

      1. On 20 November 2015, the Working Group adopted the report on its meeting.

      Annex I

      Recommendations of the experts

      1. States may wish to consider article 18 of the Convention.

      A. On cooperation

      2. States should consider (a) hot lines:

      (a) By day;

      (b) By night.

      Annex II

      Terms of reference

      1. The experts meet once a year.
      """;

  static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  static final Publication REPORT =
      PIPELINE
          .read(
              SourceText.of("report.txt", TEXT),
              ReportMetadata.of("CTOC/COP/WG.7/2015/9", null, null))
          .value();

  private ReportWithAnnexes() {}

  /** A store with the report. */
  public static Store store() {
    Store store = TestStores.begin();
    new Publisher(PIPELINE, store).publish(REPORT);
    return store;
  }
}
