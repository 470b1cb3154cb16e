package org.w3id.rapporteur.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The official languages of the United Nations, in which pages are available. */
public enum Language {
  ARABIC("ar", "العربية"),
  CHINESE("zh", "中文"),
  ENGLISH("en", "English"),
  FRENCH("fr", "Français"),
  RUSSIAN("ru", "Русский"),
  SPANISH("es", "Español");

  private static final List<String> TAGS =
      Arrays.stream(values()).map(language -> language.tag).toList();

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** Returns the BCP 47 tag: {@code ar}. */
  public String tag() {
    return tag;
  }

  /** Returns the language's name in the language itself. */
  public String ownName() {
    return ownName;
  }

  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /** Returns the locale for dates, numbers and sorting; its digits are 0 to 9, as in addresses. */
  public Locale locale() {
    return Locale.forLanguageTag(tag + "-u-nu-latn");
  }

  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /**
   * Returns the language that an {@code Accept-Language} header prefers: French for {@code fr-CH,
   * de;q=0.9}. Empty if the header names none of these languages or is malformed. Source: RFC 4647,
   * 3.4.
   */
  public static Optional<Language> welcome(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return Optional.ofNullable(Locale.lookupTag(ranges, TAGS)).flatMap(Language::of);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noHeader) {
      return Optional.empty(); // parse() throws the second for “-”
    }
  }
}
