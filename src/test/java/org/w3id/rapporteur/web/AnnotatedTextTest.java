package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.Names;

/** Texts with the words of invented facts highlighted. */
class AnnotatedTextTest {
  private static final String BASE = "https://w3id.org/rapporteur/";
  private static final String REPORT = BASE + "id/X/1";
  private static final String PARAGRAPH = REPORT + "/para/1";

  /** Where the text begins in its report. */
  private static final int FROM = 100;

  private final Graph graph = GraphFactory.createDefaultGraph();

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private void add(String subject, Node property, Node value) {
    graph.add(iri(subject), property, value);
  }

  private void words(String subject, Node property, String words) {
    add(subject, property, NodeFactory.createLiteralLang(words, "en"));
  }

  private void type(String subject, Node type) {
    add(subject, RDF.type.asNode(), type);
  }

  private void place(String subject, int start, int end) {
    String place = REPORT + "/text#char=" + start + "," + end;
    add(subject, Rap.evidence, iri(place));
    add(place, Reused.oa("hasSelector"), iri(place + "/selector"));
    add(place + "/selector", Reused.oa("start"), number(start));
    add(place + "/selector", Reused.oa("end"), number(end));
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
  }

  private static Node truth(boolean is) {
    return NodeFactory.createLiteralDT("" + is, XSDDatatype.XSDboolean);
  }

  private void part(String part, Node type, String whole, String text) {
    type(part, type);
    add(part, Reused.eli("is_part_of"), iri(whole));
    words(part, Rap.text, text);
    place(part, FROM, FROM + text.codePointCount(0, text.length()));
  }

  /** Adds the fact that these words of the text state. */
  private String fact(String text, Node type, String name, String quote) {
    String fact = PARAGRAPH + "/" + name;
    int start = FROM + text.codePointCount(0, text.indexOf(quote));
    type(fact, type);
    add(fact, Rap.statedIn, iri(PARAGRAPH));
    words(fact, Rap.quote, quote);
    place(fact, start, start + quote.codePointCount(0, quote.length()));
    return fact;
  }

  private void naming(String text, Node type, Node property, String value, String quote) {
    add(fact(text, type, type.getLocalName() + "/" + value, quote), property, iri(id(value)));
  }

  private void cites(String text, String value, String quote) {
    naming(text, Rap.Citation, Rap.cited, value, quote);
  }

  private void mentions(String text, String value, String quote) {
    naming(text, Rap.Mention, Rap.mentioned, value, quote);
  }

  private void speaks(String text, String value, String quote) {
    naming(text, Rap.Statement, Rap.speaker, value, quote);
  }

  private static String id(String path) {
    return BASE + "id/" + path;
  }

  private AnnotatedText annotated() {
    return AnnotatedText.of(
        GraphResource.of(graph, REPORT),
        new Names(graph),
        PageLocale.english(new SitePaths(BASE, new ServiceUrl(BASE))));
  }

  /** Returns the pieces in short: {@code States [should>#n1] act}. */
  private String shown(String text) {
    part(PARAGRAPH, Rap.Paragraph, REPORT, text);
    AnnotatedText annotated = annotated();
    List<AnnotatedText.Piece> pieces = annotated.pieces(annotated.paragraphs(REPORT).get(0));
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
    speaks(text, "state/ESP", "Spain");
    assertThat(shown(text)).isEqualTo("𝔸 statement was made by [Spain>/doc/state/ESP].");
  }

  @Test
  void severalCitationsInTheSameWordsHaveEachItsOwn() {
    String text = "See articles 16 and 18 of the Convention, and 8.";
    cites(text, "instrument/UNTOC/article/16", "articles 16 and 18 of the Convention");
    cites(text, "instrument/UNTOC/article/18", "articles 16 and 18 of the Convention");
    assertThat(shown(text))
        .isEqualTo(
            "See articles [16>/doc/instrument/UNTOC/article/16] and"
                + " [18>/doc/instrument/UNTOC/article/18] of the Convention, and 8.");
  }

