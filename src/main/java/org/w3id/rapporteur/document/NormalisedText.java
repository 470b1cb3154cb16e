package org.w3id.rapporteur.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;

/**
 * A report's text, one block per line, white space folded, without heads, feet and footnotes.
 * Accented letters are composed (Unicode's form NFC), and control characters are removed. Places in
 * it count its own characters, not those of the file.
 *
 * <p>It is published and never changes, because its address contains its SHA-256. All evidence
 * refers to it.
 */
public final class NormalisedText {
  private final String text;
  private final int[] pieceStarts;
  private final Place[] piecePlaces;

  /** The indices of the second halves of characters beyond U+FFFF. */
  private final int[] lowSurrogates;

  private final String sha256;

  NormalisedText(List<Block> blocks) {
    StringBuilder joined = new StringBuilder();
    int pieces = blocks.stream().mapToInt(block -> block.pieces().size()).sum();
    pieceStarts = new int[pieces];
    piecePlaces = new Place[pieces];
    int next = 0;
    for (Block block : blocks) {
      for (Block.Piece piece : block.pieces()) {
        pieceStarts[next] = joined.length();
        piecePlaces[next++] = piece.place();
        joined.append(piece.text());
      }
      joined.append('\n');
    }
    text = joined.toString();
    sha256 = sha256(text);
    lowSurrogates =
        IntStream.range(0, text.length())
            .filter(i -> Character.isLowSurrogate(text.charAt(i)))
            .toArray();
  }

  public String text() {
    return text;
  }

  /** Returns the SHA-256 of the UTF-8 bytes, in 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Returns the words of a span, with their place in code points and in the file. */
  public Quotation quote(Span span) {
    return new Quotation(
        text.substring(span.start(), span.end()).replace('\n', ' '),
        codePoints(span.start()),
        codePoints(span.end()),
        PlaceRange.between(placeAt(span.start()), placeAt(span.end() - 1)));
  }

  /** Returns where in the file the character at a UTF-16 index stands. */
  public Place placeAt(int index) {
    int found = Arrays.binarySearch(pieceStarts, index);
    return piecePlaces[found >= 0 ? found : -found - 2];
  }

  private int codePoints(int index) {
    int found = Arrays.binarySearch(lowSurrogates, index);
    return index - (found >= 0 ? found : -found - 1);
  }
}
