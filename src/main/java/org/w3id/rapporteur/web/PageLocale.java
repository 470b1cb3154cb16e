package org.w3id.rapporteur.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.http.RequestLocale;

/**
 * The language of the page that is being made, and the texts of pages in that language.
 *
 * <p>{@code ${locale.translated("Page {0} of {1}", 1, 2)}} in a template is “Page 1 sur 2” in
 * French. {@link #translatable} marks texts that are translated elsewhere.
 *
 * @param labels of things in the language, by IRI
 */
public record PageLocale(
    RequestLocale request, SitePaths addresses, Function<String, Optional<String>> labels) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  /** Isolates text of another direction: Unicode's first strong isolate, and its end. */
  private static final String APART = "\u2068%s\u2069";

  /** Returns English, whatever is requested. */
  static PageLocale english(SitePaths addresses) {
    RequestLocale request = RequestLocale.english(addresses.service().beginning());
    return new PageLocale(request, addresses, iri -> Optional.empty());
  }

  /** Returns this locale for the page at a path, without query string. */
  PageLocale at(String path) {
    return new PageLocale(request.at(Links.escaped(path)), addresses, labels);
  }

  /** Returns English, for content that is English on all pages. */
  public PageLocale english() {
    return new PageLocale(request.in(Language.ENGLISH), addresses, labels);
  }

  public Language language() {
    return request.language();
  }

  boolean isEnglish() {
    return language() == Language.ENGLISH;
  }

  /**
   * Returns the thing's label in the language; empty in English, as queries return English labels.
   */
  public Optional<String> label(String iri) {
    return isEnglish() ? Optional.empty() : labels.apply(iri);
  }

  /** Returns the {@code lang} attribute of text in a language; null if it is the page's. */
  public String lang(String tag) {
    return tag.equals(language().tag()) ? null : tag;
  }

  /** Returns the {@code dir} attribute of the page: {@code rtl}, or null from left to right. */
  public String direction() {
    return language().isRightToLeft() ? "rtl" : null;
  }

  /**
   * Returns the text in the page's language, with the values in the places of {@code {0}} and
   * {@code {1}}.
   */
  public String translated(String english, Object... values) {
    String words = Translations.into(language()).of(english);
    if (values.length == 0) return words;
    return PLACE
        .matcher(words)
        .replaceAll(
            place -> Matcher.quoteReplacement(written(values[Integer.parseInt(place.group(1))])));
  }

  /** Like {@link #translated}, but values may be markup. */
  public Content translatedMarkup(String english, Object... values) {
    String words = Translations.into(language()).of(english);
    return output -> {
      Matcher place = PLACE.matcher(words);
      int done = 0;
      while (place.find()) {
        output.writeUserContent(words.substring(done, place.start()));
        Object value = values[Integer.parseInt(place.group(1))];
        if (value instanceof Content markup) output.writeUserContent(markup);
        else output.writeUserContent(written(value));
        done = place.end();
      }
      output.writeUserContent(words.substring(done));
    };
  }

  /**
   * Returns the translation of English text from a query; without one, the text marked as English.
   */
  Link translatedIfKnown(String english) {
    Translations translations = Translations.into(language());
    return translations.words().containsKey(english)
        ? new Link("", translations.of(english))
        : new Link("", english, Language.ENGLISH.tag());
  }

  /** Marks a text that is translated elsewhere, and returns it unchanged. */
  public static String translatable(String english) {
    return english;
  }

  /** Returns a value as it appears in text; numbers have separators: “5,767”. */
  String written(Object value) {
    if (value instanceof Number)
      return NumberFormat.getIntegerInstance(language().locale()).format(value);
    String text = Objects.toString(value);
    return language().isRightToLeft() ? APART.formatted(text) : text;
  }
}
