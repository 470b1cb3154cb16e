package org.w3id.rapporteur.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Decodes the bytes of text files, and finds the line where they are not in an encoding. */
final class TextDecoder {
  private final String fileName;
  private final byte[] bytes;

  /** What kind of file is expected, for the message. */
  private final String expected;

  TextDecoder(String fileName, byte[] bytes, String expected) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.expected = expected;
  }

  /**
   * Decodes UTF-8.
   *
   * @throws UnreadableReportException with the line if the bytes are not text in UTF-8
   */
  String utf8() {
    refuseBinary();
    return decode(StandardCharsets.UTF_8, "is not UTF-8 here");
  }

  private void refuseBinary() {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw refused(i, "is a binary file");
      }
    }
  }

  /** Returns whether a mark at the start says that the text is UTF-16. */
  boolean isMarkedUtf16() {
    return startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE);
  }

  private boolean startsWith(int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /**
   * Decodes UTF-16 with a byte order mark.
   *
   * @throws UnreadableReportException if the bytes are something else
   */
  String utf16() {
    return decode(StandardCharsets.UTF_16, "is not UTF-16 here");
  }

  /** Returns the index of the first byte that is not UTF-8, if there is one. */
  OptionalInt firstBeyondUtf8() {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      strictly(StandardCharsets.UTF_8, input);
      return OptionalInt.empty();
    } catch (CharacterCodingException malformed) {
      return OptionalInt.of(input.position());
    }
  }

  /**
   * Decodes Windows-1252.
   *
   * @throws UnreadableReportException if a byte is none of its characters
   */
  String windows1252() {
    refuseBinary();
    return decode(Windows1252.CHARSET, "is not Windows-1252 here");
  }

  /** Returns the line, from 1, in which a byte is. */
  int lineOf(int index) {
    // Latin-1 decodes any bytes, and has the same line ends as UTF-8.
    String before = new String(bytes, 0, index, StandardCharsets.ISO_8859_1);
    return 1 + (int) SourceText.LINE_END.matcher(before).results().count();
  }

  private String decode(Charset charset, String otherwise) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      return strictly(charset, input);
    } catch (CharacterCodingException malformed) {
      throw refused(input.position(), otherwise);
    }
  }

  private static String strictly(Charset charset, ByteBuffer input)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(input)
        .toString();
  }

  private UnreadableReportException refused(int at, String what) {
    return new UnreadableReportException(
        fileName, lineOf(at), what + ", expected " + expected + " in UTF-8");
  }
}
