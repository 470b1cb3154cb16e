package org.w3id.rapporteur.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An element of a Word document with what it contains.
 *
 * @param name the local name of an element of WordprocessingML, {@code p}; {@code m:t} and {@code
 *     mc:Choice} for mathematics and markup compatibility; empty for other vocabularies
 * @param attributes by name; {@code r:id} refers to a relationship
 * @param text the characters directly in it
 */
record WordElement(
    String name, Map<String, String> attributes, List<WordElement> children, String text) {
  static final WordElement NONE = new WordElement("", Map.of(), List.of(), "");

  /** Returns whether an element only marks what it contains: as inserted, or as a form's field. */
  static boolean isWrapper(String name) {
    return switch (name) {
      case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> true;
      default -> false;
    };
  }

  boolean is(String expected) {
    return name.equals(expected);
  }

  Optional<WordElement> find(String childName) {
    return children.stream().filter(child -> child.is(childName)).findFirst();
  }

  /** Returns the first child of that name, or {@link #NONE}. */
  WordElement child(String childName) {
    return find(childName).orElse(NONE);
  }

  List<WordElement> all(String childName) {
    return children.stream().filter(child -> child.is(childName)).toList();
  }

  /** Returns the children, and in place of a wrapper those of the wrapper. */
  List<WordElement> unwrapped() {
    List<WordElement> found = new ArrayList<>();
    forEachUnwrapped(found::add);
    return found;
  }

  private void forEachUnwrapped(Consumer<WordElement> action) {
    for (WordElement child : children) {
      if (isWrapper(child.name)) {
        child.forEachUnwrapped(action);
      } else {
        action.accept(child);
      }
    }
  }

  Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName));
  }

  Optional<Integer> numberAttribute(String attributeName) {
    return attribute(attributeName).flatMap(WordElement::parse);
  }

  /** Returns the value of a property: 3 in {@code <w:numId w:val="3"/>}. */
  Optional<String> value(String property) {
    return child(property).attribute("val");
  }

  Optional<Integer> number(String property) {
    return child(property).numberAttribute("val");
  }

  /** Returns whether a property is on or off, if it is stated. */
  Optional<Boolean> toggle(String property) {
    return find(property)
        .map(
            stated ->
                switch (stated.attribute("val").orElse("true")) {
                  case "0", "false", "off" -> false;
                  default -> true;
                });
  }

  boolean isOn(String property) {
    return toggle(property).orElse(false);
  }

  /** Returns whether any words are in the element. */
  boolean hasText() {
    return is("t") && !text.isBlank() || children.stream().anyMatch(WordElement::hasText);
  }

  static Optional<Integer> parse(String number) {
    try {
      return Optional.of(Integer.parseInt(number.strip()));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
