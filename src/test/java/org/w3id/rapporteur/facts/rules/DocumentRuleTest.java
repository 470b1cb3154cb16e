package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class DocumentRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Working Group had before it the following documents: (a) Provisional agenda (CTOC/COP/WG.7/2015/1); (b) Note by the Secretariat (CTOC/COP/WG.7/2015/2 and Add.1). | CTOC/COP/WG.7/2015/1 / Provisional agenda / a + CTOC/COP/WG.7/2015/2 / Note by the Secretariat / b + CTOC/COP/WG.7/2015/2/Add.1 / Note by the Secretariat / b
          A list of participants is contained in document CTOC/COP/WG.7/2015/INF/1/Rev.1. | CTOC/COP/WG.7/2015/INF/1/Rev.1 /  /
          """)
  void readsDocumentsWithEverySymbol(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.DocumentCited.class, "Documentation", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The list of participants was issued as a document.
          States should and/or may act within 24/7 networks.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.DocumentCited.class, "Documentation", paragraph)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Group had before it a note by the secretariat on road safety (A/2019/11). | note by the secretariat on road safety
          The Group took note of the annual report on internal audit (A/2019/11). | annual report on internal audit
          The Group read the report of the Secretary-General on the proposed programme budget (A/2019/11). | report of the Secretary-General on the proposed programme budget
          The Group had the report of its Chair and the note by the Secretariat on tolls (A/2019/11). | note by the Secretariat on tolls
          The Group adopted the provisional agenda (A/2019/11). | provisional agenda
          It read a working paper entitled “Tolls in spring” (A/2019/11). | Tolls in spring
          The Group was informed about the status of the road map on tolls (A/2019/11). |
          The Group took note of the report approved by it at its last session (A/2019/11). |
          The Group decided to report on the use of tolls (A/2019/11). |
          The Group welcomed the report of the Chair and was informed of its use (A/2019/11). |
          Spain asked that a working paper by the secretariat be issued in May (A/2019/11). |
          The Group read the note by the secretariat on rules to be applied (A/2019/11). | note by the secretariat on rules to be applied
          Following the communication from Spain, the Group deferred the item (A/2019/11). |
          In the light of the report of the Chair, the rules were kept (A/2019/11). |
          Having read the note by the secretariat, delegations commented on item 3 (A/2019/11). |
          The Group read the report of the Group on Cars, Buses and the Environment (A/2019/11). | report of the Group on Cars, Buses and the Environment
          The Group discussed “roads for all” (A/2019/11). |
          The report of Spain (A/2019/11) was read, and the views of France (A/2019/12). | report of Spain / +
          These views are in the addendum to the report of the Group (A/2019/11). |
          The Group read the French translation of the report of the Group (A/2019/11). |
          The Group read a summary of the discussion paper by the secretariat (A/2019/11). |
          The Group read excerpts from its report on tolls (A/2019/11). |
          The Group read the summary report of the Chair (A/2019/11). | summary report of the Chair
          The Group read the conclusions of the report of the Chair (A/2019/11). | report of the Chair
          The reports of Morocco (A/2019/11) were read. |
          """)
  void titlesAreWordsThatNameADocument(String paragraph, String title) {
    String read =
        SampleReports.read(Fact.DocumentCited.class, "Opening of the meeting", paragraph)
            .replaceAll("A/2019/1\\d / ?", "")
            .replaceAll(" /$", "")
            .strip();
    assertThat(read.replace(" / + ", " + ")).isEqualTo(title == null ? "" : title);
  }
}
