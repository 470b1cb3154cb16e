package org.w3id.rapporteur.cite;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a citation for BibTeX and biblatex, in UTF-8. Characters with a meaning in TeX are
 * escaped. Braces become TeX commands, because BibTeX counts even braces behind a backslash.
 */
final class BibTex {
  private static final Map<Integer, String> COMMANDS =
      Map.of(
          (int) '\\', "{\\textbackslash}",
          (int) '{', "{\\textbraceleft}",
          (int) '}', "{\\textbraceright}",
          (int) '~', "{\\textasciitilde}",
          (int) '^', "{\\textasciicircum}");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);
  private static final String ESCAPED = "#$%&_";

  private final StringBuilder entry = new StringBuilder();

  private BibTex() {}

  static String of(Citation citation) {
    BibTex bibTex = new BibTex();
    bibTex.entry.append("@techreport{").append(citation.key());
    // Two pairs of braces keep a body's name whole, and a title's capitals.
    bibTex.field("author", "{" + escaped(citation.author()) + "}", citation.author());
    bibTex.field("title", "{" + escaped(citation.title()) + "}", citation.title());
    bibTex.field("institution", citation.publisher());
    bibTex.field("type", "Report");
    bibTex.field("number", citation.number());
    citation.year().ifPresent(year -> bibTex.field("year", String.valueOf(year)));
    citation.issued().ifPresent(date -> bibTex.bare("month", MONTH.format(date)));
    bibTex.field("note", citation.place());
    bibTex.field("language", citation.language());
    bibTex.field("url", url(citation.address()), citation.address());
    return bibTex.entry.append("\n}\n").toString();
  }

  private void field(String name, String value) {
    field(name, escaped(value), value);
  }

  private void field(String name, String written, String value) {
    if (!value.isEmpty())
      entry.append(",\n  ").append(name).append(" = {").append(written).append('}');
  }

  /** Adds a field whose value is a BibTeX keyword, written without braces. */
  private void bare(String name, String word) {
    entry.append(",\n  ").append(name).append(" = ").append(word.toLowerCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            c -> {
              if (COMMANDS.containsKey(c)) escaped.append(COMMANDS.get(c));
              else if (ESCAPED.indexOf(c) >= 0) escaped.append('\\').appendCodePoint(c);
              else escaped.appendCodePoint(c);
            });
    return escaped.toString();
  }

  /** BibTeX takes addresses unescaped, but a brace would end the field. */
  private static String url(String address) {
    return address.replace("{", "%7B").replace("}", "%7D");
  }
}
