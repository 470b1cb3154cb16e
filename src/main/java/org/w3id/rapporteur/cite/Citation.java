package org.w3id.rapporteur.cite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a citation says. What is not known is empty.
 *
 * @param address where readers find what is cited
 * @param name what of the address stands behind {@code id/}
 * @param author the body whose report it is
 * @param title of the report
 * @param number the report's symbol; that the United Nations published it is known by it
 * @param place in the report, as footnotes write it: “para. 12”
 * @param language of the report, as {@code en}
 * @param issued the report's own date
 * @param meeting the meeting reported on
 */
public record Citation(
    String address,
    String name,
    String author,
    String title,
    String number,
    String place,
    String language,
    Optional<LocalDate> issued,
    Meeting meeting) {

  /**
   * When and where a meeting was held.
   *
   * @param end its last day, the first where it had but one
   */
  public record Meeting(Optional<LocalDate> start, Optional<LocalDate> end, String place) {
    public static final Meeting UNKNOWN = new Meeting(Optional.empty(), Optional.empty(), "");
  }

  /** Symbols are given by the United Nations alone. */
  String publisher() {
    return number.isEmpty() ? "" : "United Nations";
  }

  /** The year of the report; where it has no date, of the meeting's end. */
  Optional<Integer> year() {
    return issued.or(meeting::end).map(LocalDate::getYear);
  }

  /**
   * The name as one without spaces, which files and entries can have: {@code
   * CTOC-COP-WG.7-2015-6-para-12}.
   */
  public String key() {
    return name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
  }
}
