package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.diagnostic.Severity;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.facts.ArticleNumber;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the treaties and articles that a paragraph cites.
 *
 * <p>“articles 16 and 18 of the Convention” (para. 12) is two citations with the same quotation.
 * “including article 19 of the Smuggling of Migrants Protocol, States should …” (18) stands in the
 * lead-in, so it belongs to every provision. Silent on articles of anything but a treaty of the
 * dictionary.
 */
public final class CitationRule implements Rule {
  /** “24”, “24 bis”. */
  static final String NUMBER = "\\d+(?: bis)?";

  /** The longest list that is read; an unbounded repetition would take stack for each member. */
  private static final String MANY = "{0,99}";

  /** The most pairs of an article in a lead-in and a provision that one paragraph may have. */
  private static final int MOST_LED_IN = 5_000;

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

  /**
   * “paragraph 2 of article 8”, “articles 6, paragraph 1 (a), and 8”; then “of the …”, if present.
   */
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
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Dictionary.Found> instruments = context.instrumentsIn(paragraph);
    List<RuleResult.Doubt> doubts = doubts(paragraph, context);
    if (instruments.isEmpty()) {
      return new RuleResult(List.of(), doubts);
    }
    boolean hasProvisions = !context.reading(provisions, paragraph).facts().isEmpty();
    List<Clause> clauses = hasProvisions ? Clause.of(paragraph, context) : List.of();
    Collector collector = new Collector(paragraph, instruments, clauses);
    collector.collectArticles();
    collector.collectInstruments();
    collector.tooManyLedIn().ifPresent(doubts::add);
    return new RuleResult(collector.facts(), doubts);
  }

  private static List<RuleResult.Doubt> doubts(Paragraph paragraph, Context context) {
    List<RuleResult.Doubt> doubts = new ArrayList<>();
    for (Matcher bare : context.unresolvedInstrumentsIn(paragraph)) {
      doubts.add(
          new RuleResult.Doubt(
              Severity.WARNING,
              "INSTRUMENT_UNCLEAR",
              "cannot tell which treaty “" + bare.group() + "” means; citation left out",
              paragraph.quote(bare)));
    }
    return doubts;
  }

  /** A citation, with the positions of the provisions that it belongs to. */
  private record Cited(
      Name instrument,
      Optional<ArticleNumber> article,
      SortedSet<Integer> provisions,
      Quotation quotation) {}

  private static final class Collector {
    private final Paragraph paragraph;
    private final String text;
    private final List<Clause> clauses;
    private final NavigableMap<Integer, Integer> positions = new TreeMap<>();
    private final NavigableMap<Integer, Sentence> sentences = new TreeMap<>();
    private final List<Dictionary.Found> instruments;
    private final NavigableMap<Integer, Dictionary.Found> byStart = new TreeMap<>();
    private final NavigableMap<Integer, Dictionary.Found> byEnd = new TreeMap<>();
    private final Set<Dictionary.Found> used = new HashSet<>();
    private final Map<String, Cited> citations = new LinkedHashMap<>();
    private final Set<String> inLeadIns = new HashSet<>();
    private int ledInTo;
    private Optional<Quotation> tooMany = Optional.empty();

    Collector(Paragraph paragraph, List<Dictionary.Found> instruments, List<Clause> clauses) {
      this.paragraph = paragraph;
      this.text = paragraph.text();
      this.clauses = clauses;
      for (int i = 0; i < clauses.size(); i++) {
        positions.put(clauses.get(i).start(), i + 1);
      }
      if (!clauses.isEmpty()) {
        Sentence.of(text).forEach(sentence -> sentences.put(sentence.start(), sentence));
      }
      this.instruments = instruments;
      instruments.forEach(found -> byStart.put(found.start(), found));
      instruments.forEach(found -> byEnd.put(found.end(), found));
    }

    void collectArticles() {
      Matcher cited = CITED.matcher(text);
      while (cited.find()) {
        Optional<Dictionary.Found> instrument = instrumentOf(cited);
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

    /**
     * Returns the treaty named right after “of the”; for “thereof” or “its article”, the treaty
     * named before.
     */
    private Optional<Dictionary.Found> instrumentOf(Matcher cited) {
      if (cited.group("of") != null && cited.group("thereof") == null) {
        return Optional.ofNullable(byStart.get(cited.end("of")));
      }
      if (cited.group("thereof") == null && cited.group("its") == null) {
        return Optional.empty();
      }
      return Optional.ofNullable(byEnd.floorEntry(cited.start())).map(Map.Entry::getValue);
    }

    void collectInstruments() {
      for (Dictionary.Found found : instruments) {
        if (!used.contains(found) && !QuotationMarks.enclose(text, found.start())) {
          add(found.name(), Optional.empty(), found.start(), found.end());
        }
      }
    }

    private void add(Name instrument, Optional<ArticleNumber> article, int start, int end) {
      String key = instrument.key() + " " + article.map(ArticleNumber::toString).orElse("");
      citations
          .computeIfAbsent(
              key,
              first -> new Cited(instrument, article, new TreeSet<>(), paragraph.quote(start, end)))
          .provisions()
          .addAll(place(key, start, end));
    }

    /**
     * Returns the provision that contains a place, or else those that the place's sentence leads in
     * to.
     */
    private Collection<Integer> place(String key, int start, int end) {
      Map.Entry<Integer, Integer> before = positions.floorEntry(start);
      if (before != null && start < clauses.get(before.getValue() - 1).end()) {
        return List.of(before.getValue());
      }
      Map.Entry<Integer, Sentence> sentence = sentences.floorEntry(start);
      if (sentence == null || start >= sentence.getValue().end()) {
        return List.of();
      }
      Collection<Integer> ledIn =
          positions.subMap(start, false, sentence.getValue().end(), false).values();
      if (tooMany.isPresent() || (ledInTo += ledIn.size()) > MOST_LED_IN) {
        tooMany = tooMany.or(() -> Optional.of(paragraph.quote(start, end)));
        return List.of();
      }
      if (before == null && sentence.getValue().end() > positions.lastKey()) {
        inLeadIns.add(key);
      }
      return ledIn;
    }

    /**
     * Returns the warning that later citations in lead-ins have no provisions, if there are too
     * many.
     */
    Optional<RuleResult.Doubt> tooManyLedIn() {
      return tooMany.map(
          words ->
              new RuleResult.Doubt(
                  Severity.WARNING,
                  "LEAD_IN_TOO_LONG",
                  "paragraph "
                      + paragraph.number()
                      + ": more than "
                      + MOST_LED_IN
                      + " pairs of an article in a lead-in and a provision (a limit of the reader);"
                      + " citations in lead-ins from here on are published without provisions",
                  words));
    }

    List<Fact> facts() {
      List<Fact> facts = new ArrayList<>();
      citations.forEach(
          (key, cited) ->
              facts.add(
                  new Fact.Citation(
                      cited.instrument(),
                      cited.article(),
                      List.copyOf(cited.provisions()),
                      inLeadIns.contains(key),
                      paragraph,
                      cited.quotation())));
      return facts;
    }
  }
}
