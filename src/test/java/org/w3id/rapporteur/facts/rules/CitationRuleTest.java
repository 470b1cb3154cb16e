package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;

class CitationRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should act, in accordance with articles 16 and 18 of the Organized Crime Convention. | 1 / UNTOC / 16 / articles 16 and 18 of the Organized Crime Convention + 1 / UNTOC / 18 / articles 16 and 18 of the Organized Crime Convention
          States should apply article 6, paragraph 1 (a) to (c), of the Smuggling of Migrants Protocol. | 1 / SOM-PROTOCOL / 6(1)(a) / article 6, paragraph 1 (a) to (c), of the Smuggling of Migrants Protocol + 1 / SOM-PROTOCOL / 6(1)(b) / article 6, paragraph 1 (a) to (c), of the Smuggling of Migrants Protocol + 1 / SOM-PROTOCOL / 6(1)(c) / article 6, paragraph 1 (a) to (c), of the Smuggling of Migrants Protocol
          States should apply article 8, paragraphs 1 to 3, of the Smuggling of Migrants Protocol. | 1 / SOM-PROTOCOL / 8(1) / article 8, paragraphs 1 to 3, of the Smuggling of Migrants Protocol + 1 / SOM-PROTOCOL / 8(2) / article 8, paragraphs 1 to 3, of the Smuggling of Migrants Protocol + 1 / SOM-PROTOCOL / 8(3) / article 8, paragraphs 1 to 3, of the Smuggling of Migrants Protocol
          States should apply paragraph 2 of article 8 of the Smuggling of Migrants Protocol. | 1 / SOM-PROTOCOL / 8(2) / paragraph 2 of article 8 of the Smuggling of Migrants Protocol
          """)
  void readsArticlesAndTheirParagraphs(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Citation.class, "Recommendations", paragraph))
        .isEqualTo(facts);
  }

  /** An unbounded repetition would take stack for each member of a list, and overflow it. */
  @ParameterizedTest
  @ValueSource(strings = {"article 1, ", "1, ", "(a), ", "paragraph 1, "})
  void listsOfAnyLengthAreReadToAnEnd(String member) {
    for (String start : List.of("States apply article 1, ", "Under agenda items 1, ")) {
      String paragraph = start + member.repeat(20_000 / member.length());
      assertThatCode(() -> SampleReports.withParagraph("Recommendations", paragraph))
          .doesNotThrowAnyException();
    }
  }

  /** Each article of a lead-in belongs to each provision; no real report has as many pairs. */
  @ParameterizedTest
  @CsvSource({"50, 90, 4500, 0", "60, 90, 4950, 1"})
  void leadInsPairSoManyArticlesWithProvisions(
      int articles, int provisions, int pairs, int doubts) {
    String paragraph =
        "In the light of "
            + IntStream.rangeClosed(1, articles)
                .mapToObj("article %d of the Smuggling of Migrants Protocol, "::formatted)
                .collect(Collectors.joining())
            + "States should act"
            + ", should do".repeat(provisions - 1)
            + ".";
    Parsed<ReportFacts> read = SampleReports.withParagraph("Recommendations", paragraph);
    List<Fact.Citation> citations = SampleReports.facts(read, Fact.Citation.class);
    assertThat(citations).hasSize(articles);
    assertThat(citations.stream().mapToInt(citation -> citation.provisions().size()).sum())
        .isEqualTo(pairs);
    assertThat(read.diagnostics().stream().map(Diagnostic::code).filter("LEAD_IN_TOO_LONG"::equals))
        .hasSize(doubts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States should apply article 37 of their penal codes.
          States should apply rule 2, paragraph 2, of the rules of procedure.
          States should read the article on 16 cases in the newspaper.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Citation.class, "Recommendations", paragraph)).isEmpty();
  }
}
