package org.w3id.rapporteur.source.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a part of a Word document, one block after the other, so that a long document
 * needs little memory.
 *
 * <p>Formats that do not matter for the text are left out, and so are deleted words. Entities are
 * not declared in such parts, and never fetched.
 */
final class WordXml {
  /** A paragraph needs about 10, and each table around it 5 more. */
  private static final int DEEPEST = 250;

  /** A table of 5,000 rows and 10 columns has about a million. */
  private static final int MOST_ELEMENTS = 1_500_000;

  private static final Set<String> LEFT_OUT =
      Set.of(
          "bdr",
          "color",
          "ind",
          "lang",
          "pBdr",
          "proofErr",
          "shd",
          "spacing",
          "szCs",
          "tabs",
          "tblBorders",
          "tblCellMar",
          "tblGrid",
          "tblW",
          "tcBorders",
          "tcW");

  private final XMLStreamReader xml;
  private int elements;

  WordXml(InputStream part) throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml = factory.createXMLStreamReader(decoded(part));
  }

  /**
   * Parts are in UTF-8 or UTF-16. They are decoded here, since the parser prints a message if it
   * cannot decode them.
   */
  private static Reader decoded(InputStream part) throws IOException {
    InputStream bytes = new BufferedInputStream(part);
    bytes.mark(3);
    byte[] start = bytes.readNBytes(3);
    boolean isUtf16 = start.length > 1 && (start[0] & 0xFF) >= 0xFE && (start[1] & 0xFF) >= 0xFE;
    boolean isMarked = start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB;
    if (!isMarked) {
      bytes.reset();
    }
    Charset charset = isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  /** Reads a whole part. */
  static WordElement read(InputStream part) throws XMLStreamException, IOException {
    WordXml reader = new WordXml(part);
    reader.xml.nextTag();
    return reader.element(0);
  }

  /** Reads the properties of all sections of a document, in order. */
  static List<WordElement> readSections(InputStream document)
      throws XMLStreamException, IOException {
    WordXml reader = new WordXml(document);
    List<WordElement> sections = new ArrayList<>();
    while (reader.xml.hasNext()) {
      if (reader.xml.next() == XMLStreamConstants.START_ELEMENT && reader.name().equals("sectPr")) {
        sections.add(reader.block());
      }
    }
    return sections;
  }

  /**
   * Returns the next paragraph, table or embedded file of a document's body. Content controls and
   * insertions give the blocks that they contain.
   */
  Optional<WordElement> nextBlock() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String name = name();
        switch (name) {
          case "p", "tbl", "altChunk" -> {
            return Optional.of(block());
          }
          case "document", "body", "mc:AlternateContent", "mc:Choice" -> {}
          default -> {
            if (!WordElement.isWrapper(name)) {
              skip();
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private WordElement block() throws XMLStreamException {
    elements = 0;
    return element(0);
  }

  /** Reads the element that has just begun, up to its end. */
  private WordElement element(int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new TooLargeException("nests elements more than " + DEEPEST + " deep");
    }
    if (++elements > MOST_ELEMENTS) {
      throw new TooLargeException("holds a table of more than " + MOST_ELEMENTS + " elements");
    }
    String name = name();
    Map<String, String> attributes = name.isEmpty() ? Map.of() : attributes();
    if (name.equals("del") || name.equals("moveFrom")) {
      skip();
      return new WordElement(name, attributes, List.of(), "");
    }
    List<WordElement> children = new ArrayList<>(2);
    StringBuilder text = new StringBuilder();
    boolean printsText = name.equals("t") || name.equals("m:t") || name.equals("instrText");
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (LEFT_OUT.contains(name())) {
          skip();
        } else {
          children.add(element(depth + 1));
        }
      } else if (printsText && xml.hasText()) {
        text.append(xml.getText());
      }
    }
    return new WordElement(name, attributes, children, text.toString());
  }

  /** Goes to the end of the element that has just begun. */
  private void skip() throws XMLStreamException {
    for (int open = 1; open > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        default -> {}
      }
    }
  }

  private String name() {
    return prefix(xml.getNamespaceURI()).map(prefix -> prefix + xml.getLocalName()).orElse("");
  }

  /** Both forms of the standard, “transitional” and “strict”, have the same names. */
  private static Optional<String> prefix(String namespace) {
    if (namespace == null) {
      return Optional.empty();
    }
    return switch (namespace) {
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
          "http://schemas.openxmlformats.org/package/2006/relationships" ->
          Optional.of("");
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math" ->
          Optional.of("m:");
      case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships" ->
          Optional.of("r:");
      case "http://schemas.openxmlformats.org/markup-compatibility/2006" -> Optional.of("mc:");
      default -> Optional.empty();
    };
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>(4);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (!name.startsWith("rsid") && !name.equals("space")) {
        String value = xml.getAttributeValue(i);
        String namespace = xml.getAttributeNamespace(i);
        (namespace == null || namespace.isEmpty() ? Optional.of("") : prefix(namespace))
            .ifPresent(prefix -> attributes.put(prefix + name, value));
      }
    }
    return attributes.isEmpty() ? Map.of() : attributes;
  }
}
