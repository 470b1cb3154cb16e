package org.w3id.rapporteur.graph.syntax;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.syntax.JsonLdContext.Term;

/**
 * Writes triples as JSON-LD, always in the same shape. Source: JSON-LD 1.1.
 *
 * <p>The top object is the root thing; without a root it is a {@code @graph}. A thing that belongs
 * to another is nested in it: provisions in their recommendation, facts in their paragraph ({@code
 * states}), paragraphs in their section ({@code parts}), evidence in its fact. All other things are
 * in {@code included}. A link to a thing is its address. The published context defines the names
 * and the form of each value: single, array or words by language. The document contains the part of
 * the context that it uses, so that it can be read by itself.
 */
final class JsonLdWriter {
  private static final String TYPE = RDF.type.getURI();

  /** The properties whose objects are nested at every place that points to them. */
  private static final Set<String> ALWAYS_INSIDE =
      Set.of(Rap.evidence.getURI(), Reused.oa("hasSelector").getURI());

  /**
   * The properties by which a thing belongs to another. Where a thing has several, the first
   * counts.
   */
  private static final List<Node> BELONGING =
      List.of(Rap.provisionOf, Rap.corrects, Rap.statedIn, Reused.eli("is_part_of"));

  /** The properties that sort the things nested in one thing. */
  private static final List<Node> ORDERING = List.of(Rap.order, Rap.position, Reused.oa("start"));

  private static final Set<String> WHOLE_NUMBERS =
      Set.of(XSD.integer.getURI(), XSD.nonNegativeInteger.getURI());
  private static final int MOST_DIGITS = 15;

  private final JsonLdContext context = JsonLdContext.current();
  private final Map<Node, Map<String, List<Node>>> things = new TreeMap<>(JsonLdWriter::byName);
  private final Map<Node, List<Node>> belongings = new HashMap<>();
  private final Map<Node, Node> belongsBy = new HashMap<>();
  private final Set<Node> written = new HashSet<>();

  /** The things around the one being written. None of them is nested in itself. */
  private final Set<Node> around = new HashSet<>();

  private final Set<String> names = new HashSet<>();

  private JsonLdWriter(Collection<Triple> triples, Optional<Node> root) {
    for (Triple triple : triples) {
      things
          .computeIfAbsent(triple.getSubject(), any -> new TreeMap<>())
          .computeIfAbsent(triple.getPredicate().getURI(), any -> new ArrayList<>())
          .add(triple.getObject());
    }
    things
        .values()
        .forEach(said -> said.values().forEach(values -> values.sort(JsonLdWriter::byName)));
    for (Node thing : things.keySet()) {
      if (!root.equals(Optional.of(thing))) place(thing);
    }
    belongings.values().forEach(held -> held.sort(Comparator.comparingLong(this::order)));
  }

  private static int byName(Node one, Node other) {
    return one.toString().compareTo(other.toString());
  }

  /** Records which thing this one belongs to, if the triples describe that thing. */
  private void place(Node thing) {
    for (Node by : BELONGING) {
      Optional<Node> whole =
          values(thing, by).stream()
              .filter(things::containsKey)
              .filter(each -> !each.equals(thing))
              .findFirst();
      if (whole.isPresent()) {
        belongings.computeIfAbsent(whole.get(), any -> new ArrayList<>()).add(thing);
        belongsBy.put(thing, by);
        return;
      }
    }
  }

  private List<Node> values(Node thing, Node property) {
    return things.getOrDefault(thing, Map.of()).getOrDefault(property.getURI(), List.of());
  }

  /** The thing's own number, or else the position of its words. */
  private long order(Node thing) {
    for (Node property : ORDERING) {
      for (Node value : values(thing, property))
        return Long.parseLong(value.getLiteralLexicalForm());
    }
    for (Node inside : List.of(Rap.evidence, Reused.oa("hasSelector"))) {
      for (Node value : values(thing, inside)) return order(value);
    }
    return Long.MAX_VALUE;
  }

  /**
   * The document, in UTF-8.
   *
   * @param root the thing that the document describes
   */
  static byte[] write(Collection<Triple> triples, Optional<Node> root) {
    JsonLdWriter writer = new JsonLdWriter(triples, root);
    Optional<JsonObjectBuilder> top = root.map(writer::thing);
    JsonArrayBuilder others = JSON.createArrayBuilder();
    int count = 0;
    for (Node thing : writer.topmost()) {
      if (!writer.written.contains(thing)) {
        others.add(writer.thing(thing));
        count++;
      }
    }
    if (top.isPresent() && count > 0) top.get().add("included", others);
    JsonObject body = top.orElseGet(() -> JSON.createObjectBuilder().add("@graph", others)).build();
    JsonObjectBuilder document =
        JSON.createObjectBuilder().add("@context", writer.context.of(writer.names));
    body.forEach(document::add);
    return bytes(document.build());
  }

  /**
   * All things. Those that belong to no other come first, so that the others are nested in them;
   * circles come last.
   */
  private List<Node> topmost() {
    List<Node> sorted = new ArrayList<>(things.keySet());
    Set<Node> inside = inside();
    sorted.sort(
        Comparator.comparing(
            (Node thing) -> belongsBy.containsKey(thing) || inside.contains(thing)));
    return sorted;
  }

  /** The things that are nested at every place that points to them. */
  private Set<Node> inside() {
    Set<Node> inside = new HashSet<>();
    for (Map<String, List<Node>> said : things.values()) {
      ALWAYS_INSIDE.forEach(property -> inside.addAll(said.getOrDefault(property, List.of())));
    }
    return inside;
  }

