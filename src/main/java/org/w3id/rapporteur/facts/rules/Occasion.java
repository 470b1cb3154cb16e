package org.w3id.rapporteur.facts.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.facts.BodyName;

/**
 * Tells the session that the report is about from other occasions: workshops, side events, meetings
 * of other bodies.
 */
final class Occasion {
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)\\b(?:workshops?|seminars?|symposi(?:um|a)|webinars?|side[- ]events?|special events?|retreats?|exhibitions?"
              + "|contact groups?|round ?tables?|ceremon(?:y|ies)|receptions?|training (?:courses?|sessions?)"
              + "|field (?:trips?|visits?)|missions? to|conferences? on|forums? on|launch of|press conference"
              + "|(?:informal|intersessional|preparatory|bilateral|trilateral|regional|subregional|expert|joint|consultative"
              + "|technical|stakeholder|bureau|coordination) (?:\\p{L}+ )?(?:consultations?|meetings?)"
              + "|(?:held|organi[sz]ed|convened|hosted) (?:an?|one|two|three|several) (?:[\\p{L}-]+ ){0,3}(?:meetings?|events?|dialogues?)"
              + " (?:with|for|on(?! \\d))"
              + "|meetings? of (?:the )?(?:bureau|experts|ministers|heads))\\b");

  private static final Pattern OBJECT =
      Pattern.compile(
          "^\\s*(?:(?:in|at|during|throughout|on) )?(?:(?:all|part) of )?(?:the|its|this|that|their|a|an) (?<object>[^,:;.]{1,120})");

  private static final Pattern MEETING =
      Pattern.compile("\\b(?:sessions?|meetings?|deliberations?|proceedings|work)\\b");

  /** A capital letter before “meeting”: “the Bureau’s meeting”, “the Bureau meeting”. */
  private static final Pattern NAMED = Pattern.compile("\\b\\p{Lu}");

  private static final Pattern OF = Pattern.compile("\\b(?:of|by|on) (?:the |its )?(?<whose>.*)");

  /** “During the meeting, …” after “held a public meeting with Member States”. */
  private static final Pattern DURING_IT =
      Pattern.compile(
          "^(?:During|At|In|Throughout|Following|After) (?:the|that|this|those|these) (?:same )?"
              + "(?:meetings?|events?|dialogues?|consultations?|visits?|discussions?|briefings?|exchanges?)\\b");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "\\b(?:an?|another|two|three|several) (?:[\\p{L}’'-]+ ){0,4}"
              + "(?:meetings?|events?|dialogues?|consultations?|visits?|discussions?|briefings?|exchanges?)\\b");

  /** “It was attended by” after “A workshop was held in Geneva.” */
  private static final Pattern IT = Pattern.compile("^(?:It|They|These|This|Both) ");

  private static final int LOOK_BACK = 1_500;

  private Occasion() {}

  /** Whether words name an occasion that is not a session or sitting of the body. */
  static boolean isOther(String words, Context context) {
    String own = context.body().map(BodyName::name).orElse("");
    return OTHER.matcher(own.isEmpty() ? words : words.replace(own, "_")).find();
  }

  /** Whether a sentence continues about another meeting that the text before it introduced. */
  static boolean goesOnAboutOther(Sentence sentence, String paragraph, Context context) {
    String before =
        paragraph.substring(Math.max(0, sentence.start() - LOOK_BACK), sentence.start()).strip();
    return DURING_IT.matcher(sentence.text()).find() && INTRODUCED.matcher(before).find()
        || IT.matcher(sentence.text()).find()
            && isOther(before.substring(before.lastIndexOf(". ") + 1), context);
  }

  /**
   * Whether somebody took part in the session: “in the meeting of the Working Group”, but not “in
   * the meeting of the Bureau”. True if no occasion is named.
   *
   * @param after the words after “attended”, “took part”, “was represented”
   */
  static boolean isOwnObject(String after, Context context) {
    Matcher object = OBJECT.matcher(after);
    if (!object.find()) {
      return true;
    }
    String words = object.group("object");
    if (isOther(words, context) || context.namesOtherSession(words)) {
      return false;
    }
    Matcher meeting = MEETING.matcher(words);
    if (!meeting.find()) {
      return context.isOwnBody(words);
    }
    String before = words.substring(0, meeting.start());
    if (NAMED.matcher(before).find() && !context.isOwnBody(before)) {
      return false;
    }
    Matcher of = OF.matcher(words).region(meeting.end(), words.length());
    return !of.find()
        || context.isOwnBody(of.group("whose"))
        || MEETING.matcher(of.group("whose")).find();
  }
}
