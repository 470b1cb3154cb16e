package org.w3id.rapporteur.changes;

import java.time.Instant;
import java.util.Comparator;

/**
 * The time of an act in the publication log, and its number, which tells apart acts of the same
 * time.
 *
 * @param when to the second; years before 1970 and after 9999 are moved into that range
 * @param number 0 if the log of another publisher has none
 */
public record Moment(Instant when, long number) implements Comparable<Moment> {
  private static final int NUMBER_BITS = 24;
  private static final long MOST_NUMBER = (1L << NUMBER_BITS) - 1;
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::when).thenComparing(Moment::number);

  public Moment {
    long second = Math.max(0, Math.min(LAST_SECOND, when.getEpochSecond()));
    when = Instant.ofEpochSecond(second);
    if (number < 0 || number > MOST_NUMBER)
      throw new IllegalArgumentException("not the number of an act: " + number);
  }

  /** The moment with this {@link #key}. */
  public static Moment of(long key) {
    return new Moment(Instant.ofEpochSecond(key >> NUMBER_BITS), key & MOST_NUMBER);
  }

  /** The earliest moment at this time or later. */
  public static Moment from(Instant time) {
    return new Moment(time.plusNanos(999_999_999), 0);
  }

  /** The latest moment in the second of this time. */
  public static Moment until(Instant time) {
    return new Moment(time, MOST_NUMBER);
  }

  /** A number for each moment, in the order of moments. */
  public long key() {
    return when.getEpochSecond() << NUMBER_BITS | number;
  }

  @Override
  public int compareTo(Moment other) {
    return ORDER.compare(this, other);
  }
}
