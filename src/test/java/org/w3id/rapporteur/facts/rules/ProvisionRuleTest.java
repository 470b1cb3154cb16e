package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class ProvisionRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should ensure care, should facilitate contact and should provide guarantees. | 1 / States / should / false / States should ensure + 2 / States / should / false / should facilitate contact + 3 / States / should / false / should provide guarantees
          States should deepen their knowledge. Their efforts should include training. | 1 / States / should / false / States should deepen + 2 / States / should / false / Their efforts should
          States should not hold seafarers liable. | 1 / States / should / true / States should not
          States should treat it as a crime and not only as a matter of migration. | 1 / States / should / false / States should treat
          States parties should, as provided for in article 46, paragraph 8, of the Convention, not decline to render assistance. | 1 / States parties / should / true / States parties should
          Should a State party decide not to grant a request, it should give reasons for the refusal. | 1 / States parties / should / false / it should give
          A State party that is requested to receive its nationals should facilitate their return. | 1 / States parties / should / false / A State party
          States that are not yet parties are again invited to become so. | 1 / States / invited / false / States that are
          The Conference should consider all options. | 1 / Conference / should-consider / false / The Conference should
          States shall act and may wish to consider more. | 1 / States / must / false / States shall act + 2 / States / may / false / may wish to
          """)
  void readsOneProvisionForEachModal(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Provision.class, "Recommendations", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Measures that should be taken were discussed.
          Consideration should be given to the matter.
          States could provide help, which may contribute to the aim.
          The needs of States should be met.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Provision.class, "Recommendations", paragraph)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should keep points of contact. Their contact details should be kept up to date.
          States should name bodies. Such measures should be proportionate.
          """)
  void whatIsTheirsIsNotAddressed(String paragraph) {
    assertThat(SampleReports.read(Fact.Provision.class, "Recommendations", paragraph))
        .startsWith("1 / States")
        .doesNotContain(" + ");
  }
}
