package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Documents cited by their symbols.
 *
 * <p>“(b) Note by the Secretariat on the smuggling of migrants by sea (CTOC/COP/WG.7/2015/2 and
 * Add.1)” (para. 63) is two documents with one title. A symbol without brackets has no title.
 * Silent on the report's own symbol.
 */
public final class DocumentRule implements Rule {
  private static final Pattern BEFORE_SESSION =
      Pattern.compile("\\b(?:had|has) before (?:it|them)\\b|\\bdocuments? (?:was|were) before\\b");

  /** Where running text turns to a document: “adopted the report on its meeting (…)”. */
  private static final Pattern TITLE_START =
      Pattern.compile(
          "\\b(?:adopted(?: by consensus)?|considered(?: and adopted)?|before (?:it|them)|contained in|set out in|entitled|discussed"
              + "|presented|introduced|circulated|approved|endorsed|by|of|on the basis of|in|with|following(?: documents?)?|see) (?!.*\\b(?:adopted|before it)\\b)"
              + "|[:;] |\\), (?:and )?|\\) and |, and ");

  private static final Pattern INLINE_ITEM = Pattern.compile("\\((?<letter>[a-z])\\) ");

  private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|[Aa]n?|its|Its) ");

  @Override
  public String name() {
    return "document";
  }

  /**
   * Words that entitle a document.
   *
   * @param item its letter, where the list is printed in one line: “(a) Provisional agenda”
   * @param start in the paragraph's text
   * @param end where the bracket opens
   */
  record Titled(String title, Optional<String> item, int start, int end) {}

  /** The titles before bracketed symbols. */
  static List<Titled> titles(Paragraph paragraph) {
    List<Titled> titles = new ArrayList<>();
    int from = 0;
    for (DocumentSymbol.Found found : DocumentSymbol.findAll(paragraph.text())) {
      titleOf(paragraph, found, from).ifPresent(titles::add);
      from = found.end();
    }
    return titles;
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    boolean before =
        BEFORE_SESSION.matcher(paragraph.text()).find()
            || paragraph.isUnder("documentation") && !paragraph.items().isEmpty();
    int from = 0;
    for (DocumentSymbol.Found found : DocumentSymbol.findAll(paragraph.text())) {
      Optional<Titled> titled = titleOf(paragraph, found, from);
      Optional<String> title = titled.map(Titled::title);
      Optional<String> item =
          paragraph
              .itemAt(found.start())
              .map(ListItem::path)
              .or(() -> titled.flatMap(Titled::item));
      for (DocumentSymbol symbol : found.symbols()) {
        if (!context.symbol().equals(Optional.of(symbol))) {
          facts.add(
              new Fact.DocumentCited(
                  symbol,
                  title,
                  item,
                  before,
                  facts.size() + 1,
                  paragraph,
                  paragraph.quote(found.start(), found.end())));
        }
      }
      from = found.end();
    }
    return Reading.of(facts);
  }

  private static Optional<Titled> titleOf(
      Paragraph paragraph, DocumentSymbol.Found found, int from) {
    String text = paragraph.text();
    int bracket = found.start() - 1;
    if (bracket < 1 || text.charAt(bracket) != '(') {
      return Optional.empty();
    }
    int start = from;
    Optional<ListItem> item = paragraph.itemAt(found.start());
    if (item.isPresent() && paragraph.startOf(item.get()) >= from) {
      start = paragraph.startOf(item.get());
    } else {
      for (Sentence sentence : Sentence.of(text)) {
        if (sentence.start() <= bracket && bracket < sentence.end()) {
          start = Math.max(start, sentence.start());
        }
      }
      Matcher turn = TITLE_START.matcher(text.substring(0, bracket));
      turn.region(start, bracket);
      int last = start;
      while (turn.find()) {
        String word = turn.group().strip();
        if (!word.matches("by|of|in|with") || last == start && word.equals("see")) {
          last = turn.end();
        }
      }
      start = last;
    }
    String title = text.substring(start, bracket).strip().replaceFirst("^[,;:)]+\\s*(?:and )?", "");
    int titleStart = bracket - text.substring(start, bracket).strip().length() - 1;
    Matcher letter = INLINE_ITEM.matcher(title);
    Optional<String> inline = Optional.empty();
    if (letter.lookingAt()) {
      inline = Optional.of(letter.group("letter"));
      title = title.substring(letter.end());
    }
    Matcher article = ARTICLE.matcher(title);
    String bare = article.find() && item.isEmpty() ? title.substring(article.end()) : title;
    return bare.isBlank()
        ? Optional.empty()
        : Optional.of(new Titled(bare, inline, Math.max(titleStart, 0), bracket));
  }
}
