package org.w3id.rapporteur.search.lucene;

/**
 * The names of the fields of the index's documents. Each document of a block has the block's {@link
 * #BLOCK}; each graph has a document of its own.
 */
final class IndexFields {
  /**
   * The type of a document: {@link #WORDS_OF}, {@link #THING}, {@link #LOOSE} or {@link #GRAPH}.
   */
  static final String TYPE = "type";

  /** Words of the thing whose document ends the block. */
  static final String WORDS_OF = "words";

  static final String THING = "thing";

  /** Ends a block of words whose subject has no page. */
  static final String LOOSE = "loose";

  /** The address of the thing or subject: in all documents of a block. */
  static final String BLOCK = "block";

  // Of words
  static final String ROLE = "role";
  static final String SUBJECT = "subject";
  static final String PROPERTY = "property";
  static final String LANGUAGE = "language";
  static final String TEXT = "text";

  /** The words as spelled, without case, accents and the like. */
  static final String SPELLED = "spelled";

  /** The words without their endings. */
  static final String STEMMED = "stemmed";

  // Of things
  static final String IRI = "iri";
  static final String PATH = "path";
  static final String CATEGORY = "category";
  static final String LABEL = "label";
  static final String CONTEXT = "context";
  static final String KEY = "key";

  /** The subjects whose words a thing of a report has, one a line; missing for other things. */
  static final String SUBJECTS = "subjects";

  /** A hash of what is in the block. */
  static final String HASH = "hash";

  /** How many statements point to the thing. */
  static final String REFERENCES = "references";

  /** What these references add to the score, at most 1. */
  static final String WEIGHT = "weight";

  // Of graphs
  static final String GRAPH = "graph";

  /** Things of reports in the graph, one a line, each after its category and a space. */
  static final String ROWS = "rows";

  /** Other subjects and entities of the graph, one a line. */
  static final String OTHERS = "others";

  /** What the graph points to, as often as it does. */
  static final String TARGET = "target";

  /** The same, one a line, each after the number and a space. */
  static final String TARGETS = "targets";

  private IndexFields() {}
}
