package org.w3id.rapporteur.akomantoso;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in the making, indented where that adds no space to text.
 *
 * <p>Attributes are given as name, value, name, value …; one whose value is empty is left out.
 */
final class Xml {
  private static final String ILLEGAL =
      "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** Of each open element, whether it holds elements on lines of their own. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  Xml(String root, String namespace) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open.push(false);
  }

  /** Begins an element on a line of its own. */
  Xml block(String name, String... attributes) {
    line();
    return inline(name, attributes);
  }

  /** Begins an element in the midst of text. */
  Xml inline(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open.push(false);
    return this;
  }

  /** An element without content, on a line of its own. */
  Xml empty(String name, String... attributes) {
    line();
    return mark(name, attributes);
  }

  /** An element without content, in the midst of text. */
  Xml mark(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Xml text(String text) {
    try {
      writer.writeCharacters(legal(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** A block with nothing but text. */
  Xml leaf(String name, String text) {
    return block(name).text(text).end();
  }

  Xml end() {
    boolean heldBlocks = open.pop();
    try {
      if (heldBlocks) writer.writeCharacters("\n" + "  ".repeat(open.size()));
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private void line() {
    open.pop();
    open.push(true);
    try {
      writer.writeCharacters("\n" + "  ".repeat(open.size()));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
      }
    }
  }

  /** Without what XML 1.0 cannot hold. */
  private static String legal(String text) {
    return text.replaceAll(ILLEGAL, "");
  }

  /** Ends the document. */
  byte[] bytes() {
    end();
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
