package org.w3id.rapporteur.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Base;

/**
 * The names that reports print, and the things they name.
 *
 * <p>A thing is known by its preferred, alternative and hidden labels in English or without a
 * language. Curly and straight apostrophes are equal; a leading “the” is ignored.
 */
public final class Dictionary {
  private static final String RAP = "https://w3id.org/rapporteur/ns#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Node NOTATION = NodeFactory.createURI(SKOS + "notation");
  private static final Node PREFERRED = NodeFactory.createURI(SKOS + "prefLabel");
  private static final List<Node> OTHER_LABELS =
      List.of(
          NodeFactory.createURI(SKOS + "altLabel"), NodeFactory.createURI(SKOS + "hiddenLabel"));

  /** “/2015/6” or “/INF/1” after a body's symbol: no subordinate body stands between. */
  private static final Pattern OWN_NUMBER = Pattern.compile("/(?:\\d|(?:INF|CRP|L|NGO)[./])");

  private final Map<String, Name> byLabel = new HashMap<>();
  private final Map<String, Name> agents = new HashMap<>();
  private final Map<String, Name> addressees = new HashMap<>();
  private final Map<String, Name> hedges = new HashMap<>();
  private final Map<String, Name> bodies = new HashMap<>();
  private final Map<String, Name> instruments = new HashMap<>();
  private final Map<String, String> parentOfBody = new HashMap<>();
  private final Map<String, String> overseenBy = new HashMap<>();
  private final Map<String, String> supplemented = new HashMap<>();
  private final Set<String> unEntities = new HashSet<>();
  private final Set<String> intergovernmental = new HashSet<>();
  private final Set<String> regional = new HashSet<>();
  private final Topics topics;
  private final Trie names;

  /** Reads the names of a vocabulary graph. */
  public Dictionary(Graph vocabulary) {
    readNames(vocabulary, RAP + "State", Name.Kind.STATE, byLabel);
    readNames(vocabulary, RAP + "Organization", Name.Kind.ORGANIZATION, byLabel);
    readNames(vocabulary, RAP + "RegionalGroup", Name.Kind.REGIONAL_GROUP, byLabel);
    readNames(vocabulary, RAP + "Body", Name.Kind.BODY, byLabel);
    readNames(vocabulary, RAP + "System", Name.Kind.SYSTEM, byLabel);
    readNames(vocabulary, RAP + "Programme", Name.Kind.PROGRAMME, byLabel);
    readNames(
        vocabulary,
        "http://data.europa.eu/eli/ontology#LegalResource",
        Name.Kind.INSTRUMENT,
        byLabel);
    readScheme(vocabulary, "addressee", Name.Kind.ADDRESSEE, addressees);
    readScheme(vocabulary, "hedge", Name.Kind.HEDGE, hedges);
    readLinks(vocabulary);
    topics = readTopics(vocabulary);
    byLabel.forEach(
        (label, name) -> {
          if (name.kind().isAgent()) agents.put(label, name);
        });
    Trie.TrieBuilder builder = Trie.builder().ignoreOverlaps();
    byLabel.keySet().forEach(builder::addKeyword);
    names = builder.build();
  }

  /** A name found in a text; {@code start} and {@code end} as in {@link String#substring}. */
  public record Found(Name name, int start, int end) {}

  /** Returns the thing that a printed name means; a leading “the” is ignored. */
  public Optional<Name> named(String printed) {
    return Optional.ofNullable(byLabel.get(key(printed)));
  }

