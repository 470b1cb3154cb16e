package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.w3id.rapporteur.address.ServiceUrl;

class PlacesTest {
  private static final String TEXT = "𝔸 place, and another.";

  private static Row place(int start, int end) {
    String iri = "https://w3id.org/rapporteur/id/X/en/text/1#char=" + start + "," + end;
    return new Row(
        BindingBuilder.create()
            .add(Var.alloc("place"), NodeFactory.createURI(iri))
            .add(Var.alloc("start"), number(start))
            .add(Var.alloc("end"), number(end))
            .build(),
        PageLocale.english(
            new SitePaths(
                "https://w3id.org/rapporteur/", ServiceUrl.listening("127.0.0.1", 8080))));
  }

  private static org.apache.jena.graph.Node number(int number) {
    return NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger);
  }

  private static String cut(Row... places) {
    return Places.of(TEXT, new Rows(List.of(places))).stream()
        .map(piece -> piece.ids() + piece.text())
        .collect(Collectors.joining("|"));
  }

  /** Counted in code points: Java counts the first letter as two. */
  @Test
  void theTextIsCutWherePlacesBegin() {
    assertThat(cut(place(13, 20), place(2, 7)))
        .isEqualTo("[]𝔸 |[char=2,7]place, and |[char=13,20]another.");
  }

  @Test
  void placesMayBeginTogetherAtTheStartAndAtTheEnd() {
    assertThat(cut(place(0, 21), place(0, 1), place(21, 21)))
        .isEqualTo("[char=0,21, char=0,1]" + TEXT + "|[char=21,21]");
  }

  @Test
  void placesOfAnotherTextAreLeftOut() {
    assertThat(cut(place(5, 22), place(7, 2), place(-1, 3))).isEqualTo("[]" + TEXT);
    assertThat(Places.of("", Rows.none())).containsExactly(new Places.Piece(List.of(), ""));
  }

  @Test
  void aFactsLinkLeadsToItsWords() {
    String path = "/doc/CTOC/COP/WG.7/2015/6/para/12/citation/UNTOC/article/18";
    String link =
        Jsoup.parse(TestSite.get(path, "Accept", "text/html").body())
            .select("a[href*='#char=']")
            .attr("href");
    Element text =
        Jsoup.parse(TestSite.get(link.replaceFirst("#.*", ""), "Accept", "text/html").body())
            .selectFirst("pre");
    Element place = text.getElementById(link.replaceFirst(".*#", ""));
    String after =
        Stream.iterate(place.nextSibling(), node -> node != null, node -> node.nextSibling())
            .map(node -> node instanceof org.jsoup.nodes.TextNode words ? words.getWholeText() : "")
            .collect(Collectors.joining());
    assertThat(after).startsWith("articles 16 and 18 of the Convention");
    assertThat(text.wholeText())
        .isEqualTo(TestSite.get(link.replaceFirst("#.*", ""), "Accept", "text/plain").body());
  }
}
