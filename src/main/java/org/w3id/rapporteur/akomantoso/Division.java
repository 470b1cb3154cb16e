package org.w3id.rapporteur.akomantoso;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.w3id.rapporteur.akomantoso.ReportText.Kind;
import org.w3id.rapporteur.akomantoso.ReportText.Part;
import org.w3id.rapporteur.graph.Reused;

/**
 * A chapter, section or annex with what stands in it; or the whole body, which has no heading.
 *
 * @param heading empty for the whole body
 * @param held its parts, each a {@link Division}, or a paragraph or line as a division with nothing
 *     in it
 */
record Division(Optional<Part> heading, List<Division> held) {
  private static final String ANNEX = "annex";

  private static Division of(Part part) {
    return new Division(Optional.of(part), new ArrayList<>());
  }

  /** The parts in the sections that they stand in. */
  static Division of(List<Part> parts) {
    Division whole = new Division(Optional.empty(), new ArrayList<>());
    Deque<Division> open = new ArrayDeque<>();
    open.push(whole);
    for (Part part : parts) {
      Division division = of(part);
      if (part.kind() == Kind.SECTION) {
        Optional<GraphResource> above = part.thing().one(Reused.eli("is_part_of"));
        while (open.size() > 1 && !above.equals(open.peek().heading().map(Part::thing))) open.pop();
        open.peek().held().add(division);
        open.push(division);
      } else {
        open.peek().held().add(division);
      }
    }
    return whole;
  }

  boolean is(Kind kind) {
    return heading.map(part -> part.kind() == kind).orElse(false);
  }

  boolean isAnnex() {
    return is(Kind.SECTION)
        && number().startsWith(ANNEX)
        && number().indexOf('/', ANNEX.length() + 1) < 0;
  }

  /** As the graph has it: {@code II.A}, {@code annex/I}, {@code 12}. */
  String number() {
    return heading.flatMap(part -> part.thing().text(Reused.eli("number"))).orElse("");
  }

  /** The last part of its number: {@code A} of {@code II.A}; nothing of an annex without one. */
  String lastNumber() {
    String number = number().equals(ANNEX) ? "" : number();
    String own = is(Kind.SECTION) ? number.replaceFirst(".*[./]", "") : number;
    return own.replaceAll("\\s+", "_");
  }

  /** Whether it holds sections or paragraphs, and not only lines. */
  boolean isStructured() {
    return held.stream().anyMatch(part -> !part.is(Kind.LINE));
  }
}
