package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.document.Quotation;
import org.w3id.rapporteur.document.Span;
import org.w3id.rapporteur.facts.Fact;

/**
 * Organizations, information systems and programmes named in passing.
 *
 * <p>“the portal known as Sharing Electronic Resources and Laws on Crime (SHERLOC)” (para. 44).
 * Silent on those who attend or speak, on titles of documents, resolutions and agenda items, and on
 * the body, its Conference and its Secretariat.
 */
public final class MentionRule implements Rule {
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  private final List<Rule> lists = List.of(new AttendanceRule(), new StatementRule());
  private final Rule agenda = new AgendaRule();

  @Override
  public String name() {
    return "mention";
  }

  @Override
  public Reading read(Paragraph paragraph, Context context) {
    if (!context.reading(agenda, paragraph).facts().isEmpty()) {
      return Reading.nothing();
    }
    List<Span> excluded = excluded(paragraph, context);
    Map<Name, Fact> mentions = new LinkedHashMap<>();
    for (Dictionary.Found found : context.dictionary().find(paragraph.text())) {
      if (isMentionable(found.name(), paragraph.text().substring(found.end()))
          && excluded.stream()
              .noneMatch(span -> span.start() <= found.start() && found.start() < span.end())) {
        mentions.putIfAbsent(
            found.name(),
            new Fact.Mention(found.name(), paragraph, paragraph.quote(found.start(), found.end())));
      }
    }
    return Reading.of(mentions.values());
  }

  private static boolean isMentionable(Name name, String after) {
    boolean kind =
        name.kind() == Name.Kind.ORGANIZATION
            || name.kind() == Name.Kind.REGIONAL_GROUP
            || name.kind() == Name.Kind.SYSTEM
            || name.kind() == Name.Kind.PROGRAMME;
    return kind
        && !name.label().equals("Secretariat")
        && !after.matches("(?s) (?:resolution|decision)s?\\b.*");
  }

  private List<Span> excluded(Paragraph paragraph, Context context) {
    List<Span> spans = new ArrayList<>();
    for (Rule list : lists) {
      for (Fact fact : context.reading(list, paragraph).facts()) {
        Quotation words = fact.quotation();
        int offset = paragraph.quote().start();
        spans.add(new Span(words.start() - offset, words.end() - offset));
      }
    }
    Matcher quoted = QUOTED.matcher(paragraph.text());
    while (quoted.find()) {
      spans.add(new Span(quoted.start(), quoted.end()));
    }
    for (DocumentTitle titled : DocumentRule.titles(paragraph)) {
      spans.add(new Span(titled.start(), titled.end()));
    }
    return spans;
  }
}
