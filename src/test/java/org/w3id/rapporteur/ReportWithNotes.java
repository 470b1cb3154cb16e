package org.w3id.rapporteur;

import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

/** An invented report with footnotes, and with paragraphs that have no numbers. */
public final class ReportWithNotes {
  private static final String TEXT =
      """
      Report on the meeting of the Working Group on the Smuggling of Migrants held in Vienna from 18 to 20 November 2015

      The experts of the group wrote this summary after the meeting, for those who were not there.

      I. Recommendations

      The experts agreed:

      (a) On the first;

      (b) On the second.

      1. States should ratify article 8 of the Convention.1

      They also spoke of other things.

      1 See CTOC/COP/2012/15, chap. I.

      2. States must share information.
      """;

  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);

  public static final Publication REPORT =
      PIPELINE
          .read(
              SourceText.of("report.txt", TEXT),
              ReportMetadata.of("CTOC/COP/WG.7/2015/9", null, null))
          .value();

  private ReportWithNotes() {}

  /** A store with the report. */
  public static Store store() {
    Store store = TestStores.begin();
    new Publisher(PIPELINE, store).publish(REPORT);
    return store;
  }
}
