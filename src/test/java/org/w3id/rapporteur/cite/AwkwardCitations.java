package org.w3id.rapporteur.cite;

import java.time.LocalDate;
import java.util.Optional;

/** Citations with characters that have a meaning in one of the formats. */
final class AwkwardCitations {
  static final String BODY = "Comité d’experts “A & B”: droits, 100 %";
  static final String TITLE =
      "Report: “{un}balanced} \\emph{x}”, 50% of $1_000 & #7 ~ a^b\n @book{𝔸, title=\"Ünï\"}";

  private AwkwardCitations() {}

  static Citation known() {
    return new Citation(
        "https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6/para/63/a",
        "CTOC/COP/WG.7/2015/6/para/63/a",
        "Working Group on the Smuggling of Migrants",
        "Report on the meeting",
        "CTOC/COP/WG.7/2015/6",
        "para. 63 (a)",
        "en",
        Optional.empty(),
        new Citation.Meeting(
            Optional.of(LocalDate.of(2015, 11, 18)),
            Optional.of(LocalDate.of(2015, 11, 20)),
            "Vienna"));
  }

  static Citation awkward() {
    return new Citation(
        "https://example.org/id/report/a}b_c%20#x",
        "report/a}b_c%20#x",
        BODY,
        TITLE,
        "A/C_1/#2",
        "",
        "",
        Optional.of(LocalDate.of(2016, 1, 5)),
        known().meeting());
  }

  static Citation unknown() {
    return new Citation(
        "https://example.org/id/report/x",
        "report/x",
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        Citation.Meeting.UNKNOWN);
  }

  /** The value in a format without line breaks. */
  static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
