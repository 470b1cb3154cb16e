package org.w3id.rapporteur.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.view.ReportText.Kind;
import org.w3id.rapporteur.view.ReportText.Part;

/**
 * A chapter, section or annex with its parts; or the whole report, which has no heading.
 *
 * @param heading empty for the whole report
 * @param held its parts; a paragraph or line is a division without parts
 */
public record Division(Optional<Part> heading, List<Division> held) {
  private static final String ANNEX = "annex";

  private static Division of(Part part) {
    return new Division(Optional.of(part), new ArrayList<>());
  }

  /** Returns the whole report, with each part in its section. */
  static Division of(List<Part> parts) {
    Division whole = new Division(Optional.empty(), new ArrayList<>());
    Deque<Division> open = new ArrayDeque<>();
    open.push(whole);
    for (Part part : parts) {
      Division division = of(part);
      if (part.kind() == Kind.SECTION) {
        Optional<GraphResource> above = new PartView(part.thing()).whole();
        while (open.size() > 1 && !above.equals(open.peek().heading().map(Part::thing))) open.pop();
        open.peek().held().add(division);
        open.push(division);
      } else {
        open.peek().held().add(division);
      }
    }
    return whole;
  }

  public boolean is(Kind kind) {
    return heading.map(part -> part.kind() == kind).orElse(false);
  }

  public boolean isAnnex() {
    return is(Kind.SECTION)
        && number().startsWith(ANNEX)
        && number().indexOf('/', ANNEX.length() + 1) < 0;
  }

  /** Returns the number in the graph: {@code II.A}, {@code annex/I}, {@code 12}. */
  public String number() {
    return heading.flatMap(part -> new PartView(part.thing()).number()).orElse("");
  }

  /**
   * Returns the last part of the number: {@code A} of {@code II.A}; empty for an annex without a
   * number.
   */
  public String lastNumber() {
    String number = number().equals(ANNEX) ? "" : number();
    String own = is(Kind.SECTION) ? number.replaceFirst(".*[./]", "") : number;
    return own.replaceAll("\\s+", "_");
  }

  /** Returns whether it has sections or paragraphs, not only lines. */
  public boolean isStructured() {
    return held.stream().anyMatch(part -> !part.is(Kind.LINE));
  }
}
