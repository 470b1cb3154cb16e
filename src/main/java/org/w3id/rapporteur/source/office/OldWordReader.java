package org.w3id.rapporteur.source.office;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.w3id.rapporteur.source.SourceReader;
import org.w3id.rapporteur.source.SourceText;
import org.w3id.rapporteur.source.UnreadableReportException;

/**
 * Refuses the formats of older Word versions, and encrypted documents, which look like them.
 *
 * <p>They are compound files: a file system in a file, with names in UTF-16. Source: Microsoft,
 * MS-CFB.
 */
public final class OldWordReader implements SourceReader {
  private static final byte[] COMPOUND_FILE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final byte[] RICH_TEXT = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  private static final String SAVE = "; open it in a word processor and save it as .docx or PDF";

  @Override
  public boolean reads(byte[] bytes, String fileName) {
    return startsWith(bytes, COMPOUND_FILE) || startsWith(bytes, RICH_TEXT);
  }

  @Override
  public SourceText read(String fileName, byte[] bytes) {
    throw new UnreadableReportException(fileName, reason(bytes));
  }

  private static String reason(byte[] bytes) {
    if (startsWith(bytes, RICH_TEXT)) {
      return "is in Rich Text Format, which cannot be read" + SAVE;
    }
    if (holdsName(bytes, "EncryptedPackage")) {
      return "is encrypted, expected a document that opens without a password";
    }
    if (holdsName(bytes, "WordDocument")) {
      return "is in the format of Word 97 to 2003 (.doc), which cannot be read" + SAVE;
    }
    return "is an old Office file and no report, expected text, PDF, Word (.docx) or HTML";
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean holdsName(byte[] bytes, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
