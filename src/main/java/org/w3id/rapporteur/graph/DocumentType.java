package org.w3id.rapporteur.graph;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** The types of document that the first words of a printed title identify. Source: UNDO. */
enum DocumentType {
  /** “Provisional agenda and annotations” (63 (a)). */
  MEETING_AGENDA("MeetingAgenda", "(?:annotated |draft )?(?:provisional )?agenda(?![\\w-])"),

  /** “Note by the Secretariat on the smuggling of migrants by sea” (63 (b)). */
  NOTE("Note", "note (?:by|from|of) "),

  /** “Report on the meeting of the Working Group …”; not “Report on the training workshop …”. */
  MEETING_REPORT("MeetingReport", "report (?:on|of) the (?:\\p{L}+ )?(?:meeting|session) of ");

  private final Node type;
  private final Pattern start;

  DocumentType(String undo, String start) {
    this.type = Reused.undo(undo);
    this.start = Pattern.compile(start, Pattern.CASE_INSENSITIVE);
  }

  /**
   * The type of a document with this title; empty for all other titles, such as “Report on the
   * workshop”.
   */
  static Optional<Node> of(String title) {
    return Arrays.stream(values())
        .filter(type -> type.start.matcher(title).lookingAt())
        .map(type -> type.type)
        .findFirst();
  }
}
