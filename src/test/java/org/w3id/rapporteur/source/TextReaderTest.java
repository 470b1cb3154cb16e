package org.w3id.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final String FRENCH =
      "1. Les représentants de la Côte d’Ivoire ont été entendus.\n\n2. « Le Groupe – créé en 2012 –"
          + " s’est réuni à Vienne. »\n";

  private static SourceText read(byte[] bytes) {
    return new TextReader().read("r.txt", bytes);
  }

  private static SourceText read(String text, String charset) {
    return read(text.getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsReadByItsMark(String charset) {
    assertThat(read("\uFEFF" + FRENCH, charset)).isEqualTo(SourceText.of("r.txt", FRENCH));
  }

  @Test
  void utf16WithoutItsMarkIsBinary() {
    assertThatThrownBy(() -> read(FRENCH, "UTF-16LE"))
        .hasMessage("r.txt:1: is a binary file, expected a report's text in UTF-8");
  }

  @Test
  void halfACharacterOfUtf16IsRefused() {
    byte[] bytes = {(byte) 0xFE, (byte) 0xFF, 0, 'a', 0, '\n', 0};
    assertThatThrownBy(() -> read(bytes))
        .hasMessage("r.txt:2: is not UTF-16 here, expected a report's text in UTF-8");
  }

  @Test
  void windows1252IsReadWithANote() {
    SourceText read = read(FRENCH, "windows-1252");
    assertThat(read.lines()).isEqualTo(SourceText.of("r.txt", FRENCH).lines());
    assertThat(read.diagnostics())
        .singleElement()
        .hasToString(
            "r.txt:1: note: the text is not UTF-8 here; all of it was read as Windows-1252"
                + " [WINDOWS_1252]");
  }

  @Test
  void theNoteNamesTheFirstLineThatIsNotUtf8() {
    assertThat(read("1. It met.\n\n2. “States” should act.\n", "windows-1252").diagnostics())
        .singleElement()
        .satisfies(note -> assertThat(note.where()).hasToString("3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"charset=iso-8859-1", "-*- coding: windows-1252 -*-", "Encoding: \"cp1252\""})
  void anEncodingThatIsDeclaredIsBelieved(String declaration) {
    assertThat(read(declaration + "\n1. Côte d'Ivoire\n", "windows-1252").lines())
        .extracting(Line::text)
        .contains("1. Côte d'Ivoire");
  }

  @Test
  void utf8IsUtf8WhateverItDeclares() {
    assertThat(read("charset=windows-1252\n“Côte”\n", "UTF-8").lines())
        .extracting(Line::text)
        .contains("“Côte”");
  }

  /** Without a sign of its own, the text may as well be in another encoding. */
  @Test
  void latin1IsRefused() {
    assertThatThrownBy(
            () -> read("1. One\n2. Côte d'Ivoire\n".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessage("r.txt:2: is not UTF-8 here, expected a report's text in UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1251  | 1. “Группа” провела – в Вене – свое совещание.
          windows-1250  | 1. Zespół „roboczy” obradował – w Łodzi, źródło: ONZ – kończąc prace.
          windows-1250  | 1. Pracovní skupina – „zřízená“ – přijala příslušná rozhodnutí.
          windows-1254  | 1. Çalışma “grubu” toplantıyı – açtı – ve başkanı dinledi.
          x-MacRoman    | 1. L’ordre du jour a été adopté par le groupe à la réunion du matin.
          GBK           | 1. 工作组举行了会议。
          Shift_JIS     | 1. 作業部会は会合を開いた。
          KOI8-R        | 1. Группа провела свое совещание в Вене.
          """)
  void otherEncodingsAreRefused(String charset, String text) {
    assertThatThrownBy(() -> read(text, charset))
        .hasMessage("r.txt:1: is not UTF-8 here, expected a report's text in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. “States” should act – soon.",
        "1. Côte d’Ivoire",
        "1. El Grupo señaló: «¿Qué medidas…?» – y celebró 2½ sesiones; § 3, 5 €.",
        "1. O Grupo – “criado” em 2012 – não aprovou a resolução, segundo a comissão.",
        "1. The meeting heard Škoda, Œuvre and Žilina.",
      })
  void windows1252IsUnmistakable(String text) {
    assertThat(read(text, "windows-1252").lines()).extracting(Line::text).containsExactly(text);
  }
}
