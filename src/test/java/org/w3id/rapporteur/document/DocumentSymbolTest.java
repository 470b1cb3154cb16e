package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.CountedText;

class DocumentSymbolTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CTOC/COP/WG.7/2015/6",
        "CTOC/COP/WG.7/2015/INF/1/Rev.1",
        "CTOC/COP/WG.7/2015/L.1/Add.1",
        "A/RES/55/25",
        "A/HRC/WG.6/8/ESP/1",
        "ECE/MP.WAT/63",
        "ECE/TRANS/WP.30/AC.2/157",
        "E/CN.9/2004/2",
        "TD/442",
        "ECE/MP.WH/18-EUPCR/1814149/1.2/2019/MOP-5/03",
        "ECE/MP.WAT/63.Add.2",
        "A/80/15(PartIII)",
        "S/RES/2768(2025)",
        "CD/1679",
      })
  void symbolsAreOfManyForms(String symbol) {
    assertThat(new DocumentSymbol(symbol)).hasToString(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Add.1",
        "and/or",
        "7/1",
        "CTOC",
        "CTOC/",
        "/2015/6",
        "CTOC/COP",
        "a/1/2",
        "CTOC//6",
        "CTOC/COP/WG.7/2015/6.",
        "CTOC/COP 6",
        "IV/2",
        "XIII/15",
        "A/80/15 (Part III)",
        "A/80/15(Geneva)",
        "",
      })
  void otherWordsAreNone(String text) {
    assertThat(DocumentSymbol.isSymbol(text)).isFalse();
    assertThatThrownBy(() -> new DocumentSymbol(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a document symbol: " + text);
  }

  @ParameterizedTest
  @CsvSource({"CTOC/COP/ WG.7/2015/6, CTOC/COP/WG.7/2015/6", "CTOC/COP/2004/6*, CTOC/COP/2004/6"})
  void spacesAndAsterisksAreNoPartOfIt(String printed, String symbol) {
    assertThat(DocumentSymbol.parse(printed)).contains(new DocumentSymbol(symbol));
    assertThat(DocumentSymbol.parse("Add.1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the note (A/1/2) and it       | A/1/2             | A/1/2
          (A/1/2 and Add.1)             | A/1/2 A/1/2/Add.1 | A/1/2 and Add.1
          A/1/2, Add.1 and Corr.1.      | A/1/2 A/1/2/Add.1 A/1/2/Corr.1 | A/1/2, Add.1 and Corr.1
          A/1/2/Add.1 and Add.2         | A/1/2/Add.1 A/1/2/Add.2 | A/1/2/Add.1 and Add.2
          A/1/2 and Add.1/Rev.1         | A/1/2 A/1/2/Add.1/Rev.1 | A/1/2 and Add.1/Rev.1
          A/1/2 and the addendum        | A/1/2             | A/1/2
          contained in A/1/2.           | A/1/2             | A/1/2
          letters (A/77/1-S/2022/1)     | A/77/1 S/2022/1   | A/77/1-S/2022/1
          E/2025/31-E/CN.16/2025/4      | E/2025/31 E/CN.16/2025/4 | E/2025/31-E/CN.16/2025/4
          ECE/MP.WH/18-EUPCR/1/2        | ECE/MP.WH/18-EUPCR/1/2 | ECE/MP.WH/18-EUPCR/1/2
          WFP/EB.A/2024/7-C/1 and       | WFP/EB.A/2024/7-C/1 | WFP/EB.A/2024/7-C/1
          WFP/EB.2/2024/6-A/1/Rev.1     | WFP/EB.2/2024/6-A/1/Rev.1 | WFP/EB.2/2024/6-A/1/Rev.1
          WFP/EB.2/2024/6-A/Add.1       | WFP/EB.2/2024/6-A/Add.1 | WFP/EB.2/2024/6-A/Add.1
          A/79/6-A/C.5/79/2             | A/79/6 A/C.5/79/2 | A/79/6-A/C.5/79/2
          see E/ICEF/ 2025/7 and        | E/ICEF/2025/7     | E/ICEF/ 2025/7
          (A/80/15 (Part III))          | A/80/15(PartIII)  | A/80/15 (Part III)
          of A/80/6 (Sect. 17) and      | A/80/6(Sect.17)   | A/80/6 (Sect. 17)
          A/80/15 (Geneva)              | A/80/15           | A/80/15
          S/RES/2768 (2025), adopted    | S/RES/2768(2025)  | S/RES/2768 (2025)
          S/2768 (2025)                 | S/2768            | S/2768
          (A/C.4/51/SR.2-4)             | A/C.4/51/SR.2 A/C.4/51/SR.3 A/C.4/51/SR.4 | A/C.4/51/SR.2-4
          (A/C.4/51/SR.2–3 and 8)       | A/C.4/51/SR.2 A/C.4/51/SR.3 | A/C.4/51/SR.2–3
          (A/1/2 and Add.1–3)           | A/1/2 A/1/2/Add.1 A/1/2/Add.2 A/1/2/Add.3 | A/1/2 and Add.1–3
          (A/1/2, Corr.1 and Add.1 and 2) | A/1/2 A/1/2/Corr.1 A/1/2/Add.1 A/1/2/Add.2 | A/1/2, Corr.1 and Add.1 and 2
          A/1/2/Add.1 and 12 others     | A/1/2/Add.1       | A/1/2/Add.1
          """)
  void areFoundInATextWithTheirAddenda(String text, String symbols, String words) {
    DocumentSymbol.Found found = DocumentSymbol.findAll(text).get(0);
    assertThat(found.symbols().stream().map(DocumentSymbol::text).collect(Collectors.joining(" ")))
        .isEqualTo(symbols);
    assertThat(text.substring(found.start(), found.end())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolution 7/1 and/or 8/2",
        "decisions IV/2 and VI/15",
        "https://example.org/A/1/2",
        "Add.1",
        "WG.7",
        "x/A/1/2",
      })
  void areNotFoundElsewhere(String text) {
    assertThat(DocumentSymbol.findAll(text)).isEmpty();
  }

  @Test
  void severalAreFoundInTheirOrder() {
    assertThat(DocumentSymbol.findAll("A/1/2, A/1/3 and Add.1; A/1/4"))
        .extracting(DocumentSymbol.Found::symbols)
        .extracting(List::size)
        .containsExactly(1, 2, 1);
  }

  @Test
  void belongsToItsBodysSeries() {
    DocumentSymbol symbol = new DocumentSymbol("CTOC/COP/WG.7/2015/6");
    assertThat(symbol.isInSeries("CTOC/COP/WG.7")).isTrue();
    assertThat(symbol.isInSeries("CTOC/COP/WG")).isFalse();
    assertThat(symbol.isInSeries("CTOC/COP/WG.4")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A/1/1 and Add.1, ",
        "A/1/1 and Add.1 and 2, ",
        "A/77/1-S/2022/1, ",
        "A/1/SR.3–6, ",
        "A/1/",
        "A.",
        "A1-",
      })
  void aTextFourTimesAsLongTakesAboutFourTimesTheSteps(String words) {
    double few = steps(words.repeat(100));
    double many = steps(words.repeat(400));
    assertThat(many / few).isLessThan(6);
  }

  private static long steps(String text) {
    CountedText counted = new CountedText(text);
    DocumentSymbol.findAll(counted);
    return counted.steps();
  }
}
