package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.ServiceUrl;

/** Texts with the words of invented facts highlighted. */
class AnnotatedTextTest {
  private static final String BASE = "https://w3id.org/rapporteur/";
  private static final String REPORT = BASE + "id/X/1";
  private static final String RAP = "https://w3id.org/rapporteur/ns#";

  /** Where the text begins in its report. */
  private static final int FROM = 100;

  private static final class RowMaker {
    private final BindingBuilder row = BindingBuilder.create();

    RowMaker with(String column, Node value) {
      row.add(Var.alloc(column), value);
      return this;
    }

    RowMaker iri(String column, String iri) {
      return with(column, NodeFactory.createURI(iri));
    }

    RowMaker words(String column, String words) {
      return with(column, NodeFactory.createLiteralString(words));
    }

    RowMaker number(String column, int number) {
      return with(column, NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger));
    }

    RowMaker truth(String column, boolean is) {
      return with(column, NodeFactory.createLiteralDT("" + is, XSDDatatype.XSDboolean));
    }

    Row row() {
      return new Row(row.build(), PageLocale.english(new SitePaths(BASE, new ServiceUrl(BASE))));
    }
  }

  private static Row text(String text) {
    return new RowMaker()
        .iri("part", REPORT + "/para/1")
        .words("text", text)
        .number("to", FROM + text.codePointCount(0, text.length()))
        .row();
  }

  private static RowMaker fact(String text, String kind, String name, String quote) {
    int start = FROM + text.codePointCount(0, text.indexOf(quote));
    return new RowMaker()
        .iri("fact", REPORT + "/para/1/" + name)
        .iri("kind", RAP + kind)
        .iri("paragraph", REPORT + "/para/1")
        .words("quote", quote)
        .number("start", start)
        .number("end", start + quote.codePointCount(0, quote.length()));
  }

  private static Row naming(String text, String kind, String value, String quote) {
    String name = kind.toLowerCase(java.util.Locale.ROOT) + "/" + value;
    return fact(text, kind, name, quote).iri("value", BASE + "id/" + value).row();
  }

  /** Returns the pieces in short: {@code GraphVersions [should>#n1] act}. */
  private static String shown(String text, Row... facts) {
    Row row = text(text);
    List<AnnotatedText.Piece> pieces =
        AnnotatedText.of(new Rows(List.of(row)), new Rows(List.of(facts))).pieces(row);
    assertThat(pieces.stream().map(AnnotatedText.Piece::text).collect(Collectors.joining()))
        .as("the text stays as printed")
        .isEqualTo(text);
    return pieces.stream()
        .map(each -> each.isMarked() ? "[" + each.text() + ">" + each.href() + "]" : each.text())
        .collect(Collectors.joining());
  }

  @Test
  void aNameLeadsToWhatItNames() {
    String text = "𝔸 statement was made by Spain.";
    assertThat(shown(text, naming(text, "Statement", "state/ESP", "Spain")))
        .isEqualTo("𝔸 statement was made by [Spain>/doc/state/ESP].");
  }

  @Test
  void severalCitationsInTheSameWordsHaveEachItsOwn() {
    String text = "See articles 16 and 18 of the Convention, and 8.";
    String quote = "articles 16 and 18 of the Convention";
    assertThat(
            shown(
                text,
                naming(text, "Citation", "instrument/UNTOC/article/16", quote),
                naming(text, "Citation", "instrument/UNTOC/article/18", quote)))
        .isEqualTo(
            "See articles [16>/doc/instrument/UNTOC/article/16] and"
                + " [18>/doc/instrument/UNTOC/article/18] of the Convention, and 8.");
  }

  @Test
  void theyShareTheWordsWhereTheirNumbersAreNotInThem() {
    String text = "See article 1 of both.";
    assertThat(
            shown(
                text,
                naming(text, "Citation", "instrument/A/article/1", "article 1 of both"),
                naming(text, "Citation", "instrument/B/article/1", "article 1 of both")))
        .isEqualTo("See [article 1 of both>/doc/instrument/B/article/1].");
  }

  @Test
  void aPersonAndTheStateInBracketsHaveEachTheirOwn() {
    String text = "led by Ana Pérez (Bolivia (Plurinational State of)).";
    Row person =
        fact(text, "Participation", "p", "Ana Pérez (Bolivia (Plurinational State of))")
            .iri("value", REPORT + "/person/ana-perez")
            .iri("bracketedState", BASE + "id/state/BOL")
            .row();
    assertThat(shown(text, person))
        .isEqualTo(
            "led by [Ana Pérez>/doc/X/1/person/ana-perez]"
                + " ([Bolivia (Plurinational State of)>/doc/state/BOL]).");
  }

  @Test
  void ofWordsWithinWordsTheInnerShow() {
    String text = "over smuggling on the high seas.";
    assertThat(
            shown(
                text,
                naming(text, "Mention", "topic/high-seas", "on the high seas"),
                naming(text, "Mention", "topic/by-sea", "smuggling on the high seas")))
        .isEqualTo("over [smuggling>/doc/topic/by-sea] [on the high seas>/doc/topic/high-seas].");
  }

  @Test
  void ofWordsThatCrossTheCitationShows() {
    String text = "the implementation of article 15 here";
    assertThat(
            shown(
                text,
                naming(text, "Citation", "instrument/UNTOC/article/15", "article 15"),
                naming(text, "Mention", "topic/x", "implementation of article")))
        .isEqualTo(
            "the [implementation of>/doc/topic/x] [article 15>/doc/instrument/UNTOC/article/15]"
                + " here");
  }

  @ParameterizedTest
  @CsvSource({
    "should,          false, States should act,            States [should>#n1] act",
    "should,          true,  States should not act,        States [should not>#n1] act",
    "should,          false, States should not act,        States [should>#n1] not act",
    "should consider, false, States should consider it,    States [should consider>#n1] it",
    "should consider, false, States should duly consider,  States [should>#n1] duly consider",
    "must,            false, States shall act,             States [shall>#n1] act",
    "must,            false, States have to,               States have to"
  })
  void ofAProvisionTheWordsOfItsStrengthShow(
      String label, boolean isNegated, String text, String shown) {
    Row provision =
        fact(text, "Provision", "provision/1", text)
            .iri("strength", BASE + "id/strength/x")
            .words("strengthLabel", label)
            .words("action", "act")
            .words("rank", "5")
            .truth("negated", isNegated)
            .row();
    assertThat(shown(text, provision)).isEqualTo(shown);
  }

  @Test
  void doubtedWordsLeadToTheReason() {
    String text = "by Ruritania and Spain";
    Row doubted =
        fact(text, "Statement", "statement/x", "Ruritania")
            .iri("value", BASE + "id/organization/x")
            .truth("doubted", true)
            .row();
    assertThat(shown(text, doubted, naming(text, "Statement", "state/ESP", "Spain")))
        .isEqualTo("by [Ruritania>#n1] and [Spain>/doc/state/ESP]");
  }

  /** Two texts show the same sentence; a place has one name. */
  @Test
  void wordsInTwoTextsAreNamedOnce() {
    String text = "It decided this.";
    Row lead = text(text);
    Row item =
        new RowMaker()
            .iri("part", REPORT + "/para/1/a")
            .words("text", text)
            .number("to", FROM + 16)
            .row();
    Row decision = fact(text, "ReportedDecision", "decision/1", text).row();
    AnnotatedText annotated =
        AnnotatedText.of(new Rows(List.of(lead, item)), new Rows(List.of(decision)));
    assertThat(annotated.pieces(lead).get(0).id()).isEqualTo("m1");
    assertThat(annotated.pieces(item).get(0).id()).isNull();
    assertThat(annotated.words(decision)).isEqualTo("#m1");
  }

  @Test
  void placesOfAnotherTextAreLeftOut() {
    Row elsewhere =
        new RowMaker()
            .iri("fact", REPORT + "/para/9/statement/state/ESP")
            .iri("kind", RAP + "Statement")
            .iri("paragraph", REPORT + "/para/9")
            .iri("value", BASE + "id/state/ESP")
            .number("start", 0)
            .number("end", FROM)
            .row();
    assertThat(shown("Nothing here.", elsewhere)).isEqualTo("Nothing here.");
  }
}
