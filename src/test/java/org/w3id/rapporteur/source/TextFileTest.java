package org.w3id.rapporteur.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir Path folder;

  @Test
  void isReadAsItStandsWhateverItsFormat() throws IOException {
    Path file = Files.writeString(folder.resolve("t.ttl"), "<html> a <x> .\n");
    assertThat(TextFile.read(file).lines()).containsExactly(Line.ofText(1, "<html> a <x> ."));
  }

  @Test
  void isInUtf8() throws IOException {
    byte[] latin = "name\nCôte\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("t.csv"), latin);
    assertThatThrownBy(() -> TextFile.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage(file + ":2: is not UTF-8 here, expected text in UTF-8");
  }

  @Test
  void holdsSomething() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "\n");
    assertThatThrownBy(() -> TextFile.read(file)).hasMessage(file + ": is empty, expected text");
  }
}
