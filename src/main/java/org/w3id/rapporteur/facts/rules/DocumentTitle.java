package org.w3id.rapporteur.facts.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;

/**
 * The title of a document, before its bracketed symbol.
 *
 * <p>A title is in quotation marks, or a whole item in a list of documents, or running text that
 * begins as titles of documents do: “a note by the secretariat on road safety (ECE/LAND/2019/11)”.
 * Other words before a bracket belong to the sentence: “was informed about the status of … (…)”.
 *
 * @param words without a leading article
 * @param item letter of the item, if the list is printed in one line: “(a) Provisional agenda”
 * @param start in the paragraph's text
 * @param end where the bracket opens
 */
record DocumentTitle(String words, Optional<String> item, int start, int end) {
  /** Longer words are a sentence, not a title. */
  private static final int LONGEST = 500;

  /** The most characters that are searched for the words that introduce a list. */
  private static final int LONGEST_LEAD_IN = 2_000;

  private static final String KIND =
      "(?:(?:annual|biennial|biannual|quadrennial|interim|final|summary|progress|joint|consolidated|draft|revised|updated"
          + "|mid-?term|(?:\\w+ )?periodic|"
          + Ordinal.PATTERN
          + ") ){0,3}report (?:of|by|on|from|to)\\b"
          + "|(?:explanatory |information |concept |secretariat )?note (?:by|from|verbale|on)\\b"
          + "|(?:(?:draft|revised|annotated|proposed|provisional) ){1,3}agenda\\b"
          + "|(?:draft|proposed|revised|provisional) (?:programme of work|organization of work|programme budget|timetable)\\b"
          + "|communication (?:from|dated|by)\\b"
          + "|(?:identical letters|letter) (?:dated|from)\\b"
          + "|(?:revised |further revised )?(?:background|working|conference room|discussion|issues) paper (?:by|on|for|prepared|submitted|from)\\b"
          + "|discussion guide\\b|memorandum (?:by|from|on)\\b|compilation of\\b"
          + "|list of (?:participants|documents|issues)\\b";

