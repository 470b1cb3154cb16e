package org.w3id.rapporteur.graph.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfWriterTest {
  private static final String BASE = "https://w3id.org/rapporteur/";
  private static final String TRIG =
      """
      @prefix rap: <https://w3id.org/rapporteur/ns#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix oa: <http://www.w3.org/ns/oa#> .
      @prefix state: <https://w3id.org/rapporteur/id/state/> .
      @base <https://w3id.org/rapporteur/id/> .
      <graph/A/1> {
        <A/1/para/3> a rap:Paragraph ; rap:order 3 ; rap:text "“Line” one\\n\\\\ and \\"two\\" \\uD83D\\uDE00"@en ;
          rap:evidence <A/1/en/text/63297444faa0#char=1,20> .
        <A/1/en/text/63297444faa0#position=1,20> oa:start "1"^^xsd:nonNegativeInteger .
        <session/A/1/item/1(a)> dcterms:date "2015-11-18"^^xsd:date , "2013-09"^^xsd:gYearMonth ; rap:negated false ;
          rap:ratio 0.50 , "05"^^xsd:integer ; dcterms:title "Élément"@fr , "Item"@en .
      }
      <graph/B> { <A/1/para/3> rap:participant state:ESP . state:ESP a rap:State . }
      """;

  private static List<Quad> quads() {
    return parse(TRIG.getBytes(StandardCharsets.UTF_8), Lang.TRIG);
  }

  private static List<Quad> parse(byte[] bytes, Lang syntax) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(syntax).parse(graphs);
    List<Quad> quads = new ArrayList<>();
    graphs.find().forEachRemaining(quads::add);
    return quads;
  }

  @ParameterizedTest
  @EnumSource
  void jenaReadsTheSame(RdfSyntax syntax) {
    List<Quad> written = quads();
    List<Quad> read =
        parse(
            new RdfWriter(BASE).write(written, syntax),
            RDFLanguages.contentTypeToLang(syntax.mediaType()));
    List<Quad> expected =
        syntax.namesGraphs()
            ? written
            : written.stream().map(q -> new Quad(Quad.defaultGraphIRI, q.asTriple())).toList();
    assertThat(IsoMatcher.isomorphic(dataset(expected), dataset(read))).isTrue();
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    quads.forEach(graphs::add);
    return graphs;
  }

  @ParameterizedTest
  @EnumSource
  void sameQuadsInAnyOrder_sameBytes(RdfSyntax syntax) {
    List<Quad> shuffled = new ArrayList<>(quads());
    Collections.reverse(shuffled);
    assertThat(new RdfWriter(BASE).write(shuffled, syntax))
        .isEqualTo(new RdfWriter(BASE).write(quads(), syntax));
  }

  @Test
  void turtleIsShortAndDeclaresOnlyUsedPrefixes() {
    String turtle =
        new String(new RdfWriter(BASE).write(quads(), RdfSyntax.TURTLE), StandardCharsets.UTF_8);
    assertThat(turtle)
        .contains("state:ESP a rap:State")
        .contains("\"05\"^^xsd:integer")
        .doesNotContain("skos:");
  }

  @Test
  void jsonLdIsCompact() {
    String json =
        new String(new RdfWriter(BASE).write(quads(), RdfSyntax.JSONLD), StandardCharsets.UTF_8);
    assertThat(json).contains("\"@context\"").contains("\"text\": {\n").contains("/id/state/ESP\"");
  }
}
