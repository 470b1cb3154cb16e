package org.w3id.rapporteur.xml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document, indented where that adds no space to text.
 *
 * <p>Attributes are passed as name, value, name, value …; those with an empty value are not
 * written.
 */
public final class Xml {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** For each open element, whether it has child elements on their own lines. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  /** Starts the document with its root element, whose namespace is the default one. */
  public Xml(String root, String namespace, String... attributes) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
      write(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open.push(false);
  }

  /** Starts an element on its own line. */
  public Xml block(String name, String... attributes) {
    line();
    return inline(name, attributes);
  }

  /** Starts an element within text. */
  public Xml inline(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open.push(false);
    return this;
  }

  /** Writes an element without content, on its own line. */
  public Xml empty(String name, String... attributes) {
    line();
    return mark(name, attributes);
  }

  /** Writes an element without content, within text. */
  public Xml mark(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Writes text, without the characters that XML 1.0 forbids. */
  public Xml text(String text) {
    try {
      writer.writeCharacters(legal(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Writes an element that holds only text, on its own line. */
  public Xml leaf(String name, String text, String... attributes) {
    return block(name, attributes).text(text).end();
  }

  /**
   * Copies another document's root element unchanged.
   *
   * @param document well-formed XML, in UTF-8, without a document type
   */
  public Xml document(byte[] document) {
    line();
    try {
      writer.writeCharacters("");
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    String root = new String(document, StandardCharsets.UTF_8);
    out.append(root.replaceFirst("^<\\?xml[^>]*\\?>", "").strip());
    return this;
  }

  /** Returns how many characters are written so far. */
  public int length() {
    try {
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.getBuffer().length();
  }

  /** Ends the element started last. */
  public Xml end() {
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

  /** Removes the characters that XML 1.0 forbids. */
  private static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("");
  }

  /** Replaces each character that XML 1.0 forbids by U+FFFD. */
  public static String replaced(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }

  /** Ends the document and returns it in UTF-8. */
  public byte[] bytes() {
    end();
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
