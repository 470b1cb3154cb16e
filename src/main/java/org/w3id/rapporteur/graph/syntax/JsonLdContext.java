package org.w3id.rapporteur.graph.syntax;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.rapporteur.graph.Prefixes;

/**
 * The published context: it defines what each name in our JSON-LD means, and which form its values
 * have.
 *
 * <p>It is the file {@code ontology/context.jsonld}. Its names are those of our ontology and of the
 * vocabularies reused, in camel case: {@code is_part_of} is {@code isPartOf}. It does not depend on
 * the base of addresses.
 */
public final class JsonLdContext {
  /** The file's name below the base of addresses, and below the URL of the service. */
  public static final String FILE = "context.jsonld";

  private static final String RESOURCE = "/ontology/" + FILE;
  private static final JsonLdContext PUBLISHED = new JsonLdContext(published());

  private final JsonObject context;
  private final Map<String, Term> properties = new HashMap<>();
  private final Map<String, Term> reverses = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();

  /**
   * The name of a property, with the form of its values.
   *
   * @param type of its values: {@code @id} for addresses, a datatype's IRI, or empty for plain
   *     words
   * @param isByLanguage whether its values are words by language
   * @param isSet whether its values are in an array, even a single one
   */
  record Term(String name, String type, boolean isByLanguage, boolean isSet) {
    static final String ADDRESS = "@id";

    boolean isLink() {
      return type.equals(ADDRESS);
    }
  }

  private JsonLdContext(byte[] file) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(file))) {
      context = reader.readObject().getJsonObject("@context");
    }
    context.forEach(this::index);
  }

  static JsonLdContext current() {
    return PUBLISHED;
  }

  /** The bytes of the published file. */
  public static byte[] published() {
    try (InputStream in = JsonLdContext.class.getResourceAsStream(RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void index(String name, JsonValue value) {
    if (value instanceof JsonString iri) {
      String text = iri.getString();
      if (Character.isUpperCase(name.charAt(0))) classes.put(expanded(text), name);
      return;
    }
    if (!(value instanceof JsonObject definition) || name.equals("type")) return;
    Map<String, Term> kind = definition.containsKey("@reverse") ? reverses : properties;
    String iri = definition.getString(kind == reverses ? "@reverse" : "@id");
    kind.put(expanded(iri), term(name, definition));
  }

  private Term term(String name, JsonObject definition) {
    JsonValue container = definition.getOrDefault("@container", JsonValue.NULL);
    String containers =
        container instanceof JsonArray array
            ? array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(" "))
            : container.toString();
    String type = definition.getString("@type", "");
    return new Term(
        name,
        type.startsWith("@") ? type : expanded(type),
        containers.contains("@language"),
        containers.contains("@set"));
  }

  /** The IRI of a prefixed name as {@code rap:order}. */
  private String expanded(String curie) {
    int colon = curie.indexOf(':');
    return colon < 0
        ? curie
        : context.getString(curie.substring(0, colon)) + curie.substring(colon + 1);
  }

  Optional<Term> property(String iri) {
    return Optional.ofNullable(properties.get(iri));
  }

  /** The name under which the object of this property lists its subjects. */
  Optional<Term> reverse(String iri) {
    return Optional.ofNullable(reverses.get(iri));
  }

  Optional<String> type(String iri) {
    return Optional.ofNullable(classes.get(iri));
  }

  /**
   * The IRI shortened by a prefix of this context, {@code dcat:theme}; the whole IRI where none
   * fits.
   */
  String compact(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String namespace = iri.substring(0, end);
    return Prefixes.vocabularies().entrySet().stream()
        .filter(prefix -> prefix.getValue().equals(namespace))
        .filter(prefix -> context.containsKey(prefix.getKey()) && end < iri.length())
        .map(prefix -> prefix.getKey() + ":" + iri.substring(end))
        .findFirst()
        .orElse(iri);
  }

  /** The part of this context that a document with these names needs. */
  JsonObject of(java.util.Set<String> names) {
    java.util.Set<String> needed = new java.util.HashSet<>(names);
    names.stream().flatMap(this::prefixes).forEach(needed::add);
    var part = JSON.createObjectBuilder();
    context.forEach(
        (name, value) -> {
          boolean isKeyword = value.toString().matches("\"@.*|\\{\"@id\":\"@.*|1\\.1");
          if (isKeyword || needed.contains(name)) part.add(name, value);
        });
    return part.build();
  }

  /** The prefixes used in a name or in its definition. */
  private Stream<String> prefixes(String name) {
    if (name.contains(":")) return Stream.of(name.substring(0, name.indexOf(':')));
    JsonValue value = context.getOrDefault(name, JsonValue.NULL);
    Stream<JsonValue> values =
        value instanceof JsonObject object ? object.values().stream() : Stream.of(value);
    return values
        .filter(JsonString.class::isInstance)
        .map(text -> ((JsonString) text).getString())
        .filter(text -> text.contains(":") && !text.contains("://"))
        .map(text -> text.substring(0, text.indexOf(':')));
  }
}
