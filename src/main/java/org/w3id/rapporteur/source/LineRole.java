package org.w3id.rapporteur.source;

/** What a source itself knows about a line's part in the document. */
public enum LineRole {
  /** Running text, or a source that does not say. */
  TEXT,
  HEADING,
  LIST_ITEM,
  TABLE_ROW,
  FOOTNOTE,
  RUNNING_HEAD,
  RUNNING_FOOT,
  PAGE_NUMBER,
  CONTENTS
}
