package org.w3id.rapporteur.cite;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The formats of citations. */
public enum CitationFormat {
  TEXT("txt", "text/plain;charset=utf-8", "Plain text", PlainText::of),
  BIBTEX("bib", "application/x-bibtex;charset=utf-8", "BibTeX", BibTex::of),
  RIS("ris", "application/x-research-info-systems;charset=utf-8", "RIS", Ris::of),
  CSL("json", "application/vnd.citationstyles.csl+json", "CSL-JSON", CslJson::of);

  private final String suffix;
  private final String mediaType;
  private final String title;
  private final Function<Citation, String> writer;

  CitationFormat(String suffix, String mediaType, String title, Function<Citation, String> writer) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.title = title;
    this.writer = writer;
  }

  public static Optional<CitationFormat> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(style -> style.suffix.equals(suffix)).findFirst();
  }

  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format's name for readers. */
  public String title() {
    return title;
  }

  public String write(Citation citation) {
    return writer.apply(citation);
  }
}
