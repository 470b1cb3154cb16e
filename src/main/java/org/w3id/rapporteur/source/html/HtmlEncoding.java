package org.w3id.rapporteur.source.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a web page: by its byte order mark, as UTF-8 if it is that, as it declares, and else as
 * Windows-1252. Source: WHATWG, HTML, 13.2.3, where the declaration comes before UTF-8.
 */
final class HtmlEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Browsers search less; some pages declare their encoding after long comments. */
  private static final int SEARCHED = 8192;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?(?<meta>[\\w:.-]+)"
              + "|^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"'](?<xml>[\\w:.-]+)");

  private HtmlEncoding() {}

  /**
   * A decoded page.
   *
   * @param contradiction the declared encoding, if the page is not in it
   */
  record Decoded(String text, Optional<String> contradiction) {}

  static Decoded decode(byte[] bytes) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return new Decoded(withoutMark(new String(bytes, marked.get())), Optional.empty());
    }
    Optional<String> name = declared(bytes);
    Optional<Charset> declared = name.flatMap(HtmlEncoding::charset);
    for (Charset charset : likely(declared, bytes)) {
      Optional<String> text = strictly(charset, bytes);
      if (text.isPresent()) {
        boolean isOther = declared.isPresent() && !declared.get().equals(charset);
        return new Decoded(text.get(), isOther ? name : Optional.empty());
      }
    }
    return new Decoded(new String(bytes, WINDOWS_1252), name);
  }

  /** Text in another encoding hardly ever looks like UTF-8, whatever a page declares. */
  private static List<Charset> likely(Optional<Charset> declared, byte[] bytes) {
    boolean isAscii = true;
    for (byte each : bytes) {
      isAscii &= each >= 0;
    }
    Charset first = declared.orElse(StandardCharsets.UTF_8);
    return isAscii
        ? List.of(first, StandardCharsets.UTF_8)
        : List.of(StandardCharsets.UTF_8, first, WINDOWS_1252);
  }

  /** Returns the start of a page, to recognise it; its letters may be wrong. */
  static String start(byte[] bytes, int length) {
    Charset charset = marked(bytes).orElse(StandardCharsets.ISO_8859_1);
    return withoutMark(new String(bytes, 0, Math.min(bytes.length, length), charset));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> declared(byte[] bytes) {
    Matcher declared = DECLARED.matcher(start(bytes, SEARCHED));
    return declared.find()
        ? Optional.ofNullable(declared.group("meta")).or(() -> Optional.of(declared.group("xml")))
        : Optional.empty();
  }

  /** Browsers read some encodings as a larger one that contains them. */
  private static Optional<Charset> charset(String name) {
    String known =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
          case "iso-8859-9" -> "windows-1254";
          case "gb2312", "gbk" -> "GB18030";
          // A page whose declaration can be read as ASCII is not in these.
          case "utf-16", "utf-16le", "utf-16be", "unicode" -> "UTF-8";
          default -> name;
        };
    try {
      return Optional.of(Charset.forName(known));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
