package org.w3id.rapporteur.harvest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.RecordFilter;
import org.w3id.rapporteur.harvest.OaiException.Code;

/**
 * A token that says where a list continues, so that the server keeps no state: it contains the
 * arguments, the last record listed, how many were listed of how many, and a checksum. It gives
 * access to nothing that the arguments would not, so it is not secret. It does not expire: records
 * that change during a harvest move to the end of the list.
 */
final class ResumptionToken {
  private static final int LONGEST = 2_000;
  private static final int FIELDS = 9;
  private static final int CHECKSUM_BYTES = 6;

  private ResumptionToken() {}

  static String of(Selection selection) {
    Selection.Progress progress = selection.progress().orElseThrow();
    String fields =
        String.join(
            " ",
            selection.format().prefix(),
            selection.set().orElse("-"),
            selection.from().map(Datestamp::text).orElse("-"),
            selection.until().map(Datestamp::text).orElse("-"),
            progress.after().stamp().when().toString(),
            "" + progress.after().stamp().number(),
            "" + progress.listed(),
            "" + progress.all(),
            progress.after().iri());
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(fields.getBytes(StandardCharsets.UTF_8))
        + "."
        + checksum(fields);
  }

  /**
   * @throws OaiException if the text is not a valid token
   */
  static Selection parse(String token) {
    try {
      if (token.length() > LONGEST) throw bad();
      int dot = token.indexOf('.');
      String fields =
          new String(
              Base64.getUrlDecoder().decode(token.substring(0, Math.max(dot, 0))),
              StandardCharsets.UTF_8);
      if (!checksum(fields).equals(token.substring(dot + 1))) throw bad();
      return selection(List.of(fields.split(" ", -1)));
    } catch (IllegalArgumentException noBase64) {
      throw bad();
    }
  }

  private static Selection selection(List<String> fields) {
    if (fields.size() != FIELDS) throw bad();
    return new Selection(
        MetadataFormat.named(fields.get(0)).orElseThrow(ResumptionToken::bad),
        given(fields.get(1))
            .map(set -> Optional.of(set).filter(Sets::isSpec).orElseThrow(ResumptionToken::bad)),
        given(fields.get(2)).map(ResumptionToken::datestamp),
        given(fields.get(3)).map(ResumptionToken::datestamp),
        Optional.of(
            new Selection.Progress(
                new RecordFilter.Position(
                    new Moment(datestamp(fields.get(4)).first(), number(fields.get(5))),
                    fields.get(8)),
                number(fields.get(6)),
                number(fields.get(7)))));
  }

  private static Optional<String> given(String field) {
    return Optional.of(field).filter(text -> !text.equals("-"));
  }

  private static int number(String field) {
    if (!field.matches("\\d{1,9}")) throw bad();
    return Integer.parseInt(field);
  }

  private static Datestamp datestamp(String text) {
    return Datestamp.parse(text).orElseThrow(ResumptionToken::bad);
  }

  private static String checksum(String fields) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(fields.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, CHECKSUM_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static OaiException bad() {
    return new OaiException(
        Code.badResumptionToken, "Invalid resumption token. Begin the list again.");
  }
}
