package org.w3id.rapporteur.facts.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the adoption of the agenda and of the report.
 *
 * <p>“… the Working Group adopted by consensus its provisional agenda …” (para. 55); “On 20
 * November 2015, the Working Group adopted the report on its meeting (…/L.1 and Add.1, as orally
 * amended).” (65). “The agenda was adopted” at the start of a paragraph means the body's own
 * agenda. Silent on what other bodies adopted, on titles of agenda items, and on the agenda or
 * report of another session.
 */
public final class AdoptionRule implements Rule {
  private static final Pattern ADOPTED =
      Pattern.compile("\\b(?:considered and )?adopted\\b(?<object>[^:]*)");
  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:not|never)(?: yet| formally)? adopt|\\bto be adopted\\b|\\bas adopted\\b"
              + "|\\b(?:would|could|should|might|may) (?:have|be) (?:been )?adopted\\b|\\b[Pp]ropos(?:al|ed) that\\b");

  /** “The secretary said that the Committee had adopted”: the adopting body comes after “that”. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(?:informed|told|said|stated|noted|recalled|reported|explained|announced|indicated|heard|confirmed)"
              + "(?: \\p{L}+){0,4} (?:that|(?:by|in|at|on) which|whereby|how|when) ");

  /**
   * “The agenda, as contained in document A/1, was adopted”: names no body, so the reporting body
   * adopted it.
   */
  private static final Pattern AGENDA_WAS_ADOPTED =
      Pattern.compile(
          "^(?:The|Its) (?:(?:provisional|annotated|draft|revised|proposed) )*agenda"
              + "(?: (?:of|for) (?:the|its) (?:present )?(?:session|meeting))?"
              + "(?:,? (?:as )?(?:contained|set out) in (?:document )?[^,;:()]{1,80},?)?(?: \\([^()]{1,80}\\),?)?"
              + " was adopted\\b(?! by (?!consensus\\b))");

  private static final String HOW =
      "^(?:,? (?:by consensus|unanimously|without (?:a vote|objection|amendments?|changes?|comments?)|as (?:orally )?(?:amended|revised)),?)*"
          + "(?: (?:the|its|this))?(?: (?:following|provisional|annotated|draft|revised|proposed|present|final|annual|procedural))*";

  private static final Pattern AGENDA =
      Pattern.compile(HOW + " agenda\\b(?! (?:sub-?)?items?\\b| \\d)(?<follows>.*)$");

  private static final Pattern OF_WHOM =
      Pattern.compile("^ (?:of|for) (?:the )?(?<whose>[^,;:.()]{1,120})");

  private static final Pattern BODY = Pattern.compile("\\b" + BodyNames.NOUN + "\\b");

  /**
   * Any report; what {@code follows} must show that it is the body's own: on its session, to its
   * parent body, or on the State that it reviewed.
   */
  private static final Pattern REPORT = Pattern.compile(HOW + " report\\b(?<follows>.*)$");

  private static final Pattern OF_OWN_SESSION =
      Pattern.compile(
          "^(?:$|[.,;]|,? (?:\\(|as|contained|to the|by consensus|unanimously|at|without|for submission|(?:on|of) (?:the work of )?(?:its|the) (?:[\\w-]+ ){0,4}(?:session|meeting)\\b))");

  private static final Pattern ON = Pattern.compile("^ (?:on|of) (?:the review of )?(?:the )?");

  private static final Pattern ORALLY_AMENDED =
      Pattern.compile(
          "\\borally (?:amended|revised|corrected)\\b|\\b(?:amended|revised) orally\\b");

  /** “but amended to reflect”, “with minor changes”; not “the revised agenda”. */
  private static final Pattern AMENDED =
      Pattern.compile(
          "\\b(?:as|but|was|been) (?:further )?(?:amended|revised|corrected|modified)\\b"
              + "|\\b(?:with|subject to|incorporating) (?!no )(?:[\\w-]+ ){0,4}(?:amendments?|revisions?|corrections?|changes|modifications)\\b");

  /** “with the deletion of item 4 (A/1)”: document A/1 was not adopted. */
  private static final Pattern CHANGED_ITEMS =
      Pattern.compile(
          "\\b(?:with|subject to) (?:the )?(?:deletion|removal|omission|withdrawal|exception|exclusion|deferral|postponement"
              + "|addition|inclusion|insertion|replacement) of\\b.*?(?=, as (?:contained|set out|reproduced) in\\b|$)");

  /** Where the sentence turns to another matter. */
  private static final Pattern NEXT_MATTER =
      Pattern.compile(
          "; |\\. \\d{1,2} |, (?:and|which|taking|subject|while|on the understanding)\\b| and (?:took|decided|approved|noted|endorsed|agreed|requested|the)\\b");

  @Override
  public String name() {
    return "adoption";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    int end =
        paragraph.items().isEmpty()
            ? paragraph.text().length()
            : paragraph.startOf(paragraph.items().get(0));
    for (Sentence sentence : Sentence.of(paragraph.text().substring(0, end))) {
      Matcher adopted = ADOPTED.matcher(sentence.text());
      if (!adopted.find()
          || NOT.matcher(sentence.text()).find()
          || QuotationMarks.enclose(paragraph.text(), sentence.start() + adopted.start())) {
        continue;
      }
      if (sentence.start() == 0
          && context.body().isPresent()
          && AGENDA_WAS_ADOPTED.matcher(sentence.text()).find()) {
        facts.add(
            adoption(
                Fact.Adopted.AGENDA,
                sentence.text(),
                Optional.empty(),
                documents(firstMatter(sentence.text())),
                sentence,
                paragraph));
        continue;
      }
      String subject = actor(endOf(sentence.text().substring(0, adopted.start())));
      String object = adopted.group("object");
      boolean agenda = isOwnAgenda(object, context);
      if (!context.isOwnActor(subject)
          || !agenda && !isOwnReport(object, context)
          || context.isAtOtherSession(sentence.text())
          || context.speaksOfOtherSession(firstMatter(object))) {
        continue;
      }
      String printed = sentence.text().substring(0, adopted.end());
      facts.add(
          adoption(
              agenda ? Fact.Adopted.AGENDA : Fact.Adopted.REPORT,
              printed,
              dayIn(subject),
              documents(firstMatter(object)),
              sentence,
              paragraph));
    }
    return RuleResult.of(facts);
  }

  /** Empty if it was amended, but the report does not say how. */
  private static Optional<Boolean> orallyAmended(String printed) {
    if (ORALLY_AMENDED.matcher(printed).find()) {
      return Optional.of(true);
    }
    return AMENDED.matcher(printed).find() ? Optional.empty() : Optional.of(false);
  }

  /** False for “the agenda of the Council”. */
  private static boolean isOwnAgenda(String object, Context context) {
    Matcher agenda = AGENDA.matcher(object);
    if (!agenda.find()) {
      return false;
    }
    Matcher of = OF_WHOM.matcher(agenda.group("follows"));
    return !of.find()
        || !BODY.matcher(of.group("whose")).find()
        || context.isOwnBody(of.group("whose"));
  }

  private static Fact adoption(
      Fact.Adopted adopted,
      String printed,
      Optional<LocalDate> day,
      List<DocumentSymbol> documents,
      Sentence sentence,
      Paragraph paragraph) {
    String words = printed.replaceFirst("[\\s.:]+(?:\\d+\\.)?\\s*$", "");
    return new Fact.Adoption(
        adopted,
        printed.contains("by consensus"),
        orallyAmended(printed),
        day,
        documents,
        paragraph,
        paragraph.quote(sentence.start(), sentence.start() + words.length()));
  }

  private static String actor(String subject) {
    Matcher reported = REPORTED.matcher(subject);
    return reported.find() ? subject.substring(reported.end()) : subject;
  }

  private static boolean isOwnReport(String object, Context context) {
    Matcher report = REPORT.matcher(object);
    if (!report.find()) {
      return false;
    }
    String follows = report.group("follows");
    return OF_OWN_SESSION.matcher(follows).find() || isOnState(follows, context);
  }

  private static boolean isOnState(String follows, Context context) {
    Matcher on = ON.matcher(follows);
    if (!on.find()) {
      return false;
    }
    List<Dictionary.Found> names = context.dictionary().find(follows);
    return !names.isEmpty()
        && names.get(0).name().kind() == Name.Kind.STATE
        && names.get(0).start() == on.end();
  }

  private static String firstMatter(String object) {
    Matcher next = NEXT_MATTER.matcher(object);
    return next.find() ? object.substring(0, next.start()) : object;
  }

  private static List<DocumentSymbol> documents(String object) {
    return DocumentSymbol.findAll(CHANGED_ITEMS.matcher(object).replaceAll("")).stream()
        .flatMap(found -> found.symbols().stream())
        .toList();
  }

  /** The day of “On 20 November 2015”; not the date of a resolution. */
  private static Optional<LocalDate> dayIn(String subject) {
    Matcher days = DateRange.PATTERN.matcher(subject);
    while (days.find()) {
      if (subject.substring(0, days.start()).matches("(?s)(?:.*[ ,])?[Oo]n ")) {
        return DateRange.of(days)
            .filter(dates -> dates.start().equals(dates.end()))
            .map(DateRange::start);
      }
    }
    return Optional.empty();
  }

  /** Returns the words after the last full stop, colon or semicolon. */
  private static String endOf(String text) {
    int start = text.length();
    while (start > 0 && ".:;".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start);
  }
}
