package org.w3id.rapporteur.corpus;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1. One\n\n2. Two\n", "1. One\r\n\r\n2. Two\r\n", "1. One\r\r2. Two"})
  void linesEndAsOnAnySystem(String text) {
    assertThat(SourceText.of("r.txt", text).lines())
        .containsExactly(new Line(1, "1. One"), new Line(2, ""), new Line(3, "2. Two"));
  }

  /** A file that was joined from others can have both kinds of line ends. */
  @Test
  void lineEndsMayBeMixed() {
    assertThat(SourceText.of("r.txt", "a\r\nb\nc\rd").lines())
        .extracting(Line::text)
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void onlyTheLineEndsAndAByteOrderMarkGo() {
    String printed = "\f  14.\t States \u00A0are soft\u00AD";
    assertThat(SourceText.of("r.txt", "\uFEFF" + printed + "\n").lines())
        .containsExactly(new Line(1, printed));
  }

  @Test
  void aTextOfNothingHasNoLine() {
    assertThat(SourceText.of("r.txt", "").lines()).isEmpty();
  }

  @Test
  void isNamedWithoutItsFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("r.txt"), "\uFEFF1. Côte d’Ivoire 😀\r\n");
    assertThat(SourceText.read(file))
        .isEqualTo(new SourceText("r.txt", List.of(new Line(1, "1. Côte d’Ivoire 😀"))));
  }

  @Test
  void aFolderIsRefused() {
    refuses(folder, ": is a folder, expected a report's text file");
  }

  @Test
  void aMissingFileIsRefused() {
    refuses(folder.resolve("none.txt"), ": no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n\t\n", "\uFEFF"})
  void anEmptyFileIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("r.txt"), text);
    refuses(file, ": is empty, expected a report's text");
  }

  @Test
  void aFileOfAnotherEncodingIsRefusedWhereItShows() throws IOException {
    byte[] latin = "1. One\n2. Two\n3. Côte d'Ivoire\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("r.txt"), latin);
    refuses(file, ":3: is not UTF-8 here, expected a report's text in UTF-8");
  }

  @Test
  void linesAreCountedWithEveryKindOfLineEnd() throws IOException {
    byte[] latin = "1. One\r2. Two\r\n3. Côte d'Ivoire\r".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("r.txt"), latin);
    refuses(file, ":3: is not UTF-8 here, expected a report's text in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF\n\0\0", "\u00FF\u00FE\n1\0.\0"})
  void aBinaryFileIsRefused(String bytes) throws IOException {
    Path file = Files.write(folder.resolve("r.pdf"), bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SourceText.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageMatching(".*r\\.pdf:\\d: is a binary file, expected a report's text in UTF-8");
  }

  @Test
  void aFileBeyondMeasureIsRefusedUnread() throws IOException {
    Path file = folder.resolve("r.txt");
    try (var channel = Files.newByteChannel(file, Set.of(CREATE, WRITE))) {
      channel.position(SourceText.MOST_BYTES);
      channel.write(StandardCharsets.UTF_8.encode("1"));
    }
    refuses(file, ": is larger than 32 MiB, expected a report's text");
  }

  @Test
  void aLineBeyondMeasureIsRefusedWhereItStands() throws IOException {
    String longest = "a".repeat(SourceText.MOST_IN_LINE);
    assertThat(SourceText.read(Files.writeString(folder.resolve("r.txt"), longest)).lines())
        .hasSize(1);
    Path file = Files.writeString(folder.resolve("r.txt"), "1. It met.\n" + longest + "b\n");
    refuses(file, ":2: a line of 200001 characters, expected at most 200000");
  }

  private static void refuses(Path file, String reason) {
    assertThatThrownBy(() -> SourceText.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage(file + reason);
  }
}
