package org.w3id.rapporteur.source.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a Word file: an archive of XML files that refer to each other.
 *
 * <p>A part is unpacked only when it is read, and pictures never are. All together may have a
 * limited size, so that a small archive cannot fill the memory. Source: ECMA-376, part 2.
 */
final class WordPackage implements AutoCloseable {
  /** The largest known report has 3 MiB. */
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;

  /** A report with a picture on each of its 3,000 pages has fewer. */
  private static final int MOST_ENTRIES = 20_000;

  private final ZipFile archive;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private long unpacked;

  /** Reads a part. */
  interface PartReader<T> {
    T read(InputStream part) throws XMLStreamException, IOException;
  }

  /**
   * A reference to another part.
   *
   * @param type the last segment of its type's address: {@code footnotes}
   */
  record Relationship(String type, String target) {}

  /**
   * @throws IOException if the bytes are no archive, or a damaged one
   */
  WordPackage(byte[] bytes) throws IOException {
    if (countEntries(bytes) > MOST_ENTRIES) {
      throw new TooLargeException("holds more than " + MOST_ENTRIES + " files");
    }
    archive = ZipFile.builder().setByteArray(bytes).get();
    for (Enumeration<ZipArchiveEntry> all = archive.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      entries.putIfAbsent(key(entry.getName()), entry);
    }
  }

  /** Counts the entries of an archive's directory, before memory is spent on each. */
  private static int countEntries(byte[] bytes) {
    int count = 0;
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        count++;
      }
    }
    return count;
  }

  /** Names of parts are the same in upper and lower case. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name of the part with the document's text, if this is a file of an Office program.
   */
  Optional<String> mainPart() throws IOException, XMLStreamException {
    return relationships("").values().stream()
        .filter(relationship -> relationship.type().equals("officeDocument"))
        .map(Relationship::target)
        .findFirst();
  }

  /**
   * Returns what a part refers to, by the identifiers that it uses for them.
   *
   * @param part a part's name, or an empty string for the package
   */
  Map<String, Relationship> relationships(String part) throws IOException, XMLStreamException {
    int name = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, name);
    Map<String, Relationship> relationships = new HashMap<>();
    for (WordElement relationship :
        read(folder + "_rels/" + part.substring(name) + ".rels").all("Relationship")) {
      String type = relationship.attribute("Type").orElse("");
      String target = relationship.attribute("Target").orElse("");
      relationships.put(
          relationship.attribute("Id").orElse(""),
          new Relationship(
              type.substring(type.lastIndexOf('/') + 1),
              target.startsWith("/") ? target.substring(1) : folder + target));
    }
    return relationships;
  }

  /** Reads a part, or returns {@link WordElement#NONE} if there is none of that name. */
  WordElement read(String part) throws IOException, XMLStreamException {
    return entries.containsKey(key(part)) ? read(part, WordXml::read) : WordElement.NONE;
  }

  <T> T read(String part, PartReader<T> reader) throws IOException, XMLStreamException {
    try (InputStream unpacking = open(part)) {
      return reader.read(unpacking);
    }
  }

  /**
   * @throws IOException if there is no such part, or it cannot be unpacked
   */
  InputStream open(String part) throws IOException {
    ZipArchiveEntry entry = entries.get(key(part));
    if (entry == null || !isReadable(entry)) {
      throw new IOException("no " + part);
    }
    return new Unpacking(archive.getInputStream(entry));
  }

  /** The standard allows no other compression, and no encryption. */
  private static boolean isReadable(ZipArchiveEntry entry) {
    boolean isKnown =
        entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
    return isKnown && !entry.getGeneralPurposeBit().usesEncryption();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** Counts what is unpacked. */
  private final class Unpacking extends FilterInputStream {
    Unpacking(InputStream part) {
      super(part);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      unpacked += read;
      if (unpacked > MOST_UNPACKED) {
        throw new TooLargeException("unpacks to more than " + (MOST_UNPACKED >> 20) + " MiB");
      }
    }
  }
}
