package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The places in a text, so that a link to one of them leads to where it begins. */
public final class Places {
  private Places() {}

  /**
   * A piece of the text.
   *
   * @param ids of the places that begin with it: {@code char=635,709}
   */
  public record Piece(List<String> ids, String text) {}

  /**
   * The text, cut where places begin.
   *
   * @param places with columns {@code place}, an address with a fragment, and {@code start} and
   *     {@code end}, in code points; those that are none of this text are left out
   */
  public static List<Piece> of(String text, Rows places) {
    int length = text.codePointCount(0, text.length());
    Map<Integer, List<String>> ids = new TreeMap<>(Map.of(0, new ArrayList<>()));
    for (Row row : places.distinct("place")) {
      int start = row.number("start");
      int end = row.number("end");
      String place = row.text("place");
      if (place.indexOf('#') >= 0 && 0 <= start && start <= end && end <= length)
        ids.computeIfAbsent(start, at -> new ArrayList<>())
            .add(place.substring(place.indexOf('#') + 1));
    }
    List<Piece> pieces = new ArrayList<>();
    List<Integer> starts = List.copyOf(ids.keySet());
    int from = 0;
    for (int i = 0; i < starts.size(); i++) {
      int more = (i + 1 < starts.size() ? starts.get(i + 1) : length) - starts.get(i);
      int to = text.offsetByCodePoints(from, more);
      pieces.add(new Piece(List.copyOf(ids.get(starts.get(i))), text.substring(from, to)));
      from = to;
    }
    return pieces;
  }
}
