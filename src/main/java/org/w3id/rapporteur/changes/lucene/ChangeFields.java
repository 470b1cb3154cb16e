package org.w3id.rapporteur.changes.lucene;

/** The fields of the documents. A document is of a graph, an act, an account or a thing. */
final class ChangeFields {
  /** The content of a document of a graph, an account or a thing, packed. */
  static final String CONTENT = "content";

  // Documents of a graph, of its acts and of its accounts

  /** The address of the graph. */
  static final String GRAPH = "graph";

  /** The address of the graph, in its own document alone. */
  static final String SOURCE = "source";

  /** The part of the sitemap that has the graph's things. */
  static final String SOURCE_PART = "sourcePart";

  /** The time of the last act on the graph. */
  static final String LAST = "last";

  /** The number of things with pages that the graph describes. */
  static final String SIZE = "size";

  static final String ACT = "act";
  static final String ACT_TIME = "actTime";

  /** The number of the act that withdrew what this one published. */
  static final String WITHDRAWN = "withdrawn";

  /** The address of the thing that an account is of. */
  static final String ACCOUNT = "account";

  /** The graph of an account. */
  static final String ACCOUNT_GRAPH = "accountGraph";

  // Documents of a thing

  static final String THING = "thing";

  /** Sorts as {@code ThingChange.inOrder}. */
  static final String ORDER = "order";

  static final String PART = "part";

  /** The moment of the last change. */
  static final String CHANGED = "changed";

  static final String KIND = "kind";
  static final String FEED = "feed";

  /** Whether the thing is withdrawn. */
  static final String GONE = "gone";

  /** The moment of the last change of its record. */
  static final String STAMP = "stamp";

  static final String RECORD_KIND = "recordKind";
  static final String BODY = "body";

  /** The body and all above it. */
  static final String WITHIN = "within";

  private ChangeFields() {}
}
