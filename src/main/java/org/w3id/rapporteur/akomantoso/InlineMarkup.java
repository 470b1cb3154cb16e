package org.w3id.rapporteur.akomantoso;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.view.FactView;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportText;
import org.w3id.rapporteur.view.ReportText.Place;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.xml.Xml;

/**
 * Marks the words that refer to something: cited treaties, resolutions and documents ({@code ref}),
 * participants and speakers, persons, and things mentioned.
 *
 * <p>If two marks cross, the one that begins first is kept. Marks within others are kept, except a
 * citation within a citation.
 */
final class InlineMarkup {
  private static final String REF = "ref";
  private static final String REFS = "mref";

  /**
   * @param attributes name, value, name, value …
   */
  private record Mark(
      int start, int end, String element, List<String> attributes, List<Mark> inner) {
    Mark(int start, int end, String element, String... attributes) {
      this(start, end, element, List.of(attributes), new ArrayList<>());
    }

    boolean isCitation() {
      return element.equals(REF) || element.equals(REFS);
    }
  }

  private final ReportText text;
  private final References references;
  private final List<Mark> marks = new ArrayList<>();

  private InlineMarkup(ReportText text, References references) {
    this.text = text;
    this.references = references;
  }

  /** Returns the marks of a report's words, and those of the notes on them. */
  static InlineMarkup of(ReportView report, References references, EditorialNotes notes) {
    InlineMarkup marks = new InlineMarkup(report.text(), references);
    marks.addCitations(report);
    marks.addAgents(report);
    marks.addMentions(report);
    marks.addNotes(notes);
    marks.nest();
    return marks;
  }

  private void addCitations(ReportView report) {
    for (Node type : List.of(Rap.Citation, Rap.ResolutionCited)) {
      for (FactView fact : report.facts(type)) {
        fact.named().forEach(cited -> add(fact, REF, "href", cited.iri()));
      }
    }
    TreeMap<Place, List<GraphResource>> documents =
        new TreeMap<>(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
    for (FactView fact : report.facts(Rap.DocumentCited)) {
      for (Place place : text.places(fact.thing())) {
        documents.computeIfAbsent(place, any -> new ArrayList<>()).addAll(fact.named());
      }
    }
    documents.forEach(this::addDocuments);
  }

  /** “CTOC/COP/WG.7/2015/2 and Add.1” cites two documents; each is marked at its own words. */
  private void addDocuments(Place place, List<GraphResource> documents) {
    if (documents.size() == 1) {
      marks.add(new Mark(place.start(), place.end(), REF, "href", documents.get(0).iri()));
      return;
    }
    marks.add(new Mark(place.start(), place.end(), REFS));
    String words = text.between(place.start(), place.end());
    int from = 0;
    for (GraphResource document : documents) {
      String symbol = document.text(Reused.dcterms("identifier")).orElse("");
      while (!symbol.isEmpty() && words.indexOf(symbol, from) < 0) {
        symbol = symbol.contains("/") ? symbol.substring(symbol.indexOf('/') + 1) : "";
      }
      if (!symbol.isEmpty()) {
        int start = place.start() + words.indexOf(symbol, from);
        from = start + symbol.length() - place.start();
        marks.add(new Mark(start, start + symbol.length(), REF, "href", document.iri()));
      }
    }
  }

  private void addAgents(ReportView report) {
    for (FactView fact : report.facts(Rap.Participation)) {
      for (GraphResource agent : fact.organizations()) {
        addReferring(fact, "organization", agent);
      }
      String role = fact.role().map(references::to).orElse("");
      for (GraphResource person : fact.persons()) {
        add(fact, "person", "refersTo", references.to(person), "as", role);
      }
    }
    for (FactView fact : report.facts(Rap.Statement)) {
      fact.speaker().ifPresent(speaker -> addReferring(fact, "organization", speaker));
    }
  }

  private void addMentions(ReportView report) {
    for (FactView fact : report.facts(Rap.Mention)) {
      fact.named().forEach(thing -> addReferring(fact, element(thing), thing));
    }
  }

  private String element(GraphResource mentioned) {
    return switch (references.kindOf(mentioned)) {
      case "organization", "state", "body" -> "organization";
      case "system", "programme" -> "object";
      default -> "concept";
    };
  }

  private void addReferring(FactView fact, String element, GraphResource to) {
    add(fact, element, "refersTo", references.to(to));
  }

  private void add(FactView fact, String element, String... attributes) {
    for (Place place : text.places(fact.thing())) {
      marks.add(new Mark(place.start(), place.end(), element, attributes));
    }
  }

  private void addNotes(EditorialNotes notes) {
    for (EditorialNotes.Note note : notes.all()) {
      note.of()
          .ifPresent(
              fact -> {
                for (Place place : text.places(fact)) {
                  marks.add(
                      new Mark(
                          place.end(),
                          place.end(),
                          "noteRef",
                          "href",
                          "#" + note.key(),
                          "marker",
                          note.marker()));
                }
              });
    }
  }

  /** Puts each mark into the one around it, and drops those that cross another or repeat it. */
  private void nest() {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(mark -> !mark.isCitation())
            .thenComparing(Mark::element)
            .thenComparing(mark -> mark.attributes().toString()));
    marks.clear();
    Deque<Mark> around = new ArrayDeque<>();
    for (Mark mark : sorted) {
      while (!around.isEmpty() && around.peek().end() <= mark.start()) around.pop();
      if (around.isEmpty()) {
        marks.add(mark);
      } else if (fits(mark, around)) {
        around.peek().inner().add(mark);
      } else {
        continue;
      }
      around.push(mark);
    }
  }

  private static boolean fits(Mark mark, Deque<Mark> around) {
    Mark outer = around.peek();
    if (mark.end() > outer.end()) return false;
    boolean repeats =
        mark.element().equals(outer.element())
            && mark.start() == outer.start()
            && mark.end() == outer.end();
    boolean citesWithin =
        mark.isCitation()
            && !outer.element().equals(REFS)
            && around.stream().anyMatch(Mark::isCitation);
    return !repeats && !citesWithin;
  }

  /** Writes a part of the text with its marks; a mark that reaches beyond it is left out. */
  void write(Place place, Xml xml) {
    write(place.start(), place.end(), marks, xml);
  }

  private void write(int start, int end, List<Mark> within, Xml xml) {
    int at = start;
    for (Mark mark : within) {
      if (mark.start() < at || mark.end() > end) continue;
      xml.text(text.between(at, mark.start()));
      at = mark.end();
      String[] attributes = mark.attributes().toArray(String[]::new);
      if (mark.start() == mark.end()) {
        xml.mark(mark.element(), attributes);
      } else {
        xml.inline(mark.element(), attributes);
        write(mark.start(), mark.end(), mark.inner(), xml);
        xml.end();
      }
    }
    xml.text(text.between(at, end));
  }
}
