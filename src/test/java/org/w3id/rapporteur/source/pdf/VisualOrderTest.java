package org.w3id.rapporteur.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisualOrderTest {
  /** Each character from left to right, a space where the page leaves room. */
  private static String logical(String shown) {
    List<Glyph> letters = new ArrayList<>();
    List<Boolean> spaced = new ArrayList<>();
    boolean space = false;
    for (String part : shown.split("(?<=.)")) {
      if (part.equals(" ")) {
        space = true;
        continue;
      }
      // One shape for two letters, which stay in reading order.
      String text = part.equals("ﻻ") ? Letters.of("ﻻ") : part;
      letters.add(
          new Glyph(text, letters.size(), letters.size() + 1, 0, 10, new Face(false, false), 0));
      spaced.add(space);
      space = false;
    }
    return VisualOrder.logical(letters, spaced);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ةيمسر | رسمية
          2015 ماع | عام 2015
          ةرقف .12 | 12. فقرة
          (فلأ) ةرقفلا | الفقرة (ألف)
          Paris ةيقافتا | اتفاقية Paris
          ﻻإ | إلا
          """)
  void arabicIsInReadingOrder(String shown, String read) {
    assertThat(logical(shown)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The word םולש means peace | The word שלום means peace
          """)
  void hebrewInAnEnglishLineIsInReadingOrder(String shown, String read) {
    assertThat(logical(shown)).isEqualTo(read);
  }
}
