package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads who spoke, in what capacity, under which agenda items.
 *
 * <p>“Under agenda items 2 to 6, statements were made by representatives of the following parties
 * to the Smuggling of Migrants Protocol: …” (para. 51); “The observer for the signatory State Japan
 * also made a statement.” (52). A statement made on behalf of a group is the group's. Silent on “No
 * statement was made”, “wished to make a statement”, and on those who led a discussion.
 */
public final class StatementRule implements Rule {
  /** Words that the speakers follow. */
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:[Ss]tatements?(?: [^.:,]{0,40}?)?,? (?:was|were)(?: then| also| further| subsequently)? "
              + "(?:made|delivered|given)(?: [^:.]{0,80}?)??,? by (?=the |representatives|observers|a |an |\\p{Lu})"
              + "|(?:heard|listened to)(?: also| then)? (?:(?:a|an|the|further|general|introductory|opening"
              + "|closing|brief) )*(?:statements?|remarks)(?: made| delivered)?(?: [^:.]{0,60}?)?? (?:by|from) "
              + "|remarks (?:was|were)(?: also)? (?:made|delivered) by "
              + "|[Ss]tatements? (?:was|were)(?: also)? made on behalf of (?=the )"
              + "|floor was (?:also |then )?(?:taken|given to|taken under [^:.]*?)(?: by)? )");

  /** Words that the speakers precede, or follow after a colon. */
  private static final Pattern MADE =
      Pattern.compile(
          "\\b(?:(?:made|delivered|gave)(?: also)? (?:(?:a|an|the|its|their|his|her|general|introductory|opening"
              + "|closing|brief|short|further|joint) )*(?:statements?|remarks)\\b|took the floor\\b"
              + "|spoke\\b(?= (?:under|on|in)\\b|[.:]|$))");

  private static final Pattern SAME_ITEM =
      Pattern.compile(
          "\\b(?:under|on) (?:that|the same|this|those|the same) (?:agenda )?items?\\b");

  private static final Pattern NOT =
      Pattern.compile(
          "\\b[Nn]o (?:\\w+ )?(?:statements?|remarks|delegations?|representatives?|observers?)\\b"
              + "|\\bhad (?:already |also |previously |earlier )?(?:made|delivered|given|spoken)\\b"
              + "|\\b(?:did|was|were|had|would|could|should) not\\b|\\b(?:will|would|could|should|may|might"
              + "|to) (?:also )?(?:be (?:made|delivered)|make|deliver|take)\\b|\\bwish(?:ed|ing)? to\\b"
              + "|\\b(?:made|making) no\\b|\\bNone of\\b|\\binvited to\\b");

  /** A body that heard statements. */
  private static final Pattern HEARER =
      Pattern.compile(
          "\\b[Tt]he (?<hearer>(?:\\p{Lu}[\\p{L}’-]{0,30} ){0,6}"
              + BodyNames.NOUN
              + "(?: (?:on|of|for) [^.,:;]{1,80})?) (?:also |then |had |has ){0,2}(?:heard|listened)\\b");

  /** “On behalf of the Group of 77 and China, the representative of Egypt made a statement”. */
  private static final Pattern ON_BEHALF_FIRST =
      Pattern.compile("(?:Speaking )?[Oo]n behalf of (?:the )?");

  @Override
  public String name() {
    return "statement";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    List<RuleResult.Doubt> doubts = new ArrayList<>();
    Set<String> itemsBefore = new LinkedHashSet<>();
    for (Sentence sentence : Sentence.of(paragraph.text())) {
      readSentence(sentence, itemsBefore, paragraph, context, facts, doubts);
      itemsBefore.addAll(AgendaItemNumbers.in(sentence.text()));
    }
    return new RuleResult(facts, doubts);
  }

  /**
   * Returns where the speakers of a sentence start, even if they cannot be read; the end of the
   * sentence if it names none.
   */
  static int speakersStart(Sentence sentence) {
    Matcher by = BY.matcher(sentence.text());
    return by.find() ? sentence.start() + by.end() : sentence.end();
  }

  private static void readSentence(
      Sentence sentence,
      Set<String> itemsBefore,
      Paragraph paragraph,
      Context context,
      List<Fact> facts,
      List<RuleResult.Doubt> doubts) {
    List<ListPart> parts = ListPart.of(sentence);
    String phrase = parts.isEmpty() ? sentence.text() : parts.get(0).leadIn();
    Matcher by = BY.matcher(phrase);
    Matcher made = MADE.matcher(phrase);
    boolean isBy = by.find();
    boolean isMade = !isBy && made.find();
    if (!isBy && !isMade
        || NOT.matcher(phrase).find()
        || context.isAtOtherSession(phrase)
        || isHeardByOther(phrase, context)
        || Occasion.isOther(isBy ? phrase.substring(0, by.end()) : phrase, context)
        || Occasion.goesOnAboutOther(sentence, paragraph.text(), context)) {
      return;
    }
    List<String> items = items(isMade ? phrase.substring(made.start()) : "", phrase, itemsBefore);
    if (!parts.isEmpty()) {
      for (ListPart part : parts) {
        Speakers speakers = new Speakers(paragraph, context);
        speakers.readList(part);
        speakers.addListed(part, items, facts);
        doubts.addAll(speakers.doubts());
      }
      return;
    }
    Speakers speakers = new Speakers(paragraph, context);
    if (isBy) {
      speakers.readFrom(sentence.start() + by.end(), sentence.end());
    } else {
      speakers.readSubject(sentence, made.start());
      speakers.replaceBySpokenFor(
          Speakers.ON_BEHALF, sentence.start() + made.end(), sentence.end());
      speakers.replaceBySpokenFor(
          ON_BEHALF_FIRST, sentence.start(), sentence.start() + made.start());
    }
    speakers.addRunning(
        isBy ? sentence.start() + by.end() : sentence.start(),
        isBy ? sentence.end() : sentence.start() + made.start(),
        items,
        facts);
    doubts.addAll(speakers.doubts());
  }

  /** True for “The Council heard a statement by” in a report of another body. */
  private static boolean isHeardByOther(String phrase, Context context) {
    Matcher hearer = HEARER.matcher(phrase);
    return hearer.find() && !context.isOwnBody(hearer.group("hearer"));
  }

  /**
   * Returns the items that a sentence names; for “under that item”, those named before. “The
   * Secretariat introduced item 2 and made a statement under items 3 and 4” gives 3 and 4.
   *
   * @param predicate the words from “made a statement” on
   */
  private static List<String> items(String predicate, String phrase, Set<String> itemsBefore) {
    List<String> said = AgendaItemNumbers.in(predicate);
    if (!said.isEmpty()) {
      return said;
    }
    if (SAME_ITEM.matcher(phrase).find()) {
      return List.copyOf(itemsBefore);
    }
    return AgendaItemNumbers.in(phrase);
  }
}
