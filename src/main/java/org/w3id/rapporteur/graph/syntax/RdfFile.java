package org.w3id.rapporteur.graph.syntax;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.w3id.rapporteur.graph.Addresses;

/**
 * An RDF file, plain or compressed by gzip. Its name decides the syntax; with another name it is
 * read as JSON-LD if it begins like JSON. Nothing that it refers to is fetched.
 */
public final class RdfFile {
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;
  private static final String GZIP = ".gz";
  private static final URI OWN_CONTEXT = URI.create(Addresses.DEFAULT_BASE + JsonLdContext.FILE);

  private static final String ACCEPTED =
      "expected a file name ending in .ttl, .nt, .nq, .trig, .jsonld or .rdf, optionally"
          + " followed by .gz";

  private final Path path;

  public RdfFile(Path path) {
    this.path = path;
  }

  /**
   * Adds the file's content.
   *
   * @param errors handles errors and warnings about the syntax
   * @throws RiotException if the file is missing or is not RDF
   */
  public void read(DatasetGraph into, ErrorHandler errors) {
    try (InputStream bytes = opened()) {
      Lang syntax = syntax(bytes);
      configured(RDFParser.source(new Open(bytes)).lang(syntax).base(path.toUri().toString()))
          .errorHandler(errors)
          .parse(into);
      // The parser takes a truncated gzip stream for a complete one; reading to the end fails.
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (NoSuchFileException missing) {
      throw new RiotException("no such file", missing);
    } catch (RuntimeIOException unreadable) {
      throw unreadable(unreadable.getCause());
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static RiotException unreadable(Throwable failure) {
    boolean isGzip = failure instanceof ZipException || failure instanceof EOFException;
    return new RiotException(
        isGzip ? "the gzip data are damaged: " + failure.getMessage() : failure.getMessage(),
        failure);
  }

  /** Makes the parser refuse JSON-LD contexts from elsewhere. */
  public static RDFParserBuilder configured(RDFParserBuilder parser) {
    Context context = new Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(RdfFile::context));
    return parser.context(context);
  }

  private static Document context(URI address, DocumentLoaderOptions options) throws JsonLdError {
    if (address.equals(OWN_CONTEXT))
      return JsonDocument.of(new ByteArrayInputStream(JsonLdContext.published()));
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "the context <" + address + "> is not fetched; write it into the file instead");
  }

  /** A stream that stays open when the parser closes it. */
  private static final class Open extends FilterInputStream {
    Open(InputStream bytes) {
      super(bytes);
    }

    @Override
    public void close() {}
  }

  private InputStream opened() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
    bytes.mark(2);
    boolean isGzip = bytes.read() == GZIP_MAGIC_1 && bytes.read() == GZIP_MAGIC_2;
    bytes.reset();
    return isGzip ? new BufferedInputStream(new GZIPInputStream(bytes)) : bytes;
  }

  private Lang syntax(InputStream bytes) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(GZIP)) name = name.substring(0, name.length() - GZIP.length());
    Optional<Lang> named =
        Optional.ofNullable(RDFLanguages.filenameToLang(name)).filter(RdfFile::isReadHere);
    if (named.isPresent()) return named.get();
    if (isJson(bytes)) return Lang.JSONLD;
    throw new RiotException("unknown RDF syntax: " + ACCEPTED);
  }

  private static boolean isReadHere(Lang syntax) {
    return syntax.equals(Lang.TURTLE)
        || syntax.equals(Lang.NTRIPLES)
        || syntax.equals(Lang.NQUADS)
        || syntax.equals(Lang.TRIG)
        || syntax.equals(Lang.JSONLD)
        || syntax.equals(Lang.RDFXML);
  }

  /** Whether the file begins like JSON. */
  private static boolean isJson(InputStream bytes) throws IOException {
    bytes.mark(Byte.MAX_VALUE);
    int first = bytes.read();
    for (int read = 1; Character.isWhitespace(first) && read < Byte.MAX_VALUE; read++)
      first = bytes.read();
    bytes.reset();
    return first == '{' || first == '[';
  }
}
