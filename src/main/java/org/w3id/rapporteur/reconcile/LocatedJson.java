package org.w3id.rapporteur.reconcile;

import static org.w3id.rapporteur.json.JsonMaker.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.rapporteur.http.ProblemException;

/**
 * A piece of JSON that a client sent, with its place in the request: {@code queries.q0.limit}.
 * Problems name that place.
 */
record LocatedJson(String place, JsonValue value) {
  /** The specification needs less nesting than this. */
  private static final int DEEPEST = 12;

  private static final int MOST_LETTERS = 1_000;

  /**
   * Reads JSON.
   *
   * @param place the name of the parameter that holds it, or “body”
   */
  static LocatedJson parse(String place, String json) {
    if (isDeep(json)) throw problem(place, "is nested more than " + DEEPEST + " deep");
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return new LocatedJson(place, reader.readValue());
    } catch (JsonParsingException e) {
      throw problem(
          place,
          "is not JSON at line %d, column %d"
              .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
    } catch (JsonException | NumberFormatException | ArithmeticException e) {
      throw problem(place, "is not JSON");
    }
  }

  /**
   * Whether JSON is nested too deep. This is checked before parsing, since the parser has no limit.
   */
  private static boolean isDeep(String json) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') i++;
      else if (c == '"') quoted = !quoted;
      else if (!quoted && (c == '[' || c == '{') && ++depth > DEEPEST) return true;
      else if (!quoted && (c == ']' || c == '}')) depth--;
    }
    return false;
  }

  private static ProblemException problem(String place, String wrong) {
    return ProblemException.badRequest(place + " " + wrong + ".");
  }

  ProblemException problem(String wrong) {
    return problem(place, wrong);
  }

  boolean isObject() {
    return value.getValueType() == JsonValue.ValueType.OBJECT;
  }

  boolean isArray() {
    return value.getValueType() == JsonValue.ValueType.ARRAY;
  }

  Map<String, LocatedJson> members() {
    if (!isObject()) throw problem("is not an object");
    Map<String, LocatedJson> members = new LinkedHashMap<>();
    value
        .asJsonObject()
        .forEach((name, each) -> members.put(name, new LocatedJson(place + "." + name, each)));
    return members;
  }

  /** The member; empty if it is missing or null. */
  Optional<LocatedJson> member(String name) {
    return Optional.ofNullable(members().get(name))
        .filter(each -> each.value().getValueType() != JsonValue.ValueType.NULL);
  }

  LocatedJson demanded(String name) {
    return member(name).orElseThrow(() -> problem("has no " + name));
  }

  List<LocatedJson> items(int most) {
    if (!isArray()) throw problem("is not an array");
    int size = value.asJsonArray().size();
    if (size > most) throw tooMany(size, most);
    List<LocatedJson> items = new ArrayList<>();
    for (JsonValue each : value.asJsonArray())
      items.add(new LocatedJson(place + "[" + items.size() + "]", each));
    return items;
  }

  ProblemException tooMany(int size, int most) {
    return new ProblemException(
        413,
        "Content Too Large",
        "%s has %,d items; at most %,d are allowed.".formatted(place, size, most));
  }

  /** The items of an array, or a single value as a list. */
  List<LocatedJson> oneOrMore(int most) {
    return isArray() ? items(most) : List.of(this);
  }

  String text() {
    if (!(value instanceof JsonString string)) throw problem("is not a string");
    return bounded(string.getString());
  }

  /** A property's value as text: a string, number, boolean or the id of an entity. */
  String quoted() {
    return switch (value.getValueType()) {
      case STRING -> text();
      case NUMBER -> bounded(value.toString());
      case TRUE -> "true";
      case FALSE -> "false";
      case OBJECT -> demanded("id").text();
      default -> throw problem("is not a string, number, boolean or entity");
    };
  }

  private String bounded(String text) {
    if (text.length() > MOST_LETTERS)
      throw problem(
          "is %,d characters long; at most %,d are allowed".formatted(text.length(), MOST_LETTERS));
    return text;
  }

  boolean truth() {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw problem("must be true or false");
    };
  }

  int positive(int most) {
    double number = value instanceof JsonNumber given ? given.doubleValue() : 0;
    if (number < 1 || number != Math.rint(number)) throw problem("is not a positive integer");
    return (int) Math.min(number, most);
  }

  /** The constant with this text as its name in lower case. */
  <T extends Enum<T>> T choice(Class<T> words) {
    String text = text();
    for (T word : words.getEnumConstants())
      if (word.name().toLowerCase(java.util.Locale.ROOT).equals(text)) return word;
    throw problem(
        "must be one of "
            + java.util.Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.joining(", ")));
  }
}
