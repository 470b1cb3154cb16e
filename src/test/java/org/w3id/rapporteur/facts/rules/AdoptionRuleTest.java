package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class AdoptionRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          At its 1st meeting, on 18 November 2015, the Working Group adopted by consensus the following agenda: 1. Organizational matters. 2. Adoption of the report. | agenda / by consensus /  / 2015-11-18 /
          On 20 November 2015, the Working Group adopted the report on its meeting (CTOC/COP/WG.7/2015/L.1 and Add.1), as orally amended. | report /  / as orally amended / 2015-11-20 / CTOC/COP/WG.7/2015/L.1 CTOC/COP/WG.7/2015/L.1/Add.1
          The provisional agenda (CTOC/COP/WG.7/2015/1) was adopted without changes. | agenda /  /  /  / CTOC/COP/WG.7/2015/1
          The Working Group adopted the agenda (CTOC/COP/WG.7/2015/1), with the deletion of item 4 (CTOC/COP/WG.7/2015/2). | agenda /  /  /  / CTOC/COP/WG.7/2015/1
          The Working Group adopted its agenda with the exception of items 4 (A/77/1), 5 (A/77/2) and 6 (A/77/3). | agenda /  /  /  /
          The Working Group adopted its agenda, subject to the addition of an item on tolls, bridges and ferries (A/77/1). | agenda /  /  /  /
          The Working Group adopted its agenda, with the addition of item 4 (A/77/1), as contained in document A/77/2. | agenda /  /  /  / A/77/2
          The secretary said that the Working Group had adopted the agenda. | agenda /  /  /  /
          """)
  void readsWhatASessionAdopts(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Adoption.class, "Adoption of the agenda", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Conference adopted its agenda on 18 November 2015.
          The Working Group did not adopt the report.
          The report to be adopted by the Working Group was long.
          The Working Group adopted a cautious tone.
          The Working Group’s Bureau adopted its agenda.
          The Working Group recalled the decision by which it had adopted its agenda in 2013.
          The Bureau of the Working Group adopted its agenda.
          The expert group established by the Working Group adopted the report of its meeting.
          The Working Group was informed that the Bureau of the Fish Panel had adopted its agenda.
          The Working Group had not yet adopted its agenda.
          The Working Group would have adopted the agenda had there been a quorum.
          The agenda was not adopted.
          The agenda of the workshop was adopted.
          The agenda was adopted by the Fish Committee.
          The Working Group established a task force. The agenda was adopted.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Adoption.class, "Adoption of the agenda", paragraph))
        .isEmpty();
  }
}
