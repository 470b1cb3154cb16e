package org.w3id.rapporteur.facts.rules;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the organizations, groups, information systems and programmes that are named in passing.
 *
 * <p>“the portal known as Sharing Electronic Resources and Laws on Crime (SHERLOC)” (para. 44).
 * Silent on participants and speakers, on titles of documents, resolutions and agenda items, on
 * symbols (“ECE/TRANS/344”) and longer names (“ILO Convention No. 189”), and on the reporting body,
 * its Conference, its Secretariat and the organization that it belongs to.
 */
public final class MentionRule implements Rule {
  private static final Pattern QUOTED = Pattern.compile("“[^“”]*”");

  /** “Council of Europe Convention on …”, “ECE (…) Committee on …”: names of something else. */
  private static final Pattern LONGER_NAME =
      Pattern.compile(
          "\\)?(?: \\([^()]{1,40}\\))?"
              + "(?:(?: (?:\\p{Lu}[\\p{L}-]*|\\([^()]{1,40}\\)|on|of|for)){0,6} (?:Board|Committee|Council|Commission|Conference|Assembly"
              + "|Convention|Protocol|Treaty|Agreement|Charter|Statute|Declaration|Court|Group|Code|Recommendation|Bank)s?\\b"
              + "| (?:for|against|through) (?:the )?\\p{Lu}|(?: [\\p{L}’'-]+){0,3} [Cc]onventions?\\b| (?:resolution|decision)s?\\b)");

  /**
   * “Regional Bureau for Europe and the ”, “Rome Statute of the ”: the name found ends a longer
   * one.
   */
  private static final Pattern LONGER_BEFORE =
      Pattern.compile(
          "\\b(?:(?:Bureau|Cent(?:re|er)|Committee|Department|Division|Forum|Office|Representative|Envoy) (?:for|on|to) (?:\\p{L}+ and )?"
              + "|(?:Statute|Convention|Charter|Constitution|Agreement|Protocol|Treaty|Immunities|Delegation) (?:of|on|for|establishing) )(?:the )?$");

  /** “UNICEF Strategic Plan: draft for review (E/ICEF/2025/15)”: a title before its symbol. */
  private static final Pattern BEFORE_SYMBOL =
      Pattern.compile("[^.;()]{0,160} \\((?:see )?[A-Z]{1,6}(?:\\.\\d+)?/[A-Z\\d]");

  /** “b) Summary report on WFP’s work”: an item of a programme of work. */
  private static final Pattern TITLE_ITEM =
      Pattern.compile(
          "(?:^|\\s)\\(?[a-z]{1,3}\\) (?:\\p{Lu}[\\p{L}-]*)(?: [\\p{L}-]+){0,4}? ?"
              + "(?:[Rr]eports?|[Uu]pdates?|[Nn]ote|[Rr]eview|[Ee]valuation|[Pp]lan|[Rr]esponse|[Bb]udget|[Ss]trategy|[Aa]udit)\\b"
              + "(?:(?!\\s\\(?[a-z]{1,3}\\) )[^.;]){0,300}");

  /** “Resolution 24/15: Strategic plan of the …”. */
  private static final Pattern TITLE_OF_TEXT =
      Pattern.compile("\\b(?:[Rr]esolution|[Dd]ecision) \\d+/\\d+:? [^.;]{0,250}");

  /** “The following took part in the discussion: …”, “interventions from …”. */
  private static final Pattern SPEAKING =
      Pattern.compile(
          "\\b(?:participa\\p{L}+|took part|taking part|took the floor|spoke|speakers?|interven\\p{L}+|statements?|comments|remarks|contributions?"
              + "|presentations?)\\b[^.:]{0,160}?(?::| by| from| included) ");

  /** The least number of agents that makes a list of speakers. */
  private static final int LIST = 3;

  private static final Pattern FOR_INFORMATION =
      Pattern.compile(
          "[^.;]{0,200}\\(for (?:information|consideration|approval|decision|action|discussion)\\)");

  private static final int LOOK_BACK = 80;

  private final List<Rule> lists = List.of(new AttendanceRule(), new StatementRule());
  private final Rule agenda = new AgendaRule();

