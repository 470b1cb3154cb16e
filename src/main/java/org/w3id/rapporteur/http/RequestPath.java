package org.w3id.rapporteur.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The path of a request, which can be percent-encoded in several ways. IRIs are equal only if all
 * their characters are: {@code /id/a%2Fb} may name another thing than {@code /id/a/b}. Sources: RFC
 * 3986, 2; RFC 3987, 3.2; RDF 1.1 Concepts, 3.2.
 *
 * @param requested as it was sent, percent-encoded
 */
public record RequestPath(String requested) {
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final int ASCII = 0x80;
  private static final int HEXADECIMAL = 16;

  /**
   * Returns the spellings with the same meaning: as requested, with the characters decoded that an
   * IRI need not encode, and with the other case of hexadecimal digits, which proxies change.
   */
  public List<String> equivalent() {
    return Stream.of(
            requested,
            decoded(RequestPath::isLetter),
            escapes(digits -> digits.toUpperCase(Locale.ROOT)),
            escapes(digits -> digits.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  /** Returns the path with reserved characters decoded too, which may name something else. */
  public String decoded() {
    return decoded(character -> true);
  }

  private static boolean isLetter(int character) {
    return character >= ASCII
        || Character.isLetterOrDigit(character)
        || "-._~".indexOf(character) >= 0;
  }

  private String decoded(IntPredicate isDecoded) {
    return escapes(run -> decoded(run, isDecoded));
  }

  /** With each run of percent-encoded octets changed. */
  private String escapes(UnaryOperator<String> change) {
    return ESCAPES
        .matcher(requested)
        .replaceAll(run -> Matcher.quoteReplacement(change.apply(run.group())));
  }

  private static String decoded(String escapes, IntPredicate isDecoded) {
    Optional<String> characters = characters(escapes);
    if (characters.isEmpty()) return escapes;
    StringBuilder decoded = new StringBuilder();
    characters
        .get()
        .codePoints()
        .forEach(
            character -> {
              if (isDecoded.test(character)) decoded.appendCodePoint(character);
              else decoded.append("%%%02X".formatted(character));
            });
    return decoded.toString();
  }

  /** Returns the decoded characters; empty if they are not UTF-8. */
  private static Optional<String> characters(String escapes) {
    ByteBuffer bytes = ByteBuffer.allocate(escapes.length() / 3);
    for (int i = 1; i < escapes.length(); i += 3)
      bytes.put((byte) Integer.parseInt(escapes.substring(i, i + 2), HEXADECIMAL));
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
