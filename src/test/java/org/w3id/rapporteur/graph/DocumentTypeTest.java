package org.w3id.rapporteur.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Provisional agenda and annotations                          | MeetingAgenda
          Annotated provisional agenda                                | MeetingAgenda
          Note by the Secretariat on the smuggling of migrants by sea | Note
          Report on the meeting of the Working Group on Firearms held in Vienna | MeetingReport
          Report of the first session of the Open-ended Group         | MeetingReport
          """)
  void isToldByTheFirstWords(String title, String type) {
    assertThat(DocumentType.of(title)).contains(Reused.undo(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report on the transregional training workshop on preventing and combating smuggling",
        "Agenda-setting in international organizations",
        "Notes on article 6",
        "Background paper on the meeting of experts",
        "Issues for the provisional agenda"
      })
  void isNotGuessed(String title) {
    assertThat(DocumentType.of(title)).isEmpty();
  }
}
