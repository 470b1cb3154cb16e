package org.w3id.rapporteur.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.rapporteur.graph.Reused;

/**
 * The names of things: the vocabulary's labels, and what a report calls the things that only it
 * describes.
 *
 * <p>A name is a {@code skos:prefLabel}, else a {@code foaf:name}, a title, or an {@code
 * rdfs:label}. Of several it is the one in English, else one without a language.
 *
 * @param graph that has the names; for a report, the vocabulary together with the report's graph
 */
public record Names(Graph graph) {
  private static final Node LABEL = Reused.skos("prefLabel");
  private static final Node NOTATION = Reused.skos("notation");
  private static final Node SYMBOL = Reused.dcterms("identifier");
  private static final Node NUMBER = Reused.eli("number");
  private static final Node PART_OF = Reused.eli("is_part_of");
  private static final Node INSTRUMENT = Reused.eli("LegalResource");

  /** Most steps from a part of an article up to its treaty. */
  private static final int DEEPEST = 12;

  private static final List<Node> NAMING =
      List.of(LABEL, Reused.foaf("name"), Reused.dcterms("title"), RDFS.label.asNode());

  /** Returns the names that these graphs have together. */
  public static Names in(Graph... graphs) {
    return new Names(graphs.length == 1 ? graphs[0] : new MultiUnion(graphs));
  }

  /** Returns the name, in English if there is one; empty if the thing has none. */
  public Optional<String> of(Node thing) {
    return words(thing).map(Words::text);
  }

  /** Like {@link #of}, with the name's language. */
  public Optional<Words> words(Node thing) {
    GraphResource named = new GraphResource(graph, thing);
    return NAMING.stream().flatMap(property -> named.words(property).stream()).findFirst();
  }

  /** Returns the symbol of a document, or the name of any other thing. */
  public Optional<String> symbolOrName(Node thing) {
    return new GraphResource(graph, thing).text(SYMBOL).or(() -> of(thing));
  }

  /**
   * Returns what a list calls the thing: “UNTOC article 18”, the number of a resolution, the key of
   * a treaty, and of anything else its English or plain name, or its symbol.
   */
  public Optional<Words> brief(Node thing) {
    GraphResource named = new GraphResource(graph, thing);
    Optional<String> number = named.text(NUMBER);
    if (number.isPresent())
      return treaty(named)
          .map(treaty -> new Words(treaty + " article " + number.get(), "en"))
          .or(() -> Optional.of(new Words(number.get(), "")));
    Optional<Words> key =
        named.is(INSTRUMENT) ? named.words(NOTATION).stream().findFirst() : Optional.empty();
    return key.or(() -> label(thing, "en").map(label -> new Words(label, "en")))
        .or(() -> named.words(Reused.foaf("name")).stream().findFirst())
        .or(() -> named.words(SYMBOL).stream().findFirst());
  }

  /** Returns the key of the treaty that an article is part of. */
  private static Optional<String> treaty(GraphResource article) {
    return Stream.iterate(
            article.one(PART_OF), Optional::isPresent, part -> part.flatMap(p -> p.one(PART_OF)))
        .limit(DEEPEST)
        .flatMap(Optional::stream)
        .filter(part -> part.is(INSTRUMENT))
        .flatMap(treaty -> treaty.text(NOTATION).stream())
        .findFirst();
  }

  /** Returns the key in the vocabulary: {@code ESP}, {@code UNTOC}. */
  public Optional<String> notation(Node thing) {
    return new GraphResource(graph, thing).text(NOTATION);
  }

  /**
   * Returns the label in this language.
   *
   * @param language its tag; another language is not a substitute
   */
  public Optional<String> label(Node thing, String language) {
    return new GraphResource(graph, thing)
        .words(LABEL).stream()
            .filter(label -> label.language().equals(language))
            .map(Words::text)
            .findFirst();
  }

  /** Returns the labels of those of the things that have one in this language. */
  public Map<Node, String> labels(Collection<Node> things, String language) {
    Map<Node, String> labels = new LinkedHashMap<>();
    for (Node thing : things) label(thing, language).ifPresent(label -> labels.put(thing, label));
    return labels;
  }
}
