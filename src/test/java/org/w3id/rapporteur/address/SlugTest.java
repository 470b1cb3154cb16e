package org.w3id.rapporteur.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Ignacio Baylina Ruíz, ignacio-baylina-ruiz",
    "Côte d’Ivoire, cote-d-ivoire",
    "  Søren  Łukasz , soren-lukasz",
    "'…', unnamed"
  })
  void isLowerCaseLettersDigitsAndHyphens(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }
}
