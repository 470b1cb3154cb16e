package org.w3id.rapporteur.akomantoso;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.view.GraphResource;
import org.w3id.rapporteur.view.ReportText;
import org.w3id.rapporteur.view.ReportView;
import org.w3id.rapporteur.xml.Xml;

/** The editors' notes on a report: where its symbol is from, and what may be misprinted. */
final class EditorialNotes {
  /**
   * @param key the note's {@code eId}
   * @param of the fact whose words the note is on; empty if it is on the whole document
   */
  record Note(String key, String marker, Optional<GraphResource> of, String words) {}

  private final List<Note> notes = new ArrayList<>();

  /**
   * @param doubts the suspected misprints of this report and others
   */
  static EditorialNotes of(ReportView report, Graph doubts) {
    EditorialNotes notes = new EditorialNotes();
    ReportText text = report.text();
    report.editorialNote().ifPresent(words -> notes.add(Optional.empty(), words));
    GraphResource.ofType(doubts, Rap.Correction).stream()
        .filter(doubt -> doubt.one(Rap.corrects).isPresent())
        .sorted(Comparator.comparingInt(doubt -> start(corrected(doubt, report), text)))
        .filter(doubt -> !text.places(corrected(doubt, report)).isEmpty())
        .forEach(doubt -> notes.add(Optional.of(corrected(doubt, report)), words(doubt)));
    return notes;
  }

  private static GraphResource corrected(GraphResource doubt, ReportView report) {
    return doubt.one(Rap.corrects).orElseThrow().in(report.thing().graph());
  }

  private static int start(GraphResource fact, ReportText text) {
    return text.places(fact).stream().mapToInt(ReportText.Place::start).min().orElse(0);
  }

  private static String words(GraphResource doubt) {
    return "Suspected misprint: for “%s” read “%s”? %s"
        .formatted(
            doubt.text(Rap.printed).orElse(""),
            doubt.text(Rap.suggested).orElse(""),
            doubt.text(Rap.reason).orElse(""))
        .strip();
  }

  private void add(Optional<GraphResource> of, String words) {
    String number = String.valueOf(notes.size() + 1);
    notes.add(new Note("note_" + number, number, of, words));
  }

  List<Note> all() {
    return List.copyOf(notes);
  }

  /** Returns the notes on the whole document. */
  List<Note> ofDocument() {
    return notes.stream().filter(note -> note.of().isEmpty()).toList();
  }

  void write(Xml xml, String source) {
    if (notes.isEmpty()) return;
    xml.block("notes", "source", source);
    for (Note note : notes) {
      xml.block("note", "eId", note.key(), "marker", note.marker(), "status", "editorial");
      xml.leaf("p", note.words()).end();
    }
    xml.end();
  }
}
