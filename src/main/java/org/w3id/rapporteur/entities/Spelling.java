package org.w3id.rapporteur.entities;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reduces names and symbols to forms in which different spellings are equal: without case, accents,
 * points and spaces.
 */
public final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1");

  /** The part before the symbol in an address of a United Nations document. */
  private static final Pattern DOCUMENTS =
      Pattern.compile("(?i)^(?:https?://)?(?:undocs|docs\\.un)\\.org/(?:(?:ar|en|es|fr|ru|zh)/)?");

  private static final Pattern RUN = Pattern.compile("\\p{L}+|\\p{N}+");

  /** Letters that Unicode does not decompose, and Arabic letters that are often confused. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          Map.entry('þ', "th"),
          Map.entry('ة', "ه"),
          Map.entry('ى', "ي"),
          Map.entry('ـ', ""),
          Map.entry('&', " and "));

  private static final Map<Character, Character> SOUNDS =
      Map.of('c', 'k', 'q', 'k', 'z', 's', 'y', 'i', 'w', 'v', 'j', 'i');

  private Spelling() {}

  /**
   * The name without case, accents and points: “Côte d’Ivoire” is {@code cote divoire}; “the Sudan”
   * is {@code sudan}.
   */
  public static String fold(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    StringBuilder letters = new StringBuilder();
    for (char c : lower.toCharArray()) letters.append(LETTERS.getOrDefault(c, String.valueOf(c)));
    String folded = BETWEEN.matcher(letters).replaceAll(" ").strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  static List<String> words(String folded) {
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }

  /** The words in alphabetical order: “Korea, Republic of” equals “Republic of Korea”. */
  static String sorted(String folded) {
    return Arrays.stream(folded.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  /** The rough sound of a name: “Phillipines” equals “Philippines”, and “Irak” equals “Iraq”. */
  static String sound(String folded) {
    StringBuilder heard = new StringBuilder();
    for (char c : folded.replace("ph", "f").replace("kh", "k").toCharArray())
      heard.append(SOUNDS.getOrDefault(c, c));
    return DOUBLED.matcher(heard).replaceAll("$1");
  }

  /**
   * The runs of letters and of digits in a symbol or code: {@code ctoc cop wg 7 2015 6} for
   * “CTOC/COP/WG.7/2015/6*”, “ctoc-cop-wg7-2015-6”, “https://undocs.org/en/CTOC/COP/WG.7/2015/6”
   * and similar spellings.
   */
  public static String key(String code) {
    Matcher run = RUN.matcher(fold(DOCUMENTS.matcher(code.strip()).replaceFirst("")));
    StringBuilder key = new StringBuilder();
    while (run.find()) key.append(key.isEmpty() ? "" : " ").append(run.group());
    return key.toString();
  }

  /**
   * The address of a thing in small letters, without spaces and asterisks: {@code
   * ctoc/cop/wg.7/2015/6} for “CTOC/COP/WG.7/2015/6*”.
   */
  public static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s*]", "");
  }

  /** The numbers in a name, sorted. */
  static List<String> numbers(String folded) {
    return RUN.matcher(folded)
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(run -> Character.isDigit(run.charAt(0)))
        .sorted()
        .toList();
  }
}
