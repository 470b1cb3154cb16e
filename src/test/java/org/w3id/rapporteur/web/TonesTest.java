package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.graph.Rap;

/** Every concept in charts has its own colour, the same in every chart. */
class TonesTest {
  private static final String ID = "https://w3id.org/rapporteur/id/";
  private static final Graph VOCABULARY = Vocabulary.load();
  private static final String CSS = read(Path.of("src/main/resources/web/site.css"));
  private static final Pattern TONE =
      Pattern.compile("--tone-(?<name>[\\w-]+): (?<colour>#[0-9a-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  /**
   * WCAG 2.2, 1.4.11: the contrast of parts needed to understand a picture with what is beside
   * them.
   */
  private static final double LEAST_CONTRAST = 3;

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> concepts(String scheme) {
    Node wanted = NodeFactory.createURI(ID + scheme);
    return new ArrayList<>(
        new TreeSet<>(
            VOCABULARY
                .find(Node.ANY, SKOS.inScheme.asNode(), wanted)
                .mapWith(triple -> key(triple.getSubject()))
                .toList()));
  }

  private static List<String> regions() {
    return new ArrayList<>(
        new TreeSet<>(
            VOCABULARY
                .find(Node.ANY, NodeFactory.createURI(Rap.NAMESPACE + "regionalGroup"), Node.ANY)
                .mapWith(triple -> key(triple.getObject()))
                .toList()));
  }

  private static String key(Node node) {
    return node.getURI().replaceFirst(".*/", "");
  }

  /** Returns the tones whose names begin so, on light or on dark pages. */
  private static Map<String, String> tones(String kind, boolean isDark) {
    int start = CSS.indexOf("--tone-");
    int dark = CSS.indexOf(DARK, start);
    String part = isDark ? CSS.substring(dark, CSS.indexOf("}", dark)) : CSS.substring(start, dark);
    Map<String, String> tones = new TreeMap<>();
    Matcher tone = TONE.matcher(part);
    while (tone.find())
      if (tone.group("name").startsWith(kind + "-"))
        tones.put(tone.group("name").substring(kind.length() + 1), tone.group("colour"));
    return tones;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyConceptHasAColourOfItsOwn(boolean isDark) {
    Map<String, List<String>> shown =
        Map.of(
            "strength", concepts("strength"),
            "capacity", concepts("capacity"),
            "region", regions());
    shown.forEach(
        (kind, keys) -> {
          Map<String, String> tones = tones(kind, isDark);
          assertThat(keys).as(kind).isNotEmpty();
          assertThat(tones.keySet()).as(kind).containsAll(keys);
          assertThat(tones.values()).as(kind).doesNotHaveDuplicates();
          assertThat(keys)
              .allSatisfy(
                  key ->
                      assertThat(CSS)
                          .contains(
                              ".r-tone-%1$s-%2$s { fill: var(--tone-%1$s-%2$s); }"
                                  .formatted(kind, key)));
        });
  }

  /** An edge sets the palest strength apart; colours without order need none. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void coloursStandOutFromThePaper(boolean isDark) {
    String paper = paper(isDark);
    for (String kind : List.of("capacity", "region"))
      tones(kind, isDark)
          .forEach(
              (key, colour) ->
                  assertThat(contrast(colour, paper))
                      .as(kind + " " + key)
                      .isGreaterThanOrEqualTo(LEAST_CONTRAST));
  }

  @Test
  void theColourIsTheConceptsWhateverElseIsShown() {
    Document charts = PageTest.read("/charts");
    Map<String, String> tones = new TreeMap<>();
    for (Element each : charts.select(".r-legend li"))
      tones.put(each.text(), each.selectFirst("rect").className());
    assertThat(tones)
        .containsEntry("signatory", "r-tone-capacity-signatory")
        .containsEntry("State party", "r-tone-capacity-state-party")
        .containsEntry("must", "r-tone-strength-must")
        .containsEntry("encouraged", "r-tone-strength-encouraged")
        .containsEntry("Group of Western European and Other States", "r-tone-region-WEOG");
    Document compared = PageTest.read("/compare?a=CTOC/COP/WG.7/2015/6&b=CTOC/COP/WG.7/2015/6");
    for (Element each : compared.select(".r-legend li"))
      assertThat(each.selectFirst("rect").className()).isEqualTo(tones.get(each.text()));
  }

  private static String paper(boolean isDark) {
    Matcher paper = Pattern.compile("--paper: (#[0-9a-f]{6});").matcher(CSS);
    paper.find(isDark ? CSS.indexOf(DARK) : 0);
    return paper.group(1);
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(String one, String other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