  /** The first words of a title, after an article or at the start; not in “to report on”. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:^|(?<=\\b(?:[Tt]he|[Aa]|[Aa]n|[Ii]ts|[Tt]heir|and|of|[Tt]wo|[Tt]hree|following) )|(?<=[:;,“] ))(?i:"
              + KIND
              + ")");

  /** A verb of the sentence; a title contains none. */
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:was|were|is|are|(?<!to )be|had|has|have|would|will|should|shall|may|could|which|who|whom|it|they"
              + "|took|agreed|decided|requested|welcomed|noted|considered|discussed|recalled|stressed|emphasized|highlighted"
              + "|expressed|stated|said|informed|invited|encouraged|approved|endorsed|adopted|concluded|recommended|introduced"
              + "|presented|drew|called|reviewed|contained|reproduced)\\b"
              + "|; |\\bset out in\\b|\\bas well as\\b");

  /**
   * “Following the communication from Spain, the Committee deferred”: the title ended before the
   * bracket.
   */
  private static final Pattern MAIN_CLAUSE =
      Pattern.compile(
          ", (?:(?:the|its|an?) (?:[\\p{L}-]+ ){1,6}?|(?:delegations|participants|members|experts|States) )"
              + "(?:\\p{L}+ed|took|held|gave|met|heard|made|kept|left|began|saw)\\b");

  /** “a working paper entitled “…” (…)”; other words in quotation marks are a topic or a slogan. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?i:\\b(?:entitled|titled|paper|document|note|report|letter|communication|proposal|publication|guide|draft)\\b)[^“”\"]{0,40}"
              + "[“\"](?<words>[^“”\"]{1,500})[”\"],? $");

  /**
   * The bracket cites a part of the document; so the words before may be the title of the part
   * only.
   */
  private static final Pattern PART_FOLLOWS =
      Pattern.compile(",? (?:paras?\\.|paragraphs?|annex|chap|sect|part|p\\.|pp\\.)");

  /**
   * “and the note by” starts another document; “on the proposed programme budget” continues the
   * title.
   */
  private static final Pattern NEXT_DOCUMENT =
      Pattern.compile("(?:[,;:)]|\\b(?:and|or|with|in|as)) (?:(?:the|an?|its|their) )?$");

  /**
   * “the addendum to the report”, “a translation of the note”: the symbol is not that of the report
   * or note.
   */
  private static final Pattern MADE_FROM =
      Pattern.compile(
          "(?i)\\b(?:(?:addendum|corrigendum|annex|reply|response|comments|changes|amendments?) (?:to|on)"
              + "|(?:translations?|summary|summaries|extracts?|excerpts?|abridgement|outline) (?:of|from)) (?:the |its |an? )?$");

  private static final Pattern DOCUMENTS =
      Pattern.compile("(?i)\\bdocuments?\\b|\\bbefore (?:it|them)\\b");
  private static final Pattern REST_OF_ITEM =
      Pattern.compile("[^()]{0,80}\\)[\\s\\d.,;*]*(?:and|or)?\\s*");
  private static final Pattern INLINE_ITEM = Pattern.compile("\\((?<letter>[a-z])\\) ");
  private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|[Aa]n?|[Ii]ts) ");

  /**
   * Returns the title of a document, given its symbol.
   *
   * @param from where the document before it ends
   */
  static Optional<DocumentTitle> before(Paragraph paragraph, DocumentSymbol.Found found, int from) {
    String text = paragraph.text();
    int bracket = found.start() - 1;
    if (bracket < 1 || text.charAt(bracket) != '(') {
      return Optional.empty();
    }
    return wholeItem(paragraph, found, from, bracket)
        .or(() -> quoted(text, from, bracket, found.end()))
        .or(() -> opened(paragraph, from, bracket));
  }

  private static Optional<DocumentTitle> quoted(String text, int from, int bracket, int end) {
    if (PART_FOLLOWS.matcher(text).region(end, text.length()).lookingAt()) {
      return Optional.empty();
    }
    int start = Math.max(from, bracket - LONGEST);
    Matcher quoted = QUOTED.matcher(text.substring(start, bracket));
    return quoted.find()
        ? Optional.of(
            new DocumentTitle(
                quoted.group("words"),
                Optional.empty(),
                start + quoted.start("words") - 1,
                bracket))
        : Optional.empty();
  }

  /** Reads “(b) Discussion guide (…);” under “had before it the following documents:”. */
  private static Optional<DocumentTitle> wholeItem(
      Paragraph paragraph, DocumentSymbol.Found found, int from, int bracket) {
    String text = paragraph.text();
    Optional<ListItem> item =
        paragraph
            .itemAt(found.start())
            .filter(held -> bracket < paragraph.startOf(held) + held.text().length());
    int start;
    int end;
    Optional<String> letter = Optional.empty();
    if (item.isPresent()) {
      start = paragraph.startOf(item.get());
      end = start + item.get().text().length();
    } else {
      Matcher inline = INLINE_ITEM.matcher(text).region(from, bracket);
      if (!inline.find()) {
        return Optional.empty();
      }
      letter = Optional.of(inline.group("letter"));
      start = inline.end();
      int semicolon = text.indexOf("; ", bracket);
      end = semicolon < 0 ? text.length() : semicolon;
    }
    if (start < from
        || !isListOfDocuments(paragraph, start)
        || !REST_OF_ITEM
            .matcher(text.substring(found.end(), Math.max(found.end(), end)))
            .matches()) {
      return Optional.empty();
    }
    return title(text, start, bracket, letter);
  }

  private static boolean isListOfDocuments(Paragraph paragraph, int start) {
    int first = paragraph.items().isEmpty() ? start : paragraph.startOf(paragraph.items().get(0));
    int end = Math.min(Math.min(first, start), LONGEST_LEAD_IN);
    return paragraph.isUnder("documentation")
        || paragraph.isUnder("list of documents")
        || DOCUMENTS.matcher(paragraph.text().substring(0, end)).find();
  }

  /** Reads from the first words of a title to the bracket, if no verb stands between. */
  private static Optional<DocumentTitle> opened(Paragraph paragraph, int from, int bracket) {
    String text = paragraph.text();
    int start = Math.max(from, bracket - LONGEST);
    List<Sentence> sentences = Sentence.of(text.substring(start, bracket));
    start += sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).start();
    Matcher opening = OPENING.matcher(text.substring(start, bracket));
    int last = -1;
    while (opening.find()) {
      int at = start + opening.start();
      if (last < 0
          || NEXT_DOCUMENT.matcher(text.substring(last, at)).find()
          || VERB.matcher(text.substring(last, at)).find()) {
        last = at;
      }
    }
    if (last < 0
        || VERB.matcher(text.substring(last, bracket)).find()
        || MAIN_CLAUSE.matcher(text.substring(last, bracket)).find()
        || MADE_FROM.matcher(text.substring(start, last)).find()) {
      return Optional.empty();
    }
    return title(text, last, bracket, Optional.empty());
  }

  private static Optional<DocumentTitle> title(
      String text, int start, int bracket, Optional<String> letter) {
    String words = text.substring(start, bracket).strip();
    if (letter.isEmpty() && !Character.isUpperCase(words.isEmpty() ? ' ' : words.charAt(0))) {
      words = ARTICLE.matcher(words).replaceFirst("");
    }
    return words.isBlank() || words.length() > LONGEST || words.indexOf(')') < words.indexOf('(')
        ? Optional.empty()
        : Optional.of(new DocumentTitle(words, letter, start, bracket));
  }
}
