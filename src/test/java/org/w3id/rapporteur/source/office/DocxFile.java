package org.w3id.rapporteur.source.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.source.Line;
import org.w3id.rapporteur.source.LineRole;
import org.w3id.rapporteur.source.SourceText;

/** A Word file with parts written for a test. */
final class DocxFile {
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  static final String MAIN_PART =
      relationships(relationship("document", "officeDocument", "word/document.xml"));

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder relationships = new StringBuilder();

  /** Returns a document with these blocks as its body. */
  static DocxFile of(String... blocks) {
    DocxFile file = new DocxFile();
    file.parts.put("[Content_Types].xml", "<Types/>");
    file.parts.put("_rels/.rels", MAIN_PART);
    file.parts.put(
        "word/document.xml", part("document", "<w:body>" + String.join("", blocks) + "</w:body>"));
    return file;
  }

  /** Adds a part: {@code styles}, {@code numbering}, {@code footnotes}, {@code header1}. */
  DocxFile with(String name, String content) {
    String type = name.replaceAll("\\d", "");
    String root =
        switch (type) {
          case "header" -> "hdr";
          default -> type;
        };
    parts.put("word/" + name + ".xml", part(root, content));
    relationships.append(relationship(name, type, name + ".xml"));
    return this;
  }

  /** Adds a file, or replaces it. */
  DocxFile withFile(String name, String content) {
    parts.put(name, content);
    return this;
  }

  private static String part(String root, String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:%1$s%2$s>%3$s</w:%1$s>"
        .formatted(root, NAMESPACES, content);
  }

  private static String relationships(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
        .formatted(id, TYPES + type, target);
  }

  byte[] bytes() {
    parts.put("word/_rels/document.xml.rels", relationships(relationships.toString()));
    return zip(parts);
  }

  static byte[] zip(Map<String, String> files) {
    Map<String, byte[]> encoded = new LinkedHashMap<>();
    files.forEach((name, text) -> encoded.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zipBytes(encoded);
  }

  static byte[] zipBytes(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  SourceText read() {
    return new DocxReader().read("report.docx", bytes());
  }

  /** Returns the lines that are not blank, each with its block, and its role if it has one. */
  List<String> lines() {
    return lines(read());
  }

  static List<String> lines(SourceText source) {
    return source.lines().stream().filter(line -> !line.isBlank()).map(DocxFile::printed).toList();
  }

  private static String printed(Line line) {
    String role = line.role() == LineRole.TEXT ? "" : line.role() + " ";
    return ((Place.OfBlock) line.place()).number() + " " + role + line.text();
  }

  /** Returns a paragraph of one run. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  static String p(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r>" + t(text) + "</w:r>";
  }

  static String t(String text) {
    return "<w:t xml:space=\"preserve\">" + text + "</w:t>";
  }

  static String r(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr>" + t(text) + "</w:r>";
  }

  static String tbl(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String tc(String content) {
    return "<w:tc>" + content + "</w:tc>";
  }
}