  @Test
  void theyShareTheWordsWhereTheirNumbersAreNotInThem() {
    String text = "See article 1 of both.";
    cites(text, "instrument/A/article/1", "article 1 of both");
    cites(text, "instrument/B/article/1", "article 1 of both");
    assertThat(shown(text)).isEqualTo("See [article 1 of both>/doc/instrument/B/article/1].");
  }

  @Test
  void aPersonAndTheStateInBracketsHaveEachTheirOwn() {
    String text = "led by Ana Pérez (Bolivia (Plurinational State of)).";
    String person =
        fact(text, Rap.Participation, "p", "Ana Pérez (Bolivia (Plurinational State of))");
    add(person, Reused.eliDl("had_participant_person"), iri(REPORT + "/person/ana-perez"));
    add(person, Rap.bracketedState, iri(id("state/BOL")));
    assertThat(shown(text))
        .isEqualTo(
            "led by [Ana Pérez>/doc/X/1/person/ana-perez]"
                + " ([Bolivia (Plurinational State of)>/doc/state/BOL]).");
  }

  @Test
  void ofWordsWithinWordsTheInnerShow() {
    String text = "over smuggling on the high seas.";
    mentions(text, "topic/high-seas", "on the high seas");
    mentions(text, "topic/by-sea", "smuggling on the high seas");
    assertThat(shown(text))
        .isEqualTo("over [smuggling>/doc/topic/by-sea] [on the high seas>/doc/topic/high-seas].");
  }

  @Test
  void ofWordsThatCrossTheCitationShows() {
    String text = "the implementation of article 15 here";
    cites(text, "instrument/UNTOC/article/15", "article 15");
    mentions(text, "topic/x", "implementation of article");
    assertThat(shown(text))
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
    String provision = fact(text, Rap.Provision, "provision/1", text);
    add(provision, Rap.strength, iri(id("strength/x")));
    words(id("strength/x"), Reused.skos("prefLabel"), label);
    add(id("strength/x"), Rap.rank, number(5));
    words(provision, Rap.action, "act");
    add(provision, Rap.negated, truth(isNegated));
    assertThat(shown(text)).isEqualTo(shown);
  }

  @Test
  void doubtedWordsLeadToTheReason() {
    String text = "by Ruritania and Spain";
    speaks(text, "organization/x", "Ruritania");
    speaks(text, "state/ESP", "Spain");
    String doubted = PARAGRAPH + "/Statement/organization/x";
    add(doubted + "/correction", Rap.corrects, iri(doubted));
    assertThat(shown(text)).isEqualTo("by [Ruritania>#n1] and [Spain>/doc/state/ESP]");
  }

  /** Two texts show the same sentence; a place has one name. */
  @Test
  void wordsInTwoTextsAreNamedOnce() {
    String text = "It decided this.";
    fact(text, Rap.ReportedDecision, "decision/1", text);
    part(PARAGRAPH, Rap.Paragraph, REPORT, text);
    String second = REPORT + "/para/2";
    part(second, Rap.Paragraph, REPORT, text);
    AnnotatedText annotated = annotated();
    List<ShownPart> paragraphs = annotated.paragraphs(REPORT);
    assertThat(annotated.pieces(paragraphs.get(0)).get(0).id()).isEqualTo("m1");
    assertThat(annotated.pieces(paragraphs.get(1)).get(0).id()).isNull();
    assertThat(annotated.words(annotated.facts().get(0))).isEqualTo("#m1");
  }

  @Test
  void placesOfAnotherTextAreLeftOut() {
    String elsewhere = REPORT + "/para/9/statement/state/ESP";
    type(elsewhere, Rap.Statement);
    add(elsewhere, Rap.statedIn, iri(REPORT + "/para/9"));
    add(elsewhere, Rap.speaker, iri(id("state/ESP")));
    place(elsewhere, 0, FROM);
    part(REPORT + "/para/9", Rap.Paragraph, REPORT, "");
    assertThat(shown("Nothing here.")).isEqualTo("Nothing here.");
  }
}
