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
 * Finds the body that a report is by.
 *
 * <p>In this order: the given body; the body that alone uses the symbol's series; the body in the
 * title. If the title says only “Report on the fortieth session”, the line above it, then the first
 * paragraphs. Empty for a document that is not a report of a meeting.
 */
final class ReportingBody {
  /** “Report on the meeting of the Working Group on …”, “Report of the Committee on its”. */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?i:(?:draft |final |annual )*(?:report|proceedings) (?:on|of) (?:the work of )?(?:the )?"
              + "(?:(?:[\\w-]+ ){0,4}(?:meetings?|sessions?) of (?:the )?(?!(?:the )?(?:States )?Parties\\b))?)(?<body>\\p{Lu}.*)$");

  /** Where a title continues from the body to its session, or to the body that it reports to. */
  private static final Pattern SESSION_FOLLOWS =
      Pattern.compile(
          ",? (?:on|for) (?:its|their|the work)\\b|,? at its\\b|(?<! Parties| Signatories) to the (?=\\p{Lu})|,? held\\b| (?i:"
              + Ordinal.PATTERN
              + ") (?:[\\w-]+ ){0,2}(?:session|meeting)\\b| \\d{4} (?:[\\w-]+ )?session\\b| Report (?:on|of) | \\([^()]*\\d");

  /** A title that names only a session; the body stands in the line above. */
  private static final Pattern SESSION_ONLY =
      Pattern.compile(
          "^(?i:(?:draft |final |annual )*report (?:on|of) (?:the |its )?(?:[\\w-]+,? ){0,6}(?:meeting|session)s?)\\b(?! of the| on \\p{Lu})");

  private static final Pattern MEETING_OF =
      Pattern.compile(
          "\\b(?:session|meeting)(?: \\d{4})? of the (?<body>\\p{Lu}[^.;()]{3,150}?)(?: \\([A-Z-]{2,10}\\))?,? (?:was held|took place|was convened)\\b"
              + "|^The (?<holder>\\p{Lu}[^.;(),]{3,150}?)(?: \\([A-Z-]{2,10}\\))? (?:held|convened) its \\b");

  /** “Conference on the situation in Mali”: the State is part of the name. */
  private static final Pattern BEFORE_STATE_IN_NAME =
      Pattern.compile("(?:\\b(?:of|in|for|on|and|to|with|the|between) |[,-] ?|\\()$");

  /**
   * A whole name below another name: “Commission on Roads”; not “Bank Group”, the end of a name.
   */
  private static final Pattern UNDER_ORGAN =
      Pattern.compile("^(?:\\p{Lu}[\\p{L}-]+ ){0,4}" + BodyNames.NOUN + " (?:on|for) ");

  /** How many paragraphs are searched for the body. */
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
   * Removes the reviewed State, which is printed below the body: “Working Group on the Universal
   * Periodic Review Belize”, “… China (including Hong Kong, China)”.
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

  /**
   * Reads the line above the title: “Statistical Commission ⏎ Report on the fifty-sixth session”.
   */
  private Optional<BodyName> overTitle() {
    if (report.title().filter(title -> SESSION_ONLY.matcher(title).find()).isEmpty()) {
      return Optional.empty();
    }
    List<String> cover = report.cover();
    for (int i = 1; i < cover.size(); i++) {
      if (SESSION_ONLY.matcher(cover.get(i)).find()) {
        return Optional.of(withoutOrgansOver(cover.get(i - 1).replaceFirst("^United Nations ", "")))
            .filter(over -> !isInDictionary(over))
            .flatMap(this::named);
      }
    }
    return Optional.empty();
  }

  /**
   * Removes the organ printed above the body in the same block: “Economic and Social Council
   * Commission on Forest Roads”.
   */
  private String withoutOrgansOver(String block) {
    List<Dictionary.Found> found = dictionary.find(block);
    if (found.isEmpty() || found.get(0).start() != 0) {
      return block;
    }
    String under = block.substring(found.get(0).end()).strip();
    return UNDER_ORGAN.matcher(under).find() ? under : block;
  }

  /**
   * A name of the dictionary above a title need not be the body's: “General Assembly” stands above
   * many reports of others.
   */
  private boolean isInDictionary(String name) {
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
   * Whether an organization outside the United Nations stands above the title: its working group on
   * firearms is not the one in the dictionary.
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

  /**
   * Returns the body with a name. The name must say first what the body is: “Secretary-General on
   * the Board” is none.
   */
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
