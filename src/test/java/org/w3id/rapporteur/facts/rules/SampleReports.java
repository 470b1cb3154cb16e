package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Vocabulary;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;
import org.w3id.rapporteur.source.SourceText;

/** Small reports for tests: one sentence under a heading, read like a whole report. */
final class SampleReports {
  static final Dictionary DICTIONARY = new Dictionary(Vocabulary.load());

  private SampleReports() {}

  /** Reads the facts of a report's text. */
  static Parsed<ReportFacts> read(String text) {
    return MeetingReport.read(SourceText.of("report.txt", text))
        .then(report -> Extraction.read(report, DICTIONARY, Optional.empty(), Optional.empty()));
  }

  /**
   * Reads a report of the Working Group on the Smuggling of Migrants with the given paragraph as
   * paragraph 2.
   */
  static Parsed<ReportFacts> withParagraph(String heading, String paragraph) {
    return withParagraph(
        "CTOC/COP/WG.7/2015/6",
        "Working Group on the Smuggling of Migrants",
        "Smuggling of Migrants Protocol",
        heading,
        paragraph);
  }

  static Parsed<ReportFacts> withParagraph(
      String symbol, String body, String protocol, String heading, String paragraph) {
    return read(
        """
        United Nations  %s

        Distr.: General

        Report on the meeting of the %s

        I. Introduction

        1. The %s discussed the Organized Crime Convention and the %s.

        II. %s

        2. %s
        """
            .formatted(symbol, body, body, protocol, heading, paragraph));
  }

  /** Returns the facts of one kind that paragraph 2 states. */
  static <F extends Fact> List<F> facts(Parsed<ReportFacts> read, Class<F> kind) {
    return read.value().findings().stream()
        .map(ReportFacts.Finding::fact)
        .filter(kind::isInstance)
        .filter(fact -> fact.statedIn().number().equals("2"))
        .map(kind::cast)
        .toList();
  }

  /**
   * Returns the facts of one kind that a paragraph under a heading states: cells joined by “ / ”,
   * facts by “ + ”.
   */
  static String read(Class<? extends Fact> kind, String heading, String paragraph) {
    return facts(withParagraph(heading, paragraph.replace(" ⏎ ", "\n\n ")), kind).stream()
        .map(fact -> fact.match(FactRow.OF))
        .filter(row -> !row.isEmpty())
        .map(row -> String.join(" / ", row).strip())
        .collect(Collectors.joining(" + "));
  }
}
