package org.w3id.rapporteur.facts.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.BodyName;

/** Whose report it is: as given, by the symbol's series, or as the title and text name it. */
final class ReportingBody {
  /**
   * “Report on the meeting of the Working Group on …, held in Vienna”, “Report of the Commission on
   * its”.
   */
  private static final Pattern IN_TITLE =
      Pattern.compile(
          "(?i)report (?:on|of) (?:the )?(?:(?:\\w+ )?(?:meeting|session)s? of (?:the )?)?(?<body>.+?)"
              + "(?= on (?:its|the work)\\b| held\\b|, held\\b|,? at its\\b| on the work\\b|$)");

  private ReportingBody() {}

  static BodyName of(
      MeetingReport report,
      Dictionary dictionary,
      Optional<DocumentSymbol> symbol,
      Optional<String> given) {
    if (given.isPresent()) {
      String name = dictionary.body(given.get()).map(Name::label).orElse(given.get());
      return new BodyName(given, name);
    }
    Optional<BodyName> bySeries =
        symbol.flatMap(own -> dictionary.bodyOfSeries(own.text())).map(ReportingBody::known);
    return bySeries
        .or(() -> firstNamed(report.title(), dictionary))
        .or(() -> namedByTitle(report.title()))
        .or(
            () ->
                report.paragraphs().stream()
                    .map(Paragraph::text)
                    .filter(text -> text.matches("(?s).*\\b(?:was|were) held\\b.*"))
                    .flatMap(text -> firstNamed(text, dictionary).stream())
                    .findFirst())
        .orElseGet(() -> new BodyName(Optional.empty(), inTitle(report.title())));
  }

  private static BodyName known(Name name) {
    return new BodyName(Optional.of(name.key()), name.label());
  }

  private static Optional<BodyName> firstNamed(String text, Dictionary dictionary) {
    return dictionary.find(text).stream()
        .map(Dictionary.Found::name)
        .filter(name -> name.kind() == Name.Kind.BODY)
        .findFirst()
        .map(ReportingBody::known);
  }

  /** A body that the dictionary does not know, where the title says that it is one. */
  private static Optional<BodyName> namedByTitle(String title) {
    return Optional.of(inTitle(title))
        .filter(name -> !name.equals(title) && Context.SHORT_NAME.matcher(name).find())
        .map(name -> new BodyName(Optional.empty(), name));
  }

  private static String inTitle(String title) {
    Matcher body = IN_TITLE.matcher(title);
    return body.find() ? body.group("body").strip() : title;
  }
}
