package org.w3id.rapporteur.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.http.Language;

/**
 * The translations of page texts into one language. The English text itself is the key. They are in
 * {@code web/languages}, in gettext's PO format, which translation tools read and write:
 *
 * <pre>
 * msgid "Cited by"
 * msgstr "Cité par"
 * </pre>
 *
 * <p>Each message must be on one line. English has no file.
 */
final class Translations {
  private static final Pattern LINE = Pattern.compile("(?<what>msgid|msgstr) \"(?<text>.*)\"");
  private static final Map<Language, Translations> ALL = new LinkedHashMap<>();

  static {
    for (Language language : Language.values()) ALL.put(language, read(language));
  }

  private final Map<String, String> words;

  private Translations(Map<String, String> words) {
    this.words = Collections.unmodifiableMap(words);
  }

  static Translations into(Language language) {
    return ALL.get(language);
  }

  /** Returns the translation; the English text if there is none. */
  String of(String english) {
    return words.getOrDefault(english, english);
  }

  /** Returns all translations, by English text. */
  Map<String, String> words() {
    return words;
  }

  private static Translations read(Language language) {
    if (language == Language.ENGLISH) return new Translations(Map.of());
    String file = "/web/languages/" + language.tag() + ".po";
    try (InputStream stream = Translations.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Map<String, String> words = new LinkedHashMap<>();
      String english = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher message = LINE.matcher(line);
        if (!message.matches()) continue;
        String text = message.group("text").replace("\\\"", "\"");
        if (message.group("what").equals("msgid")) english = text;
        else if (!english.isEmpty()) words.put(english, text);
      }
      return new Translations(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
