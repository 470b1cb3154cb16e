package org.w3id.rapporteur.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** The formats of answers, all in UTF-8. */
public enum ResultFormat {
  CSV("text/csv; charset=utf-8"),
  TSV("text/tab-separated-values; charset=utf-8"),
  JSON("application/sparql-results+json"),
  XML("application/sparql-results+xml"),
  /** Aligned columns, for a terminal. */
  TABLE("text/plain; charset=utf-8");

  static {
    CsvRows.register();
    XmlRows.register();
  }

  private final String mediaType;

  ResultFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The format named {@code csv}, {@code tsv}, {@code json}, {@code xml} or {@code table}.
   *
   * @throws IllegalArgumentException if the name is unknown
   */
  public static ResultFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("unknown format " + name + "; known: " + names()));
  }

  public String mediaType() {
    return mediaType;
  }

  /** Writes the answer and leaves the stream open. */
  public void write(QueryResult result, OutputStream out) throws IOException {
    switch (this) {
      case CSV -> write(result, ResultSetLang.RS_CSV, out);
      case TSV -> write(result, ResultSetLang.RS_TSV, out);
      case JSON -> write(result, ResultSetLang.RS_JSON, out);
      case XML -> write(result, ResultSetLang.RS_XML, out);
      case TABLE -> out.write(TextTable.of(result).getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /** The name, as on a command line or at the end of an address. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static void write(QueryResult result, Lang language, OutputStream out) {
    ResultsWriter.create().lang(language).write(out, result.rowSet());
  }

  private static String names() {
    return Arrays.stream(values()).map(ResultFormat::toString).collect(Collectors.joining(", "));
  }
}
