package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cuts a text where places begin, so that a link to a place leads to its beginning. */
public final class Places {
  private Places() {}

  /**
   * A piece of the text, up to where the next place begins.
   *
   * @param ids fragments of the places that begin with the piece: {@code char=635,709}
   */
  public record Piece(List<String> ids, String text) {}

  /**
   * Returns the text, cut where places begin.
   *
   * @param places rows with columns {@code place}, an address with a fragment, and {@code start}
   *     and {@code end}, in code points; places outside the text are left out
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
