package org.w3id.rapporteur.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of the page that is made now, and the texts of pages in that language.
 *
 * <p>{@code ${say("Page {0} of {1}", 1, 2)}} in a template is “Page 1 sur 2” in French. {@link
 * #translatable} marks texts that are translated elsewhere. Each thread has a locale of its own; at
 * first it is English.
 *
 * @param site what stands before every path, without a slash at the end
 * @param address of what is asked for on this host, escaped, without its question
 * @param question what else is asked, behind the question mark, but for the language
 * @param isChosen whether the address itself names the language
 * @param labels what things are called in the language, by IRI
 */
public record PageLocale(
    Language language,
    String site,
    String address,
    String question,
    boolean isChosen,
    Function<String, Optional<String>> labels) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  /** Around words of another direction: Unicode's first strong isolate, and its end. */
  private static final String APART = "\u2068%s\u2069";

  static final PageLocale ENGLISH = english("");

  private static final ThreadLocal<PageLocale> NOW = ThreadLocal.withInitial(() -> ENGLISH);

  /**
   * English, whoever asks.
   *
   * @param site what stands before every path, without a slash at the end
   */
  static PageLocale english(String site) {
    return new PageLocale(Language.ENGLISH, site, "", "", false, iri -> Optional.empty());
  }

  public static PageLocale now() {
    return NOW.get();
  }

  /** From now on this thread's pages speak so. */
  static void begin(PageLocale locale) {
    NOW.set(locale);
  }

  /** What is made while this is how pages speak. */
  static <T> T in(PageLocale locale, Supplier<T> make) {
    PageLocale before = NOW.get();
    NOW.set(locale);
    try {
      return make.get();
    } finally {
      NOW.set(before);
    }
  }

  /** The same of a page that depends on nothing but its address. */
  PageLocale at(String path) {
    return new PageLocale(language, site, Links.escaped(path), "", isChosen, labels);
  }

  /** Tells a page apart from the same one in other languages. */
  String keyOf(String page) {
    return page + " " + language.tag();
  }

  /** What in this page's address asks for it in the other language. */
  public String asking(Language other) {
    return "?" + (question.isEmpty() ? "" : question + "&") + "lang=" + other.tag();
  }

  /** What the thing is called in the language; empty in English, which queries ask for. */
  public Optional<String> label(String iri) {
    return language == Language.ENGLISH ? Optional.empty() : labels.apply(iri);
  }

  /** Where this page is to be had in the other language, of all of this host's names by its own. */
  public String address(Language other) {
    return site + address + asking(other);
  }

  /** Where this page is to be had in the language that its reader likes best. */
  public String addressOfAny() {
    return site + address + (question.isEmpty() ? "" : "?" + question);
  }

  /** What is in English whoever asks. */
  public static Content inEnglish(Content content) {
    return output ->
        in(
            ENGLISH,
            () -> {
              content.writeTo(output);
              return content;
            });
  }

  /** The attribute of words in a language: nothing if it is the page's. */
  public static String lang(String tag) {
    return tag.equals(now().language.tag()) ? null : tag;
  }

  /** The direction of a page: nothing from left to right, which is usual. */
  public String direction() {
    return language.isRightToLeft() ? "rtl" : null;
  }

  /** The words in the language, with the values in the places of {@code {0}} and {@code {1}}. */
  public static String translated(String english, Object... values) {
    String words = Translations.into(now().language).of(english);
    if (values.length == 0) return words;
    return PLACE
        .matcher(words)
        .replaceAll(
            place -> Matcher.quoteReplacement(written(values[Integer.parseInt(place.group(1))])));
  }

  /** The same, where values may be markup. */
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

  /** Words that a query gives in English: as pages say them too, or else marked as English. */
  static Link translatedIfKnown(String english) {
    Translations translations = Translations.into(now().language);
    return translations.words().containsKey(english)
        ? new Link("", translations.of(english))
        : new Link("", english, Language.ENGLISH.tag());
  }

  /** Words to be said elsewhere, as they are. */
  public static String translatable(String english) {
    return english;
  }

  /** A value as it stands in words: numbers with their thousands set off, “5,767”. */
  static String written(Object value) {
    Language language = now().language;
    if (value instanceof Number)
      return NumberFormat.getIntegerInstance(language.locale()).format(value);
    String text = Objects.toString(value);
    return language.isRightToLeft() ? APART.formatted(text) : text;
  }
}
