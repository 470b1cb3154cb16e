package org.w3id.rapporteur.facts.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.facts.BodyName;

/**
 * Finds the body that adopted a resolution, as the words around the citation say.
 *
 * <p>“General Assembly resolution 55/25”; “resolution 5/3, adopted by the Conference”; “In its
 * resolution 6/3, …, the Conference decided”; “The Council, in its resolution 24/3, …”; “As
 * requested by the Assembly in its resolution 60/1, the Committee met”. Silent on “pursuant to
 * resolution 5/1, the Committee met”: a body that acts on a resolution need not have adopted it.
 */
final class ResolutionOwner {
  /** The most characters before and after a citation that are searched for the body. */
  private static final int NEAR = 240;

  private static final String PART_OF =
      "(?:(?:section|part|paragraphs?|paras?\\.|chapter)[^,;.]{1,40} of )?";

  /** “…, adopted by the Conference”, “… of the Conference”. */
  private static final Pattern ADOPTED_BY =
      Pattern.compile("^(?:,? (?:which was )?(?:\\w+ )?adopted (?:[^,;.]{1,60}? )?by| of) the ");

  /**
   * “In its resolution …, the Conference decided”; a phrase may stand between the number and the
   * comma.
   */
  private static final Pattern ACT_OF_NEXT = Pattern.compile("^(?:,? [^,;.“”]{1,80})?, the ");

  private static final Pattern BY_ITS =
      Pattern.compile(
          "(?:^|[\\s(])(?:(?:[Ii]n|[Bb]y|[Uu]nder|[Tt]hrough|[Pp]ursuant to|[Ii]n accordance with) "
              + PART_OF
              + "its (?:own )?|(?<=^|[,.;] |\\bthat )(?:[Ii]n|[Bb]y) "
              + PART_OF
              + ")$");

  /** “The Council, in its”, “the Assembly adopted”, “the Council recalled its”. */
  private static final Pattern ACT_OF_FORMER =
      Pattern.compile(
          "(?:,? (?:in|by|through|pursuant to|under) "
              + PART_OF
              + "its (?:own )?|(?: has| had)?(?: also| then| subsequently| unanimously)* (?:adopted|recalled its|reaffirmed its)(?: by consensus)? )$");

  /** “As requested by the Council in its”; not “The Council noted that, in its”. */
  private static final Pattern BODY_BEFORE =
      Pattern.compile(
          "\\b"
              + BodyNames.NOUN
              + "\\b[^,;.]{0,80}(?<!\\bthat),? (?:in|by|through|pursuant to|under) "
              + PART_OF
              + "its (?:own )?$");

  private static final Pattern SET_OFF =
      Pattern.compile(", (?:in|by|through|pursuant to|under) " + PART_OF + "its (?:own )?$");

  private static final Pattern SAME_SENTENCE = Pattern.compile("^[^.;]* and,? (?:in|by) (?:its )?");

  private static final Pattern NEXT_SENTENCE =
      Pattern.compile("^[^.;]*\\. (?:In|By) its (?:own )?");

  private static final Pattern IT_DID =
      Pattern.compile("^(?:,? [^,;.“”]{1,80})?, it (?:also )?\\p{Ll}+");

  private ResolutionOwner() {}

  /**
   * Returns the body that adopted a cited resolution; empty if the words do not say.
   *
   * @param cited a match of {@link ResolutionRule#CITED} in the text
   */
  static Optional<BodyName> of(String text, Matcher cited, BodyNames bodies) {
    int start = cited.start("words");
    String before = text.substring(Math.max(0, start - NEAR), start);
    String after = text.substring(cited.end(), Math.min(text.length(), cited.end() + NEAR));
    Optional<BodyName> named = before.endsWith(" ") ? bodies.endingAt(before) : Optional.empty();
    if (named.isPresent()) {
      return named;
    }
    return after(ADOPTED_BY, after, bodies).or(() -> ofFormerOrNext(before, after, bodies));
  }

  /**
   * Empty for “As requested by the Council, in its resolution 3/4, the Committee met”: either may
   * have adopted it.
   */
  private static Optional<BodyName> ofFormerOrNext(String before, String after, BodyNames bodies) {
    Optional<BodyName> next =
        BY_ITS.matcher(before).find() ? after(ACT_OF_NEXT, after, bodies) : Optional.empty();
    boolean isOfEither = BODY_BEFORE.matcher(before).find() && next.isPresent();
    if (isOfEither && SET_OFF.matcher(before).find()) {
      return Optional.empty();
    }
    return isOfEither ? former(before, bodies) : next.or(() -> former(before, bodies));
  }

  /**
   * Whether the body that adopted the resolution cited before is still the subject: “…, the
   * Conference decided … and, in resolution 6/4, requested”; “In its resolution 6/1, it decided”.
   *
   * @param from where the citation before ends
   */
  static boolean goesOn(String text, int from, Matcher cited) {
    if (cited.start() - from > NEAR) {
      return false;
    }
    String between = text.substring(from, cited.start());
    String after = text.substring(cited.end(), Math.min(text.length(), cited.end() + NEAR));
    return SAME_SENTENCE.matcher(between).matches()
        || NEXT_SENTENCE.matcher(between).matches() && IT_DID.matcher(after).find();
  }

  private static Optional<BodyName> after(Pattern lead, String after, BodyNames bodies) {
    Matcher found = lead.matcher(after);
    return found.find() ? bodies.startingAt(after.substring(found.end())) : Optional.empty();
  }

  private static Optional<BodyName> former(String before, BodyNames bodies) {
    Matcher found = ACT_OF_FORMER.matcher(before);
    return found.find() ? bodies.endingAt(before.substring(0, found.start())) : Optional.empty();
  }
}
