package org.w3id.rapporteur.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where a line stands in the file it was read from. */
public sealed interface Place extends Comparable<Place> {
  /**
   * A line of a text file.
   *
   * @param number counted from 1
   */
  record OfLine(int number) implements Place {
    public OfLine {
      counted(number);
    }

    @Override
    public String unit() {
      return "";
    }
  }

  /**
   * A line on a page.
   *
   * @param page counted from 1, whatever number is printed on it
   */
  record OnPage(int page, Box box) implements Place {
    public OnPage {
      counted(page);
      Objects.requireNonNull(box);
    }

    @Override
    public int number() {
      return page;
    }

    @Override
    public String unit() {
      return "page";
    }
  }

  /**
   * A paragraph or table of a Word document.
   *
   * @param number in the document's body, counted from 1
   */
  record OfBlock(int number) implements Place {
    public OfBlock {
      counted(number);
    }

    @Override
    public String unit() {
      return "paragraph";
    }
  }

  /**
   * An element of an HTML document.
   *
   * @param xpath as {@code /html/body/p[3]}
   */
  record OfNode(String xpath) implements Place {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    public OfNode {
      Objects.requireNonNull(xpath);
    }

    /** Elements have no number, so their order is that of their paths. */
    @Override
    public int number() {
      return 1;
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public String label() {
      return xpath;
    }

    /** The path with its numbers padded: {@code p[9]} comes before {@code p[10]}. */
    private String comparable() {
      return NUMBER
          .matcher(xpath)
          .replaceAll(found -> "0".repeat(Math.max(0, 9 - found.group().length())) + found.group());
    }
  }

  /** The order of places. Lines of one page have none. */
  Comparator<Place> ORDER =
      Comparator.comparing(Place::unit)
          .thenComparingInt(Place::number)
          .thenComparing(place -> place instanceof OfNode node ? node.comparable() : "");

  /** The number of the line, page or block, from 1. */
  int number();

  /** What the number counts: “page”; empty for lines of a text. */
  String unit();

  /** The place as diagnostics print it, without its unit. */
  default String label() {
    return "" + number();
  }

  @Override
  default int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  private static void counted(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("places are counted from 1: " + number);
    }
  }
}
