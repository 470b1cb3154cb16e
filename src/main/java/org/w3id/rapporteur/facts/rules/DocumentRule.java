package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.DocumentSymbol;
import org.w3id.rapporteur.document.ListItem;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.Fact;

/**
 * Reads the documents that a paragraph cites by their symbols.
 *
 * <p>“(b) Note by the Secretariat on the smuggling of migrants by sea (CTOC/COP/WG.7/2015/2 and
 * Add.1)” (para. 63) is two documents with one title, read by {@link DocumentTitle}. Silent on the
 * report's own symbol.
 */
public final class DocumentRule implements Rule {
  private static final Pattern BEFORE_SESSION =
      Pattern.compile("\\b(?:had|has) before (?:it|them)\\b|\\bdocuments? (?:was|were) before\\b");

  @Override
  public String name() {
    return "document";
  }

  /** Returns the titles before bracketed symbols. */
  static List<DocumentTitle> titles(Paragraph paragraph) {
    List<DocumentTitle> titles = new ArrayList<>();
    int from = 0;
    for (DocumentSymbol.Found found : DocumentSymbol.findAll(paragraph.text())) {
      DocumentTitle.before(paragraph, found, from).ifPresent(titles::add);
      from = found.end();
    }
    return titles;
  }

  @Override
  public RuleResult read(Paragraph paragraph, Context context) {
    List<Fact> facts = new ArrayList<>();
    boolean before =
        BEFORE_SESSION.matcher(paragraph.text()).find()
            || paragraph.isUnder("documentation") && !paragraph.items().isEmpty();
    int from = 0;
    for (DocumentSymbol.Found found : DocumentSymbol.findAll(paragraph.text())) {
      Optional<DocumentTitle> title = DocumentTitle.before(paragraph, found, from);
      Optional<String> item =
          paragraph
              .itemAt(found.start())
              .filter(held -> found.start() < paragraph.startOf(held) + held.text().length())
              .map(ListItem::path)
              .filter(path -> path.indexOf('/') < 0)
              .or(() -> title.flatMap(DocumentTitle::item));
      for (DocumentSymbol symbol : found.symbols()) {
        if (context.symbol().filter(symbol::isAlso).isEmpty()) {
          facts.add(
              new Fact.DocumentCited(
                  symbol,
                  title.map(DocumentTitle::words),
                  item,
                  before,
                  facts.size() + 1,
                  paragraph,
                  paragraph.quote(found.start(), found.end())));
        }
      }
      from = found.end();
    }
    return RuleResult.of(facts);
  }
}
