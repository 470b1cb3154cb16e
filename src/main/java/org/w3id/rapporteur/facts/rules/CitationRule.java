package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.ArticleNumber;
import org.w3id.rapporteur.facts.Fact;

/**
 * Treaties and articles that a paragraph cites.
 *
 * <p>“articles 16 and 18 of the Convention” (para. 12) is two citations with the same words;
 * “including article 19 of the Smuggling of Migrants Protocol, States should …” (18) stands in the
 * lead-in and belongs to every provision. Silent on articles of anything but a treaty of the
 * dictionary.
 */
public final class CitationRule implements Rule {
  /** “24”, “24 bis”. */
  static final String NUMBER = "\\d+(?: bis)?";

  /** No list is longer; an unbounded one would take stack for each of its members. */
  private static final String MANY = "{0,99}";

  private static final String FEW = "{0,19}";

  private static final String BRACKETS = "(?: ?\\((?:[a-z]|[ivx]+|\\d+)\\))" + FEW;
  private static final String PARAGRAPHS =
      "(?:paragraphs?|paras?\\.|subparagraphs?) "
          + NUMBER
          + BRACKETS
          + "(?:(?:, | and |, and | or | to |[-–])(?:"
          + NUMBER
          + BRACKETS
          + "|\\([a-z]\\)))"
          + FEW;
  private static final String ARTICLE =
      NUMBER
          + BRACKETS
          + "(?:(?:, | and |, and | or | to )\\([a-z]\\))"
          + FEW
          + "(?:,? "
          + PARAGRAPHS
          + ")?(?:,? subparagraphs? (?:\\([a-z]\\)(?:, | and )?){1,20}(?<! and )(?<!, ))?";
  private static final String ARTICLES =
      "(?:[Aa]rticles?|[Aa]rts?\\.) "
          + ARTICLE
          + "(?:(?:, and |, | and | or | to |[-–]|, in particular |, as well as | as well as )(?:(?:articles?|arts?\\.) )?"
          + ARTICLE
          + ")"
          + MANY;

  /** “paragraph 2 of article 8”, “articles 6, paragraph 1 (a), and 8”; “of the …” follows. */
  private static final Pattern CITED =
      Pattern.compile(
          "\\b(?<its>[Ii]ts )?(?<words>(?:(?<outer>[Pp]aragraphs? "
              + NUMBER
              + BRACKETS
              + "(?:(?:, | and )"
              + NUMBER
              + BRACKETS
              + ")"
              + FEW
              + ") of )?(?<articles>"
              + ARTICLES
              + "))(?<of>,? (?:of|to|under|in) (?:the )?|,? (?<thereof>thereof|of the same|of that)\\b)?");

  private final Rule provisions = new ProvisionRule();

  @Override
  public String name() {
    return "citation";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<Dictionary.Found> instruments = context.instrumentsIn(paragraph);
    List<Reading.Doubt> doubts = doubts(paragraph, context);
    if (instruments.isEmpty()) {
      return new Reading(List.of(), doubts);
    }
    Collector collector =
        new Collector(paragraph, context.reading(provisions, paragraph).facts(), context);
    collector.collectArticles(instruments);
    collector.collectInstruments(instruments);
    return new Reading(List.copyOf(collector.citations.values()), doubts);
  }

  private static List<Reading.Doubt> doubts(Paragraph paragraph, Context context) {
    List<Reading.Doubt> doubts = new ArrayList<>();
    for (Matcher bare : context.unresolvedInstrumentsIn(paragraph)) {
      doubts.add(
          new Reading.Doubt(
              Severity.WARNING,
              "INSTRUMENT_UNCLEAR",
              "expected one treaty that “" + bare.group() + "” names, found none or several",
              paragraph.quote(bare)));
    }
    return doubts;
  }

  private static final class Collector {
    private final Paragraph paragraph;
    private final String text;
    private final List<Fact.Provision> provisions = new ArrayList<>();
    private final List<Clause> clauses;
    private final Map<String, Fact.Citation> citations = new LinkedHashMap<>();
    private final List<Dictionary.Found> used = new ArrayList<>();

    Collector(Paragraph paragraph, List<Fact> provisions, Context context) {
      this.paragraph = paragraph;
      this.text = paragraph.text();
      provisions.forEach(fact -> this.provisions.add((Fact.Provision) fact));
      this.clauses = this.provisions.isEmpty() ? List.of() : Clause.of(paragraph, context);
    }

    void collectArticles(List<Dictionary.Found> instruments) {
      Matcher cited = CITED.matcher(text);
      while (cited.find()) {
        Optional<Dictionary.Found> instrument = instrumentOf(cited, instruments);
        if (instrument.isEmpty()) {
          continue;
        }
        boolean follows = instrument.get().start() >= cited.end("words");
        if (follows) {
          used.add(instrument.get());
        }
        int end =
            follows
                ? instrument.get().end()
                : cited.group("thereof") != null ? cited.end("thereof") : cited.end("words");
        for (ArticleNumber article :
            ArticleList.of(cited.group("articles"), Optional.ofNullable(cited.group("outer")))) {
          add(instrument.get().name(), Optional.of(article), cited.start("words"), end);
        }
      }
    }

    /** Named right after “of the”; or before, where the words are “thereof” or “its article”. */
    private static Optional<Dictionary.Found> instrumentOf(
        Matcher cited, List<Dictionary.Found> instruments) {
      if (cited.group("of") != null && cited.group("thereof") == null) {
        return instruments.stream().filter(found -> found.start() == cited.end("of")).findFirst();
      }
      if (cited.group("thereof") == null && cited.group("its") == null) {
        return Optional.empty();
      }
      return instruments.stream()
          .filter(found -> found.end() <= cited.start())
          .reduce((first, second) -> second);
    }

    void collectInstruments(List<Dictionary.Found> instruments) {
      for (Dictionary.Found found : instruments) {
        if (!used.contains(found) && !QuotationMarks.enclose(text, found.start())) {
          add(found.name(), Optional.empty(), found.start(), found.end());
        }
      }
    }

    private void add(Name instrument, Optional<ArticleNumber> article, int start, int end) {
      String key = instrument.key() + " " + article.map(ArticleNumber::toString).orElse("");
      List<Integer> positions = new ArrayList<>();
      boolean leadIn = place(start, positions);
      Fact.Citation earlier = citations.get(key);
      if (earlier == null) {
        citations.put(
            key,
            new Fact.Citation(
                instrument, article, positions, leadIn, paragraph, paragraph.quote(start, end)));
        return;
      }
      for (int position : earlier.provisions()) {
        if (!positions.contains(position)) {
          positions.add(position);
        }
      }
      positions.sort(null);
      citations.put(
          key,
          new Fact.Citation(
              instrument,
              article,
              positions,
              earlier.isInLeadIn() || leadIn,
              paragraph,
              earlier.quotation()));
    }

    /** Fills in the provisions whose words hold a place; true when that is a lead-in to all. */
    private boolean place(int start, List<Integer> positions) {
      for (int i = 0; i < clauses.size(); i++) {
        if (clauses.get(i).start() <= start && start < clauses.get(i).end()) {
          positions.add(i + 1);
          return false;
        }
      }
      for (Sentence sentence : Sentence.of(text)) {
        if (sentence.start() <= start && start < sentence.end()) {
          for (int i = 0; i < clauses.size(); i++) {
            int at = clauses.get(i).start();
            if (at > start && at < sentence.end()) {
              positions.add(i + 1);
            }
          }
        }
      }
      return positions.size() == clauses.size() && !positions.isEmpty();
    }
  }
}
