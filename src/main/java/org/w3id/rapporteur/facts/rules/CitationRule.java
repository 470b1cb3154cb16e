package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  private static final String NUMBER = "\\d+(?: bis)?";
  private static final String BRACKETS = "(?: ?\\((?:[a-z]|[ivx]+|\\d+)\\))*";
  private static final String PARAGRAPHS =
      "(?:paragraphs?|paras?\\.|subparagraphs?) "
          + NUMBER
          + BRACKETS
          + "(?:(?:, | and |, and | or | to |[-–])(?:"
          + NUMBER
          + BRACKETS
          + "|\\([a-z]\\)))*";
  private static final String ARTICLE =
      NUMBER
          + BRACKETS
          + "(?:(?:, | and |, and | or | to )\\([a-z]\\))*"
          + "(?:,? "
          + PARAGRAPHS
          + ")?(?:,? subparagraphs? (?:\\([a-z]\\)(?:, | and )?)+(?<! and )(?<!, ))?";
  private static final String ARTICLES =
      "(?:[Aa]rticles?|[Aa]rts?\\.) "
          + ARTICLE
          + "(?:(?:, and |, | and | or | to |[-–]|, in particular |, as well as | as well as )(?:(?:articles?|arts?\\.) )?"
          + ARTICLE
          + ")*";

  /** “paragraph 2 of article 8”, “articles 6, paragraph 1 (a), and 8”; “of the …” follows. */
  private static final Pattern CITED =
      Pattern.compile(
          "\\b(?<its>[Ii]ts )?(?<words>(?:(?<outer>[Pp]aragraphs? "
              + NUMBER
              + BRACKETS
              + "(?:(?:, | and )"
              + NUMBER
              + BRACKETS
              + ")*) of )?(?<articles>"
              + ARTICLES
              + "))(?<of>,? (?:of|to|under|in) (?:the )?|,? (?<thereof>thereof|of the same|of that)\\b)?");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<kind>[Aa]rticles?|[Aa]rts?\\.|(?:sub)?paragraphs?|paras?\\.)|(?<number>"
              + NUMBER
              + ")|\\((?<letter>\\w+)\\)"
              + "|(?<range>\\bto\\b|[-–])|(?<and>\\band\\b|\\bor\\b|,)");

  private static final int LONGEST_RANGE = 40;

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
        new Collector(paragraph, provisions.read(paragraph, context).facts(), context);
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
        for (ArticleNumber article : articles(cited)) {
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

  /** The articles of “articles 6, paragraph 1 (a), and 8”: 6(1)(a) and 8. */
  private static List<ArticleNumber> articles(Matcher cited) {
    List<List<String>> found = new ArrayList<>();
    boolean inParagraphs = false;
    boolean plural = cited.group("articles").matches("(?i)(?:articles|arts\\.).*");
    boolean range = false;
    boolean single = true;
    Matcher token = TOKEN.matcher(cited.group("articles"));
    while (token.find()) {
      if (token.group("kind") != null) {
        inParagraphs = !token.group("kind").toLowerCase(java.util.Locale.ROOT).startsWith("art");
        single = !token.group("kind").endsWith("s");
      } else if (token.group("range") != null) {
        range = true;
      } else if (token.group("number") != null) {
        addNumber(found, token.group("number"), inParagraphs, range);
        range = false;
        if (inParagraphs && single && plural) {
          inParagraphs = false;
        }
      } else if (token.group("letter") != null && !found.isEmpty()) {
        addLetter(
            found,
            token.group("letter"),
            cited.group("articles").substring(0, token.start()),
            range);
        range = false;
      }
    }
    List<List<String>> all =
        cited.group("outer") == null ? found : withOuter(found, cited.group("outer"));
    return all.stream().map(ArticleNumber::new).toList();
  }

  private static void addNumber(
      List<List<String>> found, String number, boolean isParagraph, boolean isRange) {
    if (isParagraph && !found.isEmpty()) {
      List<String> last = found.get(found.size() - 1);
      if (isRange && last.size() == 2) {
        for (String next : between(last.get(1), number)) {
          found.add(new ArrayList<>(List.of(last.get(0), next)));
        }
      } else if (last.size() == 1) {
        last.add(number);
      } else {
        found.add(new ArrayList<>(List.of(last.get(0), number)));
      }
    } else if (isRange && !found.isEmpty()) {
      for (String article : between(found.get(found.size() - 1).get(0), number)) {
        found.add(new ArrayList<>(List.of(article)));
      }
    } else {
      found.add(new ArrayList<>(List.of(number)));
    }
  }

  /** What “12 to 14” names after 12. */
  private static List<String> between(String first, String last) {
    int from = Integer.parseInt(first.replaceAll("\\D", "")) + 1;
    int to = Integer.parseInt(last.replaceAll("\\D", ""));
    return IntStream.rangeClosed(from, Math.min(to, from + LONGEST_RANGE))
        .mapToObj(String::valueOf)
        .toList();
  }

  /** “1 (a) and (b)”: a letter after “and” repeats what stands before the first letter. */
  private static void addLetter(
      List<List<String>> found, String letter, String before, boolean isRange) {
    List<String> last = found.get(found.size() - 1);
    String former = last.get(last.size() - 1);
    if (isRange && former.length() == 1 && letter.length() == 1) {
      for (char next = (char) (former.charAt(0) + 1); next <= letter.charAt(0); next++) {
        List<String> parts = new ArrayList<>(last.subList(0, last.size() - 1));
        parts.add(String.valueOf(next));
        found.add(parts);
      }
    } else if (before.matches("(?s).*\\)(?:, | and |, and | or )\\($")
        || before.matches("(?s).*\\)(?:,| and|, and| or) $")) {
      List<String> next = new ArrayList<>(last.subList(0, last.size() - 1));
      next.add(letter);
      found.add(next);
    } else {
      last.add(letter);
    }
  }

  /** “paragraph 2 of article 8” is 8(2). */
  private static List<List<String>> withOuter(List<List<String>> articles, String outer) {
    List<List<String>> all = new ArrayList<>();
    Matcher token = TOKEN.matcher(outer);
    while (token.find()) {
      if (token.group("number") != null) {
        List<String> parts = new ArrayList<>(articles.get(0));
        parts.add(token.group("number"));
        all.add(parts);
      } else if (token.group("letter") != null && !all.isEmpty()) {
        all.get(all.size() - 1).add(token.group("letter"));
      }
    }
    all.addAll(articles.subList(1, articles.size()));
    return all;
  }
}