  @Override
  public String name() {
    return "mention";
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    if (!context.reading(agenda, paragraph).facts().isEmpty()) {
      return RuleResult.nothing();
    }
    BitSet excluded = excluded(paragraph, context);
    Map<Name, Fact> mentions = new LinkedHashMap<>();
    for (Dictionary.Found found : context.namesIn(paragraph)) {
      if (!mentions.containsKey(found.name())
          && isMentionable(found.name(), context)
          && !excluded.get(found.start())
          && isNameItself(found, paragraph.text())
          && !context.isRedefined(paragraph.text().substring(found.start(), found.end()))) {
        mentions.put(
            found.name(),
            new Fact.Mention(found.name(), paragraph, paragraph.quote(found.start(), found.end())));
      }
    }
    return RuleResult.of(mentions.values());
  }

  private static boolean isMentionable(Name name, Context context) {
    boolean kind =
        name.kind() == Name.Kind.ORGANIZATION
            || name.kind() == Name.Kind.REGIONAL_GROUP
            || name.kind() == Name.Kind.SYSTEM
            || name.kind() == Name.Kind.PROGRAMME;
    return kind
        && !name.label().equals("Secretariat")
        && !context.isIssuer(name)
        && !context.body().map(BodyName::name).equals(Optional.of(name.label()));
  }

  /** False within a symbol, a longer name or a document's title. */
  private static boolean isNameItself(Dictionary.Found found, String text) {
    int start = found.start();
    int end = found.end();
    boolean isInSlashes =
        start > 0 && text.charAt(start - 1) == '/'
            || end < text.length() && text.charAt(end) == '/';
    return !isInSlashes
        && !looksAt(LONGER_NAME, text, end)
        && !looksAt(BEFORE_SYMBOL, text, end)
        && !looksAt(FOR_INFORMATION, text, end)
        && !LONGER_BEFORE.matcher(text.substring(Math.max(0, start - LOOK_BACK), start)).find();
  }

  private static boolean looksAt(Pattern pattern, String text, int from) {
    return pattern.matcher(text).region(from, text.length()).lookingAt();
  }

  private BitSet excluded(Paragraph paragraph, Context context) {
    String text = paragraph.text();
    BitSet excluded = new BitSet();
    int offset = paragraph.quote().start();
    boolean isPlain = text.codePointCount(0, text.length()) == text.length();
    for (Rule list : lists) {
      for (Fact fact : context.reading(list, paragraph).facts()) {
        Quotation words = fact.quotation();
        excluded.set(
            isPlain ? words.start() - offset : text.offsetByCodePoints(0, words.start() - offset),
            isPlain ? words.end() - offset : text.offsetByCodePoints(0, words.end() - offset));
      }
    }
    for (Sentence sentence : Sentence.of(text)) {
      excludeSpeakers(sentence, context.namesIn(paragraph), excluded);
    }
    for (Pattern titles : List.of(QUOTED, TITLE_ITEM, TITLE_OF_TEXT)) {
      Matcher title = titles.matcher(text);
      while (title.find()) {
        excluded.set(title.start(), title.end());
      }
    }
    for (DocumentTitle titled : DocumentRule.titles(paragraph)) {
      excluded.set(titled.start(), titled.end());
    }
    return excluded;
  }

  /** Excludes participants and speakers, even if they could not be read. */
  private static void excludeSpeakers(
      Sentence sentence, List<Dictionary.Found> names, BitSet excluded) {
    int from =
        AttendanceRule.isList(sentence) ? sentence.start() : StatementRule.speakersStart(sentence);
    if (from < sentence.end()) {
      excluded.set(from, sentence.end());
    }
    Matcher speaking = SPEAKING.matcher(sentence.text());
    if (speaking.find()) {
      int start = sentence.start() + speaking.end();
      int first = NameList.firstFrom(names, start);
      int last = NameList.firstFrom(names, sentence.end());
      if (names.subList(first, last).stream().filter(name -> name.name().kind().isAgent()).count()
          >= LIST) {
        excluded.set(start, sentence.end());
      }
    }
  }
}
