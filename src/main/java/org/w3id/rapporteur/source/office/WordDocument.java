package org.w3id.rapporteur.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A Word document: its text, and the parts that say how its text is printed. */
final class WordDocument {
  private final WordPackage file;
  private final String part;
  private final Map<String, WordPackage.Relationship> relationships;

  /**
   * @param part the part with the text
   */
  WordDocument(WordPackage file, String part) throws IOException, XMLStreamException {
    this.file = file;
    this.part = part;
    relationships = file.relationships(part);
  }

  /** Reads all blocks. */
  WordBody read() throws IOException, XMLStreamException {
    List<WordElement> sections = file.read(part, WordXml::readSections);
    WordElement settings = related("settings");
    WordStyles styles = new WordStyles(related("styles"));
    WordBody body =
        new WordBody(
            styles,
            new WordNumbering(related("numbering"), styles),
            new WordNotes("footnote", related("footnotes"), settings, sections),
            new WordNotes("endnote", related("endnotes"), settings, sections));
    for (WordElement section : sections.subList(0, Math.min(1, sections.size()))) {
      body.readHeader(header(section));
    }
    try (InputStream text = file.open(part)) {
      WordXml blocks = new WordXml(text);
      for (Optional<WordElement> block = blocks.nextBlock();
          block.isPresent();
          block = blocks.nextBlock()) {
        body.read(block.get());
      }
    }
    body.end();
    return body;
  }

  /** Returns the part of that kind, or {@link WordElement#NONE}. */
  private WordElement related(String type) throws IOException, XMLStreamException {
    for (WordPackage.Relationship relationship : relationships.values()) {
      if (relationship.type().equals(type)) {
        return file.read(relationship.target());
      }
    }
    return WordElement.NONE;
  }

  /**
   * Returns the head of a section's first page. If that is blank, symbol and date stand in the
   * next.
   */
  private WordElement header(WordElement section) throws IOException, XMLStreamException {
    List<String> types = section.isOn("titlePg") ? List.of("first", "default") : List.of("default");
    for (String type : types) {
      for (WordElement reference : section.all("headerReference")) {
        WordPackage.Relationship header = relationships.get(reference.attribute("r:id").orElse(""));
        if (header != null && reference.attribute("type").orElse("default").equals(type)) {
          WordElement found = file.read(header.target());
          if (found.hasText()) {
            return found;
          }
        }
      }
    }
    return WordElement.NONE;
  }
}
