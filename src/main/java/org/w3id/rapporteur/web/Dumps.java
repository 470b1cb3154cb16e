package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.graph.RdfSyntax;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.http.Part;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.store.NamedQuery;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.ResultFormat;
import org.w3id.rapporteur.store.Store;

/**
 * Whole graphs to take home: {@code all.nq.gz}, {@code vocabulary.ttl}, {@code
 * CTOC/COP/WG.7/2015/6.nq.gz}, and with the hash of its content behind it, what a report's graph
 * held in an earlier state; and {@code links.csv}, the table that portals join their records by.
 *
 * <p>A dump is made when first asked for, and kept until the graphs change.
 */
final class Dumps implements Part {
  private static final String FOLDER = "/dump/";
  private static final String ALL = "all";
  private static final String GZIP = ".gz";
  private static final String LINKS = "links.csv";

  private final Store store;
  private final Things things;
  private final RdfWriter writer;
  private final Addresses addresses;
  private final NamedQuery links;
  private final States states;
  private final Map<String, Reply> made = new ConcurrentHashMap<>();
  private volatile long version = -1;

  Dumps(
      Store store,
      Things things,
      RdfWriter writer,
      Addresses addresses,
      QueryLibrary library,
      States states) {
    this.states = states;
    this.links = library.page("links");
    this.store = store;
    this.things = things;
    this.writer = writer;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(FOLDER);
  }

  @Override
  public Reply answer(Request request) {
    return reply(request.path().substring(FOLDER.length()));
  }

  private Reply reply(String file) {
    long current = store.version();
    if (current != version) {
      made.clear();
      version = current;
    }
    return made.computeIfAbsent(file, this::make);
  }

  /**
   * A file as it is served.
   *
   * @param size in bytes
   * @param sha256 in hexadecimal digits
   */
  record File(int size, String sha256) {}

  File file(String name) {
    byte[] bytes = reply(name).body();
    return new File(bytes.length, sha256(bytes));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Reply make(String file) {
    if (file.equals(LINKS)) return links();
    String plain = file.endsWith(GZIP) ? file.substring(0, file.length() - GZIP.length()) : file;
    int dot = plain.lastIndexOf('.');
    String name = dot < 0 ? plain : plain.substring(0, dot);
    RdfSyntax syntax = RdfSyntax.ofSuffix(plain.substring(dot + 1)).orElseThrow(() -> none(file));
    String graph = addresses.idBase() + "graph/" + name;
    Collection<Quad> quads = name.equals(ALL) ? things.all() : things.graph(graph);
    if (quads.isEmpty()) quads = states.at("graph/" + name).map(states::quads).orElseGet(List::of);
    if (quads.isEmpty() && !name.equals(ALL))
      throw things.isWithdrawn(name) ? Site.gone(FOLDER + file) : none(file);
    byte[] bytes = writer.write(quads, syntax);
    return file.equals(plain)
        ? Reply.of(syntax.contentType(), bytes)
        : Reply.of("application/gzip", compressed(bytes));
  }

  /** A row a fact, with the keys that a portal files its own records under. */
  private Reply links() {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try {
      ResultFormat.CSV.write(links.run(store.dataset(), Map.of()), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.of(ResultFormat.CSV.mediaType(), csv.toByteArray());
  }

  private static ProblemException none(String file) {
    return new ProblemException(404, "Not Found", "There is no dump called " + file + ".");
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
