package org.w3id.rapporteur.graph.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.graph.Triples;

class RdfFileTest {
  private static final String TRIPLE = "<urn:s> <http://example.org/p> \"o\" .\n";
  private static final String JSON = " \n{\"@id\": \"urn:s\", \"http://example.org/p\": \"o\"}";
  private static final DatasetGraph GRAPHS = graphs();

  @TempDir Path folder;

  private static DatasetGraph graphs() {
    DatasetGraph graphs = DatasetGraphFactory.create();
    graphs.add(Quad.defaultGraphIRI, iri("urn:s"), iri("http://example.org/p"), Triples.plain("o"));
    return graphs;
  }

  private static org.apache.jena.graph.Node iri(String iri) {
    return Triples.iri(iri);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Quad> read(Path file) {
    DatasetGraph read = DatasetGraphFactory.create();
    new RdfFile(file).read(read, ErrorHandlerFactory.errorHandlerExceptionOnError());
    return read.stream().toList();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes);
    }
    return gzip.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(RdfSyntax.class)
  void readsEachSyntax_compressedOrNot(RdfSyntax syntax) throws IOException {
    byte[] written =
        new RdfWriter("https://w3id.org/rapporteur/").write(GRAPHS.stream().toList(), syntax);
    String name = "x." + syntax.suffix();
    List<Quad> whole = read(file(name, written));
    assertThat(whole).hasSize(1);
    assertThat(read(file(name + ".gz", gzip(written)))).isEqualTo(whole);
    assertThat(read(file("y." + syntax.suffix(), gzip(written))))
        .as("compression is recognised by content, not by name")
        .isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.json", "x", "x.data"})
  void takesForJsonLdWhatBeginsSo(String name) throws IOException {
    assertThat(read(file(name, JSON))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.json", "x", "x.csv", "x.gz", "x.rj"})
  void saysWhatIsAcceptedElse(String name) throws IOException {
    Path file = file(name, TRIPLE);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RiotException.class)
        .hasMessageStartingWith("unknown RDF syntax: expected a file name ending in .ttl, .nt,");
  }

  @Test
  void saysThatTheGzipIsDamaged() throws IOException {
    byte[] gzip = gzip(TRIPLE.repeat(1_000).getBytes(StandardCharsets.UTF_8));
    Path torn = file("x.nt.gz", Arrays.copyOf(gzip, gzip.length - 20));
    assertThatThrownBy(() -> read(torn)).hasMessageContaining("gzip");
    gzip[15] ^= 0x55;
    Path wrong = file("y.nt.gz", gzip);
    assertThatThrownBy(() -> read(wrong)).isInstanceOf(RiotException.class);
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> read(folder.resolve("none.ttl"))).hasMessage("no such file");
  }

  /** As RDF 1.1 Concepts requires. */
  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "nq", "trig", "jsonld", "rdf"})
  void takesLiteralsThatAreNotOfTheirType(String suffix) throws IOException {
    String type = "http://www.w3.org/2001/XMLSchema#boolean";
    String text =
        switch (suffix) {
          case "jsonld" ->
              "{\"@id\": \"urn:s\", \"urn:p\": {\"@value\": \"TRUE\", \"@type\": \""
                  + type
                  + "\"}}";
          case "rdf" ->
              "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:p='urn:'>"
                  + "<rdf:Description rdf:about='urn:s'><p:p rdf:datatype='"
                  + type
                  + "'>TRUE</p:p></rdf:Description></rdf:RDF>";
          default -> "<urn:s> <urn:p> \"TRUE\"^^<" + type + "> .";
        };
    assertThat(read(file("x." + suffix, text)))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("TRUE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:%d/c", "c.jsonld", "file:///etc/hostname"})
  void fetchesNoContext(String context) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext("/", exchange -> asked.incrementAndGet());
    elsewhere.start();
    try {
      file("c.jsonld", "{\"@context\": {\"p\": \"http://example.org/p\"}}");
      String address = context.formatted(elsewhere.getAddress().getPort());
      Path file = file("x.jsonld", "{\"@context\": \"" + address + "\", \"p\": \"o\"}");
      assertThatThrownBy(() -> read(file)).hasStackTraceContaining("is not fetched");
      assertThat(asked).hasValue(0);
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void knowsTheContextThatIsPublishedHere() throws IOException {
    String text =
        "{\"@context\": \"https://w3id.org/rapporteur/context.jsonld\","
            + " \"@id\": \"urn:s\", \"@type\": \"Report\"}";
    assertThat(read(file("x.jsonld", text)))
        .extracting(quad -> quad.getObject().toString())
        .containsExactly("https://w3id.org/rapporteur/ns#Report");
  }
}
