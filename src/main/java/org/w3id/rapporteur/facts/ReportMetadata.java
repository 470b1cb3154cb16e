package org.w3id.rapporteur.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.rapporteur.document.DocumentSymbol;

/**
 * Metadata that the report's text lacks, read from its sidecar or given by a caller.
 *
 * @param body the reporting body's symbol
 * @param language two letters
 * @param source the address that the text was taken from
 * @param issued the document's date
 * @param note a note of the editors, in English
 */
public record ReportMetadata(
    Optional<DocumentSymbol> symbol,
    Optional<String> body,
    Optional<String> language,
    Optional<String> source,
    Optional<LocalDate> issued,
    Optional<String> note) {
  public static final ReportMetadata NONE = of(null, null, null);

  private static final List<String> LANGUAGES = Arrays.asList(Locale.getISOLanguages());

  public ReportMetadata {
    language.ifPresent(
        code -> {
          if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException(
                "expected a two-letter language code such as en, found “" + code + "”");
          }
        });
  }

  /**
   * Returns the metadata that a caller gives; a value that is {@code null} is not given.
   *
   * @throws IllegalArgumentException if a value has the wrong form
   */
  public static ReportMetadata of(String symbol, String body, String language) {
    return new ReportMetadata(
        Optional.ofNullable(symbol).map(DocumentSymbol::new),
        Optional.ofNullable(body),
        Optional.ofNullable(language),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public String languageOrEnglish() {
    return language.orElse("en");
  }

  /** Returns this metadata with each value replaced by the one given, if any. */
  public ReportMetadata overriddenBy(ReportMetadata given) {
    return new ReportMetadata(
        given.symbol.or(() -> symbol),
        given.body.or(() -> body),
        given.language.or(() -> language),
        given.source.or(() -> source),
        given.issued.or(() -> issued),
        given.note.or(() -> note));
  }
}
