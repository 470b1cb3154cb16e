package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class OfficerRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The meeting was chaired by Ignacio Baylina Ruíz (Spain). | Ignacio Baylina Ruíz / chair / ESP
          It was chaired by Ana Pérez (Bolivia (Plurinational State of)). | Ana Pérez / chair / BOL
          In the absence of the Chair, the 4th meeting was chaired by the Vice-Chair, Pavel Hrubeš (Czech Republic). | Pavel Hrubeš / vice-chair / CZE
          Oskar Lindqvist (Finland) acted as Rapporteur. | Oskar Lindqvist / rapporteur / FIN
          The discussion was led by the following panellists: Simona Ragazzi (Italy) and Louis J. Orsini (United States of America). | Simona Ragazzi / panellist / ITA + Louis J. Orsini / panellist / USA
          The Working Group held its third meeting in Vienna with Mr. Jan Sample (Poland) as Chair. | Jan Sample / chair / POL
          The Working Group elected Ana Pérez (Spain) as Chair and Pol-Henry Martin (Belgium) and Jesús O’Neill (Ireland) as Vice-Chairs. | Ana Pérez / chair / ESP + Pol-Henry Martin / vice-chair / BEL + Jesús O’Neill / vice-chair / IRL
          The following officers were elected: Chair: Ana Pérez (Spain) Vice-Chairs: Lee Sung-min (Republic of Korea) Fredrick MATWANG’A (Kenya) Rapporteur: Rigoberto D. Banta, Jr. (Philippines) | Ana Pérez / chair / ESP + Lee Sung-min / vice-chair / KOR + Fredrick MATWANG’A / vice-chair / KEN + Rigoberto D. Banta, Jr. / rapporteur / PHL
          The Chair of the Working Group, H.E. Ms. Åsa al-Hussein (Iraq), opened the meeting. | Åsa al-Hussein / chair / IRQ
          Ana Pérez (Spain) was elected Chair and Ida Holm (Norway) was elected Vice-Chair of the Working Group. | Ana Pérez / chair / ESP + Ida Holm / vice-chair / NOR
          With Mr. J. de la Cruz (Peru), Vice-Chair of the Working Group, presiding, item 3 was taken up. | J. de la Cruz / vice-chair / PER
          It was co-chaired by the Chair of the Fish Committee and the Chair of the Working Group, Mr. Jan Sample (Poland). | Jan Sample / chair / POL
          The panellists were Ana Pérez (Spain), Chair of the Customs Committee, and Juan Gómez (Peru). | Ana Pérez / panellist / ESP + Juan Gómez / panellist / PER
          """)
  void readsWhoChairedReportedAndSpokeOnPanels(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Officer.class, "Opening of the meeting", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          With the Chair presiding, the Working Group considered item 2.
          The Working Group thanked its former Chair, Ana Pérez (Spain).
          The Conference was chaired by the Minister (Spain).
          Mr. Guy Example (France), Chair of the Customs Administrative Committee, informed the Working Group of its work.
          Mr. Al Trial (Ireland), Chair of the Working Group from 2012 to 2014, spoke.
          The Working Group elected Ida Holm (Norway) as Chair of its fourth session.
          The Working Group elected Ida Holm (Norway) as Chair of its fourth meeting.
          A statement was made by the President of the Economic and Social Council, Bo Example (Canada).
          Ms. Ana Pérez (Spain), Chair, Committee on Fish, spoke.
          The Fish Committee Chair, Ms. Ana Pérez (Spain), spoke.
          The Working Group established a contact group chaired by Ana Pérez (Spain).
          It decided to establish a working group of the whole, to be chaired by Ana Pérez (Spain).
          The contact group was chaired by Ana Pérez (Spain).
          Ana Pérez (Spain) was elected Chair and Ms. Ida Holm (Norway) was elected Vice-Chair of the Fish Committee.
          The side event was chaired by Ana Pérez (Spain).
          The Working Group elected Ana Pérez (Spain) as Chair for its seventieth session.
          The Working Group elected Ana Pérez (Spain) as Chair of its next session.
          It was co-chaired by the Chair of the Working Group and the Chair of the Fish Committee, Mr. Jan Sample (Poland).
          The Chair of the Working Group and the Rapporteur of the Fish Committee, Ms. Ida Holm (Norway), opened it.
          The Fish Committee elected Ana Pérez (Spain) as Chair.
          The former Chair, Ana Pérez (Spain), was thanked.
          The Ministry of Foreign Affairs (Spain), as Chair, spoke.
          The discussion was led by the “International Telecommunications Union” (ITU).
          The panellists came from the International Telecommunications Union (ITU) and the Supreme Court (Spain).
          The panel was moderated by Ana Pérez (Spain).
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Officer.class, "Opening of the meeting", paragraph))
        .isEmpty();
  }
}
