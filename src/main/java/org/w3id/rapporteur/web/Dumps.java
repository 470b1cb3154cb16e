package org.w3id.rapporteur.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.w3id.rapporteur.graph.syntax.RdfSyntax;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.http.Endpoint;
import org.w3id.rapporteur.http.Listing;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.query.ResultFormat;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * Serves whole graphs for download: {@code all.nq.gz}, {@code vocabulary.ttl}, {@code
 * CTOC/COP/WG.7/2015/6.nq.gz}; earlier versions of a report's graph, with a hash of their content
 * after the name; and {@code links.csv}, a table for portals to join with their own records.
 *
 * <p>Dumps of all graphs are temporary files, written graph by graph when first requested, and
 * deleted after the graphs have changed.
 */
final class Dumps implements Endpoint {
  private static final String FOLDER = "/dump/";
  private static final String ALL = "all";
  private static final String GRAPHS = "graph/";
  private static final String GZIP = ".gz";
  private static final String LINKS = "links.csv";
  private static final int MOST_IN_A_TREE = 200_000;

  private final Store store;
  private final ResourceLookup resources;
  private final RdfWriter writer;
  private final SitePaths addresses;
  private final NamedQuery links;
  private final GraphVersions versions;
  private final Map<String, DumpFile> written = new HashMap<>();

  /** Files of the previous version, which a response may still be about to read. */
  private final List<DumpFile> outdated = new ArrayList<>();

  private long version = -1;

  Dumps(
      Store store,
      ResourceLookup resources,
      RdfWriter writer,
      SitePaths addresses,
      QueryLibrary library,
      GraphVersions versions) {
    this.versions = versions;
    this.links = library.page("links");
    this.store = store;
    this.resources = resources;
    this.writer = writer;
    this.addresses = addresses;
  }

  @Override
  public boolean has(String path) {
    return path.startsWith(FOLDER);
  }

  /** Loaded data may hold what RDF/XML cannot express, so dumps in it are not listed then. */
  @Override
  public Stream<Listing> listings() {
    Stream<String> graphs =
        store.dataset().names().stream()
            .flatMap(graph -> addresses.name(graph.getURI()).stream())
            .filter(name -> name.startsWith(GRAPHS));
    Stream<String> earlier =
        resources
            .reports()
            .flatMap(report -> versions.of(report).stream())
            .flatMap(version -> addresses.name(version.iri()).stream());
    return Stream.concat(
        Stream.of(Listing.file(FOLDER + LINKS, ResultFormat.CSV.mediaType())),
        Stream.concat(
                Stream.of(ALL),
                Stream.concat(graphs, earlier).map(name -> name.substring(GRAPHS.length())))
            .map(this::listing));
  }

  private Listing listing(String name) {
    Map<String, String> files = new LinkedHashMap<>();
    for (RdfSyntax syntax : RdfSyntax.values()) {
      if (syntax == RdfSyntax.RDFXML && store.isLoaded()) continue;
      files.put(syntax.suffix(), syntax.mediaType());
      files.put(syntax.suffix() + GZIP, "application/gzip");
    }
    return new Listing(Links.escaped(FOLDER + name), files);
  }

  @Override
  public Response answer(Request request) {
    return response(request.path().substring(FOLDER.length()));
  }

  /** What the name of a dump requests. */
  private record Requested(String file, String name, RdfSyntax syntax, boolean isCompressed) {
    boolean isWhole() {
      return name.equals(ALL);
    }

    String mediaType() {
      return isCompressed ? "application/gzip" : syntax.contentType();
    }
  }

  private static Requested asked(String file) {
    boolean isCompressed = file.endsWith(GZIP);
    String plain = isCompressed ? file.substring(0, file.length() - GZIP.length()) : file;
    int dot = plain.lastIndexOf('.');
    String name = dot < 0 ? plain : plain.substring(0, dot);
    RdfSyntax syntax = RdfSyntax.ofSuffix(plain.substring(dot + 1)).orElseThrow(() -> none(file));
    return new Requested(file, name, syntax, isCompressed);
  }

  private Response response(String file) {
    if (file.equals(LINKS)) return links();
    Requested requested = asked(file);
    if (!requested.isWhole() || requested.syntax() == RdfSyntax.JSONLD) return make(requested);
    DumpFile whole = whole(requested);
    return Response.ofFile(requested.mediaType(), whole.path(), whole.tag());
  }

  /**
   * Size and checksum of a file as it is served.
   *
   * @param size in bytes
   * @param sha256 in hexadecimal digits
   */
  record File(long size, String sha256) {}

  File file(String name) {
    if (name.startsWith(ALL + ".")) {
      DumpFile whole = whole(asked(name));
      return new File(whole.size(), whole.sha256());
    }
    byte[] bytes = response(name).body();
    return new File(bytes.length, sha256(bytes));
  }

  private synchronized DumpFile whole(Requested requested) {
    long current = store.version();
    if (current > version) {
      outdated.forEach(DumpFile::delete);
      outdated.clear();
      outdated.addAll(written.values());
      written.clear();
      version = current;
    }
    DumpFile known = written.get(requested.file());
    if (known != null) return known;
    DumpFile made = store.dataset().read(() -> write(requested));
    written.put(requested.file(), made);
    return made;
  }

  private DumpFile write(Requested requested) {
    if (requested.syntax() == RdfSyntax.RDFXML && store.isLoaded())
      DocumentForms.requireXml(
          store.dataset().find(Node.ANY, Node.ANY, Node.ANY, Node.ANY), forms(), FOLDER + ALL);
    WholeStore all = new WholeStore(store, !requested.syntax().namesGraphs());
    return DumpFile.write(
        requested.isCompressed(), out -> writer.write(all, requested.syntax(), out));
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>(DocumentForms.usual());
    forms.remove(DocumentForms.HTML);
    return forms;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Response make(Requested requested) {
    Collection<Quad> quads = requested.isWhole() ? tree() : graph(requested);
    if (requested.syntax() == RdfSyntax.RDFXML)
      DocumentForms.requireXml(quads.stream(), forms(), FOLDER + requested.name());
    byte[] bytes = writer.write(quads, requested.syntax());
    return Response.of(requested.mediaType(), requested.isCompressed() ? compressed(bytes) : bytes);
  }

  private Collection<Quad> graph(Requested requested) {
    String name = GRAPHS + requested.name();
    Collection<Quad> quads = resources.graph(addresses.idBase() + name);
    if (quads.isEmpty()) quads = versions.at(name).map(versions::quads).orElseGet(List::of);
    if (quads.isEmpty())
      throw resources.isWithdrawn(name)
          ? Site.gone(FOLDER + requested.file())
          : none(requested.file());
    return quads;
  }

  /** Returns all quads, for JSON-LD, which builds one tree of them in memory. */
  private Collection<Quad> tree() {
    RdfDataset graphs = store.dataset();
    List<Quad> quads =
        graphs.read(
            () ->
                graphs
                    .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .limit(MOST_IN_A_TREE + 1)
                    .toList());
    if (quads.size() <= MOST_IN_A_TREE) return quads;
    throw new ProblemException(
        406,
        "Not Acceptable",
        "The dataset is too large for one JSON-LD tree. Use all.nq.gz, or one graph at a time.");
  }

  /** Returns a row for each fact, with the keys that portals use for their own records. */
  private Response links() {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try {
      ResultFormat.CSV.write(links.run(store.dataset(), Map.of()), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.of(ResultFormat.CSV.mediaType(), csv.toByteArray());
  }

  private static ProblemException none(String file) {
    return ProblemException.notFound("Unknown dump " + file + "; see the page of the dataset.");
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
