package org.w3id.rapporteur.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.http.RequestLocale;

/**
 * The language of the page that is being made, and the texts of pages in that language.
 *
 * <p>{@code ${translated("Page {0} of {1}", 1, 2)}} in a template is “Page 1 sur 2” in French.
 * {@link #translatable} marks texts that are translated elsewhere. Each thread has its own locale,
 * at first English.
 *
 * @param site the URL of the site, without a slash at the end
 * @param address path of the requested page, escaped, without query string
 * @param question the query string without the language
 * @param isChosen whether the address itself names the language
 * @param labels of things in the language, by IRI
 */
public record PageLocale(
    Language language,
    String site,
    String address,
    String question,
    boolean isChosen,
    Function<String, Optional<String>> labels) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  /** Isolates text of another direction: Unicode's first strong isolate, and its end. */
  private static final String APART = "\u2068%s\u2069";

  static final PageLocale ENGLISH = english("");

  private static final ThreadLocal<PageLocale> NOW = ThreadLocal.withInitial(() -> ENGLISH);

  /**
   * Returns English, whatever the request asks for.
   *
   * @param site the URL of the site, without a slash at the end
   */
  static PageLocale english(String site) {
    return new PageLocale(Language.ENGLISH, site, "", "", false, iri -> Optional.empty());
  }

  static PageLocale of(RequestLocale locale, Labels labels) {
    return new PageLocale(
        locale.language(),
        locale.site(),
        locale.address(),
        locale.question(),
        locale.isChosen(),
        iri -> labels.of(iri, locale.language()));
  }

  public static PageLocale now() {
    return NOW.get();
  }

  /** Sets the locale of this thread. */
  static void begin(PageLocale locale) {
    NOW.set(locale);
  }

  /** Makes something in this locale, and then restores the locale before. */
  static <T> T in(PageLocale locale, Supplier<T> make) {
    PageLocale before = NOW.get();
    NOW.set(locale);
    try {
      return make.get();
    } finally {
      NOW.set(before);
    }
  }

  /** Returns this locale for the page at a path, without query string. */
  PageLocale at(String path) {
    return new PageLocale(language, site, Links.escaped(path), "", isChosen, labels);
  }

  /** Returns a cache key that differs for each language of the page. */
  String keyOf(String page) {
    return page + " " + language.tag();
  }

  /** Returns the query string that requests this page in another language. */
  public String asking(Language other) {
    return "?" + (question.isEmpty() ? "" : question + "&") + "lang=" + other.tag();
  }

  /**
   * Returns the thing's label in the language; empty in English, as queries return English labels.
   */
  public Optional<String> label(String iri) {
    return language == Language.ENGLISH ? Optional.empty() : labels.apply(iri);
  }

  /**
   * Returns the absolute address of this page in another language, below the URL of the service.
   */
  public String address(Language other) {
    return site + address + asking(other);
  }

  /** Returns the absolute address of this page without a language, which is then negotiated. */
  public String addressOfAny() {
    return site + address + (question.isEmpty() ? "" : "?" + question);
  }

  /** Returns the content in English, whatever the page's language. */
  public static Content inEnglish(Content content) {
    return output ->
        in(
            ENGLISH,
            () -> {
              content.writeTo(output);
              return content;
            });
  }

  /** Returns the {@code lang} attribute of text in a language; null if it is the page's. */
  public static String lang(String tag) {
    return tag.equals(now().language.tag()) ? null : tag;
  }

  /** Returns the {@code dir} attribute of the page: {@code rtl}, or null from left to right. */
  public String direction() {
    return language.isRightToLeft() ? "rtl" : null;
  }

  /**
   * Returns the text in the page's language, with the values in the places of {@code {0}} and
   * {@code {1}}.
   */
  public static String translated(String english, Object... values) {
    String words = Translations.into(now().language).of(english);
    if (values.length == 0) return words;
    return PLACE
        .matcher(words)
        .replaceAll(
            place -> Matcher.quoteReplacement(written(values[Integer.parseInt(place.group(1))])));
  }

  /** Like {@link #translated}, but values may be markup. */
  public static Content translatedMarkup(String english, Object... values) {
    String words = Translations.into(now().language).of(english);
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
  static Link translatedIfKnown(String english) {
    Translations translations = Translations.into(now().language);
    return translations.words().containsKey(english)
        ? new Link("", translations.of(english))
        : new Link("", english, Language.ENGLISH.tag());
  }

  /** Marks a text that is translated elsewhere, and returns it unchanged. */
  public static String translatable(String english) {
    return english;
  }

  /** Returns a value as it appears in text; numbers have separators: “5,767”. */
  static String written(Object value) {
    Language language = now().language;
    if (value instanceof Number)
      return NumberFormat.getIntegerInstance(language.locale()).format(value);
    String text = Objects.toString(value);
    return language.isRightToLeft() ? APART.formatted(text) : text;
  }
}
