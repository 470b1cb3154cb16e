package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.diagnostic.Place;
import org.w3id.rapporteur.diagnostic.PlaceRange;

class NormalisedTextTest {
  private static final NormalisedText TEXT =
      new NormalisedText(
          List.of(
              new Block(
                  Block.Kind.PARAGRAPH, "1", 2, List.of(piece(3, "1. A 𝛼 "), piece(4, "b 😀 c."))),
              new Block(Block.Kind.PARAGRAPH, "2", 2, List.of(piece(7, "2. D.")))));

  private static Block.Piece piece(int line, String text) {
    return new Block.Piece(new Place.OfLine(line), text);
  }

  @Test
  void isOneBlockALine() {
    assertThat(TEXT.text()).isEqualTo("1. A 𝛼 b 😀 c.\n2. D.\n");
  }

  @Test
  void isNamedByTheHashOfItsBytes() throws NoSuchAlgorithmException {
    byte[] bytes = TEXT.text().getBytes(StandardCharsets.UTF_8);
    assertThat(TEXT.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .hasSize(64);
  }

  /** Places are counted in code points: 𝛼 and 😀 are two UTF-16 units each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A     |  3 |  4 | 3 | 3
          A 𝛼 b |  3 |  8 | 3 | 4
          𝛼     |  5 |  6 | 3 | 3
          b 😀  |  7 | 10 | 4 | 4
          c.    | 11 | 13 | 4 | 4
          2. D. | 14 | 19 | 7 | 7
          """)
  void wordsAreFoundByCodePointsAndLines(String words, int start, int end, int first, int last) {
    int index = TEXT.text().indexOf(words);
    assertThat(TEXT.quote(new Span(index, index + words.length())))
        .isEqualTo(new Quotation(words, start, end, PlaceRange.lines(first, last)));
  }

  @Test
  void aQuotationOverBlocksIsOneLine() {
    int index = TEXT.text().indexOf("c.");
    assertThat(TEXT.quote(new Span(index, index + 5)).text()).isEqualTo("c. 2.");
  }
}
