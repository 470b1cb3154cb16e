package org.w3id.rapporteur.source;

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

class SourcesTest {
  private static final Sources SOURCES = new Sources(List.of());

  @TempDir Path folder;

  private static void refuses(Path file, String reason) {
    assertThatThrownBy(() -> SOURCES.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage(file + reason);
  }

  @Test
  void aTextIsNamedWithoutItsFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("r.txt"), "\uFEFF1. Côte d’Ivoire 😀\r\n");
    SourceText read = SOURCES.read(file);
    assertThat(read.fileName()).isEqualTo("r.txt");
    assertThat(read.lines()).containsExactly(Line.ofText(1, "1. Côte d’Ivoire 😀"));
  }

  @Test
  void aFileIsReadByTheReaderOfItsFormat() {
    SourceReader stars =
        new SourceReader() {
          @Override
          public boolean reads(byte[] bytes, String fileName) {
            return bytes[0] == '*';
          }

          @Override
          public SourceText read(String fileName, byte[] bytes) {
            return SourceText.of(fileName, "stars");
          }
        };
    Sources sources = new Sources(List.of(stars));
    assertThat(sources.read("r", "*".getBytes(StandardCharsets.UTF_8)).lines())
        .extracting(Line::text)
        .containsExactly("stars");
    assertThat(sources.read("r", "+".getBytes(StandardCharsets.UTF_8)).lines())
        .extracting(Line::text)
        .containsExactly("+");
  }

  @Test
  void theFileItselfIsDescribed() {
    byte[] bytes = "1. It met.".getBytes(StandardCharsets.UTF_8);
    assertThat(SOURCES.read("r.txt", bytes).original())
        .contains(
            new OriginalFile(
                MediaType.TEXT,
                10,
                "a67c57ab680af61f155b5d4989c01909a75d41c24605567934bfcfc1755a36ac"));
  }

  @Test
  void aFolderIsRefused() {
    refuses(folder, ": is a folder, expected a report");
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
  @ValueSource(strings = {"\u0089PNG\n\0\0", "1\0.\0\n\0"})
  void aBinaryFileIsRefused(String bytes) throws IOException {
    Path file = Files.write(folder.resolve("r.bin"), bytes.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SOURCES.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageMatching(".*r\\.bin:\\d: is a binary file, expected a report's text in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/\">",
        "<?xml version=\"1.0\"?><akn:akomaNtoso>"
      })
  void akomaNtosoIsRefused(String xml) throws IOException {
    Path file = Files.writeString(folder.resolve("r.xml"), xml);
    refuses(file, ": is Akoma Ntoso XML, which cannot be read yet; expected a report as text");
  }

  @Test
  void aReportThatSpeaksOfAkomaNtosoIsRead() {
    byte[] text = "1. The group heard of <akomaNtoso>.".getBytes(StandardCharsets.UTF_8);
    assertThat(SOURCES.read("r.txt", text).lines()).hasSize(1);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    refuses(ofSize(TextReader.MOST_BYTES + 1), ": is larger than 32 MiB, expected a report's text");
    refuses(ofSize(Sources.MOST_BYTES + 1), ": is larger than 128 MiB, expected a report");
  }

  /** A file of zeros but for its end, which takes no space. */
  private Path ofSize(int bytes) throws IOException {
    Path file = folder.resolve("r.txt");
    try (var channel = Files.newByteChannel(file, Set.of(CREATE, WRITE))) {
      channel.position(bytes - 1);
      channel.write(StandardCharsets.UTF_8.encode("1"));
    }
    return file;
  }

  @Test
  void aLineThatIsTooLongIsRefusedWithItsNumber() throws IOException {
    String longest = "a".repeat(TextReader.MOST_IN_LINE);
    assertThat(SOURCES.read(Files.writeString(folder.resolve("r.txt"), longest)).lines())
        .hasSize(1);
    Path file = Files.writeString(folder.resolve("r.txt"), "1. It met.\n" + longest + "b\n");
    refuses(file, ":2: a line of 200001 characters, expected at most 200000");
  }
}
