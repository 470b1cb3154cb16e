package org.w3id.rapporteur.cite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The data of a citation. Unknown values are empty.
 *
 * @param address where readers find what is cited
 * @param name the part of the permanent address after {@code id/}
 * @param author the body whose report it is
 * @param title of the report
 * @param number the report's symbol; only documents of the United Nations have one
 * @param place place in the report, as written in footnotes: “para. 12”
 * @param language of the report, such as {@code en}
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
   * @param end its last day; the first if it lasted one day
   */
  public record Meeting(Optional<LocalDate> start, Optional<LocalDate> end, String place) {
    public static final Meeting UNKNOWN = new Meeting(Optional.empty(), Optional.empty(), "");
  }

  /** Only the United Nations gives symbols. */
  String publisher() {
    return number.isEmpty() ? "" : "United Nations";
  }

  /** Returns the year of the report or, if it has no date, of the meeting's end. */
  Optional<Integer> year() {
    return issued.or(meeting::end).map(LocalDate::getYear);
  }

  /**
   * Returns the name in a form that files and bibliography entries can have: {@code
   * CTOC-COP-WG.7-2015-6-para-12}.
   */
  public String key() {
    return name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
  }
}
