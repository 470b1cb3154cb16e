package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.ServiceUrl;

class RowTest {
  private static Row row(Object... columnsAndTerms) {
    BindingBuilder binding = Binding.builder();
    for (int i = 0; i < columnsAndTerms.length; i += 2) {
      Object term = columnsAndTerms[i + 1];
      binding.add(
          Var.alloc((String) columnsAndTerms[i]),
          term instanceof Node node ? node : NodeFactory.createLiteralString(term.toString()));
    }
    return new Row(
        binding.build(),
        PageLocale.english(
            new SitePaths(
                "https://w3id.org/rapporteur/", ServiceUrl.listening("127.0.0.1", 8080))));
  }

  /** The word occurs twice, after a character that Java counts as two. */
  @Test
  void wordsAreMarkedByTheirPlaceInCodePoints() {
    Row row =
        row("text", "𝔸 Convention, or the Convention.", "from", 100, "start", 121, "end", 131);
    assertThat(row.before()).isEqualTo("𝔸 Convention, or the ");
    assertThat(row.marked()).isEqualTo("Convention");
    assertThat(row.after()).isEqualTo(".");
  }

  @Test
  void aWholeParagraphIsNotMarked() {
    Row whole = row("text", "Words.", "from", 10, "start", 10, "end", 16);
    assertThat(whole.isMarked()).isFalse();
    assertThat(whole.before() + whole.marked() + whole.after()).isEqualTo("Words.");
    assertThat(row("text", "Words.", "from", 10).isMarked()).isFalse();
    assertThat(row("text", "Words.", "from", 10, "start", 2, "end", 5).isMarked()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2000-11-15, date, 15 November 2000",
    "2013-09, gYearMonth, September 2013",
    "true, boolean, yes",
    "false, boolean, no",
    "1, boolean, yes",
    "0, boolean, no",
    "TRUE, boolean, TRUE",
    "yes, boolean, yes",
    "2, boolean, 2",
    "true, string, true",
    "2000-13-15, date, 2000-13-15",
    "1, integer, 1",
    "2000-11-15, string, 2000-11-15",
  })
  void literalsAreWrittenAsPeopleWriteThem(String text, String type, String written) {
    Node literal = NodeFactory.createLiteralDT(text, new XSDDatatype(type));
    assertThat(row("value", literal).written("value")).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "1, true",
    "false, false",
    "0, false",
    "TRUE, false",
    "yes, false",
  })
  void aBooleanIsTrueByItsValue(String text, boolean isTrue) {
    Node literal = NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean);
    assertThat(row("value", literal).isTrue("value")).isEqualTo(isTrue);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.wikidata.org/entity/Q29, Wikidata: Q29",
    "http://publications.europa.eu/resource/authority/country/ESP, EU Vocabularies: country/ESP",
    "https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY, United Nations Treaty Collection",
    "https://creativecommons.org/licenses/by/4.0/, CC BY 4.0",
    "https://www.iana.org/assignments/media-types/text/plain, text/plain",
    "https://undocs.org/A/1, undocs.org/A/1",
    "http://www.w3.org/ns/prov#wasAttributedTo, was attributed to",
  })
  void addressesElsewhereAreNamed(String iri, String name) {
    assertThat(row("value", NodeFactory.createURI(iri)).link("value").label()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6/para/63/a, paragraph 63 (a)",
    "report/regional-forum-2021/para/1, paragraph 1",
    "state/ESP, ESP",
  })
  void placesAreNamedWithinTheirReport(String name, String spot) {
    Node thing = NodeFactory.createURI("https://w3id.org/rapporteur/id/" + name);
    assertThat(row("thing", thing).spot("thing").label()).isEqualTo(spot);
  }
}
