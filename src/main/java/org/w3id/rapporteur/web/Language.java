package org.w3id.rapporteur.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the United Nations, in which pages are to be had. */
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

  /** As BCP 47 has it: {@code ar}. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /** For dates, numbers and the alphabet; numbers have the digits that addresses have. */
  Locale locale() {
    return Locale.forLanguageTag(tag + "-u-nu-latn");
  }

  static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /**
   * The most welcome of them, by an {@code Accept-Language} header: {@code fr-CH, de;q=0.9} is
   * French. Empty where none is named, and where the header is none. Source: RFC 4647, 3.4.
   */
  static Optional<Language> welcome(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return Optional.ofNullable(Locale.lookupTag(ranges, TAGS)).flatMap(Language::of);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noHeader) { // “-” is neither
      return Optional.empty();
    }
  }
}
