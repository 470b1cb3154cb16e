package org.w3id.rapporteur.search;

/** The names of the fields of the index's documents. */
final class IndexFields {
  /** The type of a document: {@link #WORDS_OF}, {@link #THING} or {@link #LOOSE}. */
  static final String TYPE = "type";

  /** Words of the thing whose document ends the block. */
  static final String WORDS_OF = "words";

  static final String THING = "thing";

  /** Ends a block of words whose subject has no page. */
  static final String LOOSE = "loose";

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
  static final String RANKING = "ranking";
  static final String REFERENCES = "references";

  private IndexFields() {}
}
