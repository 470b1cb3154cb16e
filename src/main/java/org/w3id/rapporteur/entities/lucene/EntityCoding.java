package org.w3id.rapporteur.entities.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityType;

/** Writes an entity as bytes and reads it back. Equal entities have equal bytes. */
final class EntityCoding {
  private static final int IRI = 0;
  private static final int BLANK = 1;
  private static final int TYPED = 2;
  private static final int WORDS = 3;

  private EntityCoding() {}

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  static BytesRef encoded(Entity entity) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(entity.id(), out);
      write(entity.iri(), out);
      out.writeByte(entity.kind().ordinal());
      write(entity.name(), out);
      write(entity.description(), out);
      write(List.copyOf(entity.types()), each -> write(each, out), out);
      write(entity.names(), each -> write(each, out), out);
      out.writeInt(entity.values().size());
      for (Map.Entry<String, List<Node>> each : entity.values().entrySet()) {
        write(each.getKey(), out);
        write(each.getValue(), node -> write(node, out), out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new BytesRef(bytes.toByteArray());
  }

  private static <T> void write(List<T> all, Writing<T> each, DataOutputStream out)
      throws IOException {
    out.writeInt(all.size());
    for (T one : all) each.write(one);
  }

  private static void write(Node node, DataOutputStream out) throws IOException {
    if (node.isURI()) {
      out.writeByte(IRI);
      write(node.getURI(), out);
    } else if (node.isLiteral()) {
      boolean isWords = !node.getLiteralLanguage().isEmpty();
      out.writeByte(isWords ? WORDS : TYPED);
      write(node.getLiteralLexicalForm(), out);
      write(isWords ? node.getLiteralLanguage() : node.getLiteralDatatypeURI(), out);
    } else {
      out.writeByte(BLANK);
      write(node.getBlankNodeLabel(), out);
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Entity decoded(BytesRef bytes) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      return new Entity(
          text(in),
          text(in),
          EntityType.values()[in.readByte()],
          text(in),
          text(in),
          new LinkedHashSet<>(all(() -> text(in), in)),
          all(() -> text(in), in),
          values(in));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, List<Node>> values(DataInputStream in) throws IOException {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) values.put(text(in), all(() -> node(in), in));
    return values;
  }

  private static <T> List<T> all(Reading<T> each, DataInputStream in) throws IOException {
    int size = in.readInt();
    List<T> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) all.add(each.read());
    return all;
  }

  private static Node node(DataInputStream in) throws IOException {
    int kind = in.readByte();
    String text = text(in);
    return switch (kind) {
      case IRI -> NodeFactory.createURI(text);
      case BLANK -> NodeFactory.createBlankNode(text);
      case WORDS -> NodeFactory.createLiteralLang(text, text(in));
      default ->
          NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(text(in)));
    };
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
