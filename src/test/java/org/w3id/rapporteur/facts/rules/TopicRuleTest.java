package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.facts.Fact;

class TopicRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should grant extradition and mutual legal assistance. | extradition: extradition + mutual-legal-assistance: mutual legal assistance
          States should fight Migrant Smuggling on the high seas. | smuggling-of-migrants-by-sea: Migrant Smuggling on the high seas + high-seas: on the high seas
          States should prevent trafficking in persons. | crime-prevention: prevent trafficking in persons + trafficking-in-persons: trafficking in persons
          States should help unaccompanied children. | unaccompanied-children: unaccompanied children
          """)
  void readsTopicsWithTheirEvidence(String paragraph, String topics) {
    assertThat(read("Recommendations", paragraph)).isEqualTo(topics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Recommendations | States should ratify the Smuggling of Migrants Protocol.
          Recommendations | States should buy firearms and goods, and stop the smuggling of tobacco.
          Recommendations | Extradition was discussed.
          Statements      | States should grant extradition.
          """)
  void isSilentElsewhere(String heading, String paragraph) {
    assertThat(read(heading, paragraph)).isEmpty();
  }

  private static String read(String heading, String paragraph) {
    return SampleReports.facts(SampleReports.withParagraph(heading, paragraph), Fact.Mention.class)
        .stream()
        .filter(mention -> mention.mentioned().kind() == Name.Kind.TOPIC)
        .map(mention -> mention.mentioned().key() + ": " + mention.quotation().text())
        .collect(Collectors.joining(" + "));
  }
}
