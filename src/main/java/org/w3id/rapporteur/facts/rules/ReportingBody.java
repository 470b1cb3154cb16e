package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.BodyName;

/**
 * Whose report it is: as given, by the body's own series of documents, as the title names it; where
 * the title says only “Report on the fortieth session”, as the line over it or the first paragraphs
 * do. Of a document that is no report of a meeting, nobody's.
 */
final class ReportingBody {
  /** “Report on the meeting of the Working Group on …”, “Report of the Committee on its”. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?i:(?:draft |final |annual )*(?:report|proceedings) (?:on|of) (?:the work of )?(?:the )?"
              + "(?:(?:[\\w-]+ ){0,4}(?:meetings?|sessions?) of (?:the )?(?!(?:the )?(?:States )?Parties\\b))?)(?<body>\\p{Lu}.*)$");

  /** Where a title goes on from the body to its session, or to whom the body reports. */
  private static final Pattern SESSION_FOLLOWS =
      Pattern.compile(
          ",? (?:on|for) (?:its|their|the work)\\b|,? at its\\b|(?<! Parties| Signatories) to the (?=\\p{Lu})|,? held\\b| (?i:"
              + Ordinal.PATTERN
              + ") (?:[\\w-]+ ){0,2}(?:session|meeting)\\b| \\d{4} (?:[\\w-]+ )?session\\b| Report (?:on|of) | \\([^()]*\\d");

  /** A title that names a session, and leaves the body to the line above. */
  private static final Pattern SESSION_ONLY =
      Pattern.compile(
          "^(?i:(?:draft |final |annual )*report (?:on|of) (?:the |its )?(?:[\\w-]+,? ){0,6}(?:meeting|session)s?)\\b(?! of the| on \\p{Lu})");

  private static final Pattern MEETING_OF =
      Pattern.compile(
          "\\b(?:session|meeting)(?: \\d{4})? of the (?<body>\\p{Lu}[^.;()]{3,150}?)(?: \\([A-Z-]{2,10}\\))?,? (?:was held|took place|was convened)\\b"
              + "|^The (?<holder>\\p{Lu}[^.;(),]{3,150}?)(?: \\([A-Z-]{2,10}\\))? (?:held|convened) its \\b");

  /** “Conference on the situation in Mali”: such a State is part of the name. */
  private static final Pattern BEFORE_STATE_IN_NAME =
      Pattern.compile("(?:\\b(?:of|in|for|on|and|to|with|the|between) |[,-] ?|\\()$");

  /** A whole name under another's, not the rest of one: “Commission on Roads”, not “Bank Group”. */
  private static final Pattern UNDER_ORGAN =
      Pattern.compile("^(?:\\p{Lu}[\\p{L}-]+ ){0,4}" + BodyNames.NOUN + " (?:on|for) ");

  /** Where the first paragraphs end. */
  private static final int FIRST_PARAGRAPHS = 3;

  private static final int LONGEST_NAME = 200;

  private final MeetingReport report;
  private final Dictionary dictionary;

  private ReportingBody(MeetingReport report, Dictionary dictionary) {
    this.report = report;
    this.dictionary = dictionary;
  }

  static Optional<BodyName> of(
      MeetingReport report,
      Dictionary dictionary,
      Optional<DocumentSymbol> symbol,
      Optional<String> given) {
    if (given.isPresent()) {
      String name = dictionary.body(given.get()).map(Name::label).orElse(given.get());
      return Optional.of(new BodyName(given, name));
    }
    ReportingBody body = new ReportingBody(report, dictionary);
    return symbol
        .flatMap(own -> dictionary.bodyOfOwnSeries(own.text()))
        .map(BodyNames::known)
        .or(() -> report.title().flatMap(body::inTitle))
        .or(body::overTitle)
        .or(body::inFirstParagraphs);
  }

  private Optional<BodyName> inTitle(String title) {
    Matcher titled = TITLE.matcher(title);
    if (!titled.find()) {
      return Optional.empty();
    }
    String name = titled.group("body");
    Matcher session = SESSION_FOLLOWS.matcher(name);
    return named(withoutState(session.find() ? name.substring(0, session.start()) : name));
  }

  /**
   * “Working Group on the Universal Periodic Review Belize”, “… China (including Hong Kong,
   * China)”: the State reviewed is set under it.
   */
  private String withoutState(String name) {
    return dictionary.find(name).stream()
        .filter(found -> found.name().kind() == Name.Kind.STATE)
        .filter(state -> name.substring(state.end()).matches("(?: \\(.*\\))?"))
        .map(state -> name.substring(0, state.start()))
        .filter(before -> !BEFORE_STATE_IN_NAME.matcher(before).find())
        .findFirst()
        .map(String::strip)
        .orElse(name);
  }

  /** “Statistical Commission ⏎ Report on the fifty-sixth session”. */
  private Optional<BodyName> overTitle() {
    if (report.title().filter(title -> SESSION_ONLY.matcher(title).find()).isEmpty()) {
      return Optional.empty();
    }
    List<String> cover = report.cover();
    for (int i = 1; i < cover.size(); i++) {
      if (SESSION_ONLY.matcher(cover.get(i)).find()) {
        return Optional.of(withoutOrgansOver(cover.get(i - 1).replaceFirst("^United Nations ", "")))
            .filter(over -> !isOrganOfTheCharter(over))
            .flatMap(this::named);
      }
    }
    return Optional.empty();
  }

  /** “Economic and Social Council Commission on Forest Roads”: lines of one block. */
  private String withoutOrgansOver(String block) {
    List<Dictionary.Found> found = dictionary.find(block);
    if (found.isEmpty() || found.get(0).start() != 0) {
      return block;
    }
    String under = block.substring(found.get(0).end()).strip();
    return UNDER_ORGAN.matcher(under).find() ? under : block;
  }

  /** The General Assembly stands over many reports that are not its own. */
  private boolean isOrganOfTheCharter(String name) {
    return dictionary.named(name).isPresent();
  }

  private Optional<BodyName> inFirstParagraphs() {
    if (report.title().filter(title -> SESSION_ONLY.matcher(title).find()).isEmpty()) {
      return Optional.empty();
    }
    return report.paragraphs().stream()
        .limit(FIRST_PARAGRAPHS)
        .map(Paragraph::text)
        .map(MEETING_OF::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(found.group("body") == null ? "holder" : "body"))
        .flatMap(name -> named(name).stream())
        .findFirst();
  }

  /**
   * Whether an organization outside of the United Nations stands over the title: its working group
   * on firearms is not the one that the dictionary knows.
   */
  private boolean isUnderOtherOrganization() {
    return report.cover().stream()
        .limit(1)
        .flatMap(block -> dictionary.find(block).stream())
        .limit(1)
        .filter(found -> found.start() == 0)
        .map(Dictionary.Found::name)
        .anyMatch(
            over ->
                over.kind() == Name.Kind.ORGANIZATION
                    && dictionary.isIntergovernmental(over)
                    && !dictionary.isUnitedNationsEntity(over));
  }

  /** A body's name says what it is before it says of what: no “Secretary-General on the Board”. */
  private Optional<BodyName> named(String printed) {
    String name = printed.strip().replaceFirst("[,.]$", "");
    return dictionary
        .named(name)
        .filter(known -> known.kind() == Name.Kind.BODY)
        .filter(known -> !isUnderOtherOrganization())
        .map(BodyNames::known)
        .or(
            () ->
                name.length() <= LONGEST_NAME && BodyNames.isFullName(name)
                    ? Optional.of(new BodyName(Optional.empty(), name))
                    : Optional.empty());
  }
}
