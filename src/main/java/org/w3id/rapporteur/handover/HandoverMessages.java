package org.w3id.rapporteur.handover;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.publishing.ReportGraphs;

/**
 * The form of messages. A client sends the secret and its release; the server answers with its
 * release and the base of the store. Then follow requests, each with its answer, until the client
 * closes the connection. Graphs are N-Triples; times are milliseconds; texts and graphs are
 * preceded by their length in bytes.
 */
final class HandoverMessages {
  /** What a client asks for. */
  enum Request {
    PUBLISH,
    WITHDRAW
  }

  /** What a server answers: done, with a text; or failed, with the reason. */
  enum Answer {
    DONE,
    FAILED
  }

  private static final int MOST_BYTES_OF_TEXT = 64 << 10;

  /** Many times as much as the longest known report has. */
  private static final int MOST_BYTES_OF_GRAPH = 256 << 20;

  private HandoverMessages() {}

  static void write(String text, DataOutputStream out) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in, MOST_BYTES_OF_TEXT), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) throw new IOException("a length of " + length + " bytes");
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) throw new IOException("the message ends early");
    return bytes;
  }

  static void write(Instant when, DataOutputStream out) throws IOException {
    out.writeLong(when.toEpochMilli());
  }

  static Instant time(DataInputStream in) throws IOException {
    return Instant.ofEpochMilli(in.readLong());
  }

  static void write(ReportGraphs report, String base, DataOutputStream out) throws IOException {
    write(report.path(), out);
    RdfWriter writer = new RdfWriter(base);
    for (Graph graph : new Graph[] {report.graph(), report.corrections(), report.entry()})
      write(writer.write(RdfWriter.quads(null, graph.find().toList()), RdfSyntax.NTRIPLES), out);
  }

  static ReportGraphs report(DataInputStream in) throws IOException {
    return new ReportGraphs(text(in), graph(in), graph(in), graph(in));
  }

  private static Graph graph(DataInputStream in) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(bytes(in, MOST_BYTES_OF_GRAPH)))
        .lang(Lang.NTRIPLES)
        .parse(graph);
    return graph;
  }
}
