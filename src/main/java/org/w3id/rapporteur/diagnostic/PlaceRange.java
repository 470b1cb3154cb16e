package org.w3id.rapporteur.diagnostic;

import java.util.Objects;

/**
 * Where some words stand in a file.
 *
 * <p>Printed as {@code 54}, {@code 54-56}, {@code page 3}, {@code pages 3-4}, {@code paragraph 41}.
 *
 * @param last inclusive; of the same kind as {@code first}, and never before it
 */
public record PlaceRange(Place first, Place last) implements Comparable<PlaceRange> {
  public PlaceRange {
    Objects.requireNonNull(first);
    Objects.requireNonNull(last);
    if (first.getClass() != last.getClass() || last.number() < first.number()) {
      throw new IllegalArgumentException("not a range of places: " + first + "-" + last);
    }
  }

  public static PlaceRange at(Place place) {
    return new PlaceRange(place, place);
  }

  /** Returns the range of two places, in whatever order they are given. */
  public static PlaceRange between(Place one, Place other) {
    return other.number() < one.number() ? new PlaceRange(other, one) : new PlaceRange(one, other);
  }

  public static PlaceRange line(int number) {
    return lines(number, number);
  }

  public static PlaceRange lines(int first, int last) {
    return new PlaceRange(new Place.OfLine(first), new Place.OfLine(last));
  }

  @Override
  public int compareTo(PlaceRange other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }

  @Override
  public String toString() {
    boolean several = !first.label().equals(last.label());
    String unit = first.unit().isEmpty() ? "" : first.unit() + (several ? "s " : " ");
    return unit + first.label() + (several ? "-" + last.label() : "");
  }
}