  /** Returns all names in a text, in order: whole words, and the longest name at each place. */
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    String searched = straight(text);
    for (Emit emit : wholeWords(searched)) {
      found.add(new Found(byLabel.get(emit.getKeyword()), emit.getStart(), emit.getEnd() + 1));
    }
    return found;
  }

  /** “Niger” is not found in “Nigeria”. */
  private List<Emit> wholeWords(String text) {
    List<Emit> kept = new ArrayList<>();
    for (Emit emit : names.parseText(text)) {
      boolean starts = emit.getStart() == 0 || !isWordPart(text.charAt(emit.getStart() - 1));
      int end = emit.getEnd() + 1;
      boolean ends = end == text.length() || !isWordPart(text.charAt(end));
      if (starts && ends) {
        kept.add(emit);
      }
    }
    return kept;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  /**
   * Returns the known label that an unknown name probably misspells: at most two letters differ,
   * and no other agent is as close.
   */
  public Optional<String> nearestAgent(String printed) {
    return Nearest.slip(key(printed), agents);
  }

  /**
   * Returns the message for an unknown name: “unknown name “Ruritania”; closest known:
   * “Mauritania””.
   */
  public String adviceOn(String printed) {
    return "unknown name “"
        + printed
        + "”; "
        + Nearest.closest(key(printed), agents)
            .map(closest -> "closest known: “" + closest + "”")
            .orElse("no known name is close");
  }

  /** Addressee categories, by label: “States of origin”. */
  public Map<String, Name> addressees() {
    return Map.copyOf(addressees);
  }

  /** Hedges, by label: “where appropriate”. */
  public Map<String, Name> hedges() {
    return Map.copyOf(hedges);
  }

  /** The body whose document series a symbol belongs to; the longest match wins. */
  public Optional<Name> bodyOfSeries(String symbol) {
    return bodies.values().stream()
        .filter(body -> symbol.startsWith(body.key() + "/"))
        .max(Comparator.comparingInt(body -> body.key().length()));
  }

  /**
   * The body that alone numbers its documents in a symbol's series: {@code CTOC/COP/WG.7} for
   * {@code CTOC/COP/WG.7/2015/6}. Only a body that reviews a treaty has such a series; many bodies
   * share those of the organs of the Charter ({@code A/…}, {@code E/…}).
   */
  public Optional<Name> bodyOfOwnSeries(String symbol) {
    return bodyOfSeries(symbol)
        .filter(body -> overseenBy.containsKey(body.key()))
        .filter(body -> OWN_NUMBER.matcher(symbol.substring(body.key().length())).lookingAt());
  }

  /** A body by its symbol. */
  public Optional<Name> body(String symbol) {
    return Optional.ofNullable(bodies.get(symbol));
  }

  /** The body that the given body is part of. */
  public Optional<Name> parent(String bodySymbol) {
    return Optional.ofNullable(parentOfBody.get(bodySymbol)).map(bodies::get);
  }

  /** The instrument whose implementation a body reviews. */
  public Optional<Name> overseen(String bodySymbol) {
    return Optional.ofNullable(overseenBy.get(bodySymbol)).map(instruments::get);
  }

  /** The convention that a protocol supplements; empty for a convention. */
  public Optional<Name> supplemented(Name instrument) {
    return Optional.ofNullable(supplemented.get(instrument.key())).map(instruments::get);
  }

  public boolean isUnitedNationsEntity(Name organization) {
    return unEntities.contains(organization.key());
  }

  public boolean isIntergovernmental(Name organization) {
    return intergovernmental.contains(organization.key());
  }

  /** Whether an organization can be a party to a treaty as States can: the European Union. */
  public boolean isRegionalOrganization(Name organization) {
    return regional.contains(organization.key());
  }

  public Topics topics() {
    return topics;
  }

  private void readNames(Graph graph, String type, Name.Kind kind, Map<String, Name> into) {
    graph
        .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
        .toList()
        .forEach(triple -> readName(graph, triple.getSubject(), kind, into));
  }

  private void readScheme(Graph graph, String scheme, Name.Kind kind, Map<String, Name> into) {
    graph
        .find(
            Node.ANY,
            NodeFactory.createURI(SKOS + "inScheme"),
            NodeFactory.createURI(Base.DEFAULT.iri(Address.thing(scheme, ""))))
        .toList()
        .forEach(triple -> readName(graph, triple.getSubject(), kind, into));
  }

  private Topics readTopics(Graph graph) {
    Map<String, Name> labels = new HashMap<>();
    readScheme(graph, "topic", Name.Kind.TOPIC, labels);
    Map<String, String> broader = new HashMap<>();
    graph
        .find(Node.ANY, NodeFactory.createURI(SKOS + "broader"), Node.ANY)
        .filterKeep(triple -> isOf("topic", triple.getSubject()))
        .forEachRemaining(
            triple -> broader.put(addressKey(triple.getSubject()), addressKey(triple.getObject())));
    return new Topics(labels, broader);
  }

  private void readName(Graph graph, Node subject, Name.Kind kind, Map<String, Name> into) {
    Optional<String> notation = literals(graph, subject, NOTATION).stream().findFirst();
    Optional<String> label = literals(graph, subject, PREFERRED).stream().findFirst();
    if (notation.isEmpty() || label.isEmpty()) {
      return;
    }
    Name name = new Name(kind, notation.get(), label.get());
    if (kind == Name.Kind.BODY) {
      bodies.put(name.key(), name);
    } else if (kind == Name.Kind.INSTRUMENT) {
      instruments.put(name.key(), name);
    }
    into.put(key(label.get()), name);
    for (Node property : OTHER_LABELS) {
      literals(graph, subject, property).forEach(other -> into.putIfAbsent(key(other), name));
    }
  }

  private void readLinks(Graph graph) {
    link(graph, "http://www.w3.org/ns/org#subOrganizationOf", parentOfBody);
    link(graph, RAP + "oversees", overseenBy);
    link(graph, RAP + "supplements", supplemented);
    graph
        .find(Node.ANY, NodeFactory.createURI(RAP + "organizationKind"), Node.ANY)
        .forEachRemaining(
            triple -> {
              String code = addressKey(triple.getObject());
              Set<String> kind =
                  switch (code) {
                    case "un-entity" -> unEntities;
                    case "intergovernmental-organization" -> intergovernmental;
                    case "regional-organization" -> regional;
                    default -> new HashSet<>();
                  };
              kind.add(addressKey(triple.getSubject()));
            });
  }

  private static void link(Graph graph, String property, Map<String, String> into) {
    for (Triple triple : graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY).toList()) {
      into.put(addressKey(triple.getSubject()), addressKey(triple.getObject()));
    }
  }

  /** The key in a thing's address: {@code CTOC/COP} for a body. */
  private static String addressKey(Node thing) {
    return Base.DEFAULT.address(thing.getURI()).orElseThrow().root().key();
  }

  private static boolean isOf(String kind, Node thing) {
    return Base.DEFAULT.address(thing.getURI()).filter(address -> address.isOf(kind)).isPresent();
  }

  private static Collection<String> literals(Graph graph, Node subject, Node property) {
    List<String> values = new ArrayList<>();
    graph
        .find(subject, property, Node.ANY)
        .forEachRemaining(
            triple -> {
              Node value = triple.getObject();
              if (value.isLiteral()
                  && (value.getLiteralLanguage().isEmpty()
                      || value.getLiteralLanguage().equals("en"))) {
                values.add(value.getLiteralLexicalForm());
              }
            });
    values.sort(null);
    return values;
  }

  private static String key(String label) {
    String folded = straight(label.strip().replaceAll("\\s+", " "));
    return folded.startsWith("the ") || folded.startsWith("The ") ? folded.substring(4) : folded;
  }

  /** Replaces each character by one character, so that positions stay the same. */
  private static String straight(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('\u00A0', ' ');
  }
}
