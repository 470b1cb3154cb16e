package org.w3id.rapporteur.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.rapporteur.document.DocumentSymbol;

/**
 * What is known of a report without reading its text: from a file beside it, or from a caller.
 *
 * @param body the reporting body's symbol
 * @param language two letters
 * @param source the address that the text was taken from
 * @param issued the document's date
 * @param note ours, in English
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
                "expected a language of two letters, as en, found “" + code + "”");
          }
        });
  }

  /**
   * What a caller gives; {@code null} where nothing is given.
   *
   * @throws IllegalArgumentException if a value is not of its form
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

  /** These, with what is given in the place of what they say. */
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