  private static byte[] bytes(JsonObject document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var factory = JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (var writer = factory.createWriter(out, StandardCharsets.UTF_8)) {
      writer.write(document);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private JsonObjectBuilder thing(Node thing) {
    JsonObjectBuilder object = JSON.createObjectBuilder().add("id", address(thing));
    if (!around.add(thing)) return object;
    written.add(thing);
    Map<String, List<Node>> said = things.getOrDefault(thing, Map.of());
    List<Node> types =
        said.getOrDefault(TYPE, List.of()).stream()
            .filter(Node::isURI)
            .sorted(Comparator.comparing(type -> !type.getURI().startsWith(Rap.NAMESPACE)))
            .toList();
    if (!types.isEmpty()) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      types.forEach(type -> array.add(type(type.getURI())));
      object.add("type", array);
    }
    Map<String, JsonValue> values = new TreeMap<>();
    said.forEach((property, objects) -> addProperty(property, objects, values));
    values.forEach(object::add);
    addBelongings(thing, object);
    around.remove(thing);
    return object;
  }

  private String type(String iri) {
    return noted(context.type(iri).orElseGet(() -> context.compact(iri)));
  }

  private String noted(String name) {
    names.add(name);
    return name;
  }

  private static String address(Node thing) {
    return thing.isBlank()
        ? "_:b" + thing.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "x")
        : thing.getURI();
  }

  private void addProperty(String property, List<Node> objects, Map<String, JsonValue> into) {
    Optional<Term> term = context.property(property);
    List<Node> fitting =
        term.isPresent()
            ? objects.stream().filter(object -> fits(object, term.get())).toList()
            : List.of();
    if (!fitting.isEmpty())
      into.put(noted(term.orElseThrow().name()), values(fitting, term.get(), property));
    List<Node> others =
        objects.stream()
            .filter(object -> !fitting.contains(object))
            .filter(object -> !property.equals(TYPE) || !object.isURI())
            .toList();
    if (others.isEmpty()) return;
    JsonArrayBuilder array = JSON.createArrayBuilder();
    others.forEach(object -> array.add(inFull(object)));
    into.put(noted(property.equals(TYPE) ? property : context.compact(property)), array.build());
  }

  private static boolean fits(Node object, Term term) {
    if (term.isLink()) return !object.isLiteral();
    if (!object.isLiteral()) return false;
    if (term.isByLanguage()) return !object.getLiteralLanguage().isEmpty();
    String type = term.type().isEmpty() ? XSD.xstring.getURI() : term.type();
    return object.getLiteralDatatypeURI().equals(type);
  }

  private JsonValue values(List<Node> objects, Term term, String property) {
    if (term.isByLanguage()) return byLanguage(objects, term.isSet());
    List<JsonValue> values = new ArrayList<>();
    for (Node object : objects) {
      values.add(
          ALWAYS_INSIDE.contains(property)
              ? thing(object).build()
              : term.isLink() ? JSON.createValue(address(object)) : value(object));
    }
    return oneOrMore(values, term.isSet());
  }

  private static JsonValue byLanguage(List<Node> words, boolean isSet) {
    Map<String, List<JsonValue>> languages = new TreeMap<>();
    for (Node word : words) {
      languages
          .computeIfAbsent(word.getLiteralLanguage(), any -> new ArrayList<>())
          .add(JSON.createValue(word.getLiteralLexicalForm()));
    }
    JsonObjectBuilder map = JSON.createObjectBuilder();
    languages.forEach((language, values) -> map.add(language, oneOrMore(values, isSet)));
    return map.build();
  }

  private static JsonValue oneOrMore(List<JsonValue> values, boolean isSet) {
    if (values.size() == 1 && !isSet) return values.get(0);
    JsonArrayBuilder array = JSON.createArrayBuilder();
    values.forEach(array::add);
    return array.build();
  }

  /** A JSON number or boolean where it has the same text as the literal; otherwise a string. */
  private static JsonValue value(Node literal) {
    String text = literal.getLiteralLexicalForm();
    String type = literal.getLiteralDatatypeURI();
    if (WHOLE_NUMBERS.contains(type)
        && text.matches("0|-?[1-9]\\d*")
        && text.length() <= MOST_DIGITS) return JSON.createValue(Long.parseLong(text));
    if (type.equals(XSD.xboolean.getURI()) && text.matches("true|false"))
      return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
    return JSON.createValue(text);
  }

  /**
   * A value that does not fit the form of its property in the context, with its type or language.
   */
  private JsonValue inFull(Node object) {
    JsonObjectBuilder full = JSON.createObjectBuilder();
    if (!object.isLiteral()) return full.add("id", address(object)).build();
    full.add("@value", object.getLiteralLexicalForm());
    if (!object.getLiteralLanguage().isEmpty()) full.add("@language", object.getLiteralLanguage());
    else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI()))
      full.add("type", noted(context.compact(object.getLiteralDatatypeURI())));
    return full.build();
  }

  private void addBelongings(Node thing, JsonObjectBuilder object) {
    Map<String, List<JsonValue>> held = new TreeMap<>();
    for (Node belonging : belongings.getOrDefault(thing, List.of())) {
      if (written.contains(belonging)) continue;
      Term term = context.reverse(belongsBy.get(belonging).getURI()).orElseThrow();
      held.computeIfAbsent(noted(term.name()), any -> new ArrayList<>())
          .add(thing(belonging).build());
    }
    held.forEach((name, values) -> object.add(name, oneOrMore(values, true)));
  }
}
