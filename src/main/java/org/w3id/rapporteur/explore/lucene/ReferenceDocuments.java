package org.w3id.rapporteur.explore.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.explore.CollectionMembers.Member;
import org.w3id.rapporteur.explore.Facet;
import org.w3id.rapporteur.explore.FacetedCollection;
import org.w3id.rapporteur.explore.GraphReferences.Source;
import org.w3id.rapporteur.explore.GraphReferences.Target;

/**
 * Makes the documents of a graph: one for each source of references and for each part of a member.
 */
final class ReferenceDocuments {
  static final String GRAPH = "graph";

  /** References: the mark {@link #OF} or {@link #WITHIN}, the property, the target. */
  static final String REFERENCE = "reference";

  /** Some references together: those that pages count. */
  static final String PAIR = "pair";

  static final String TYPE = RDF.type.getURI();

  static final String PROPERTY = "property";
  static final String TARGET = "target";
  static final String THING = "thing";

  /** A number for the thing, by which documents of the same thing are recognised. */
  static final String HASH = "hash";

  /** The references of things that other graphs may describe too. */
  static final String SHARED = "shared";

  static final String COLLECTION = "collection";

  /** The name of a facet and a value. */
  static final String FACET = "facet";

  static final String OF = "of ";
  static final String WITHIN = "within ";

  private static final String DAY = "day";
  private static final String REPORT = "report";
  private static final String POSITION = "position";

  /** The latest session first, then by report, then in the order of its text. */
  static final Sort NEWEST =
      new Sort(
          new SortField(DAY, SortField.Type.LONG, true),
          new SortField(REPORT, SortField.Type.STRING),
          new SortField(POSITION, SortField.Type.LONG));

  private final String graph;
  private final long day;

  ReferenceDocuments(Node graph, long day) {
    this.graph = graph.toString();
    this.day = day;
  }

  Document of(Source source) {
    Document document = document(source.thing(), source.day(), source.position());
    Set<String> references = new LinkedHashSet<>();
    for (Target target : source.targets()) {
      references.add(term(target));
      for (Node whole : target.wholes()) references.add(WITHIN + target.property() + " " + whole);
      StringBuilder stored = new StringBuilder(target.property() + " " + target.thing());
      for (Node whole : target.wholes()) stored.append(' ').append(whole);
      document.add(new StoredField(TARGET, stored.toString()));
    }
    Set<String> pairs = pairs(source.targets(), references);
    for (String each : pairs) document.add(new StringField(PAIR, each, Field.Store.NO));
    if (!source.isOwn())
      pairs.forEach(each -> document.add(new StringField(SHARED, each, Field.Store.NO)));
    for (String each : references) {
      document.add(new StringField(REFERENCE, each, Field.Store.NO));
      if (!source.isOwn()) document.add(new StringField(SHARED, each, Field.Store.NO));
    }
    source
        .properties()
        .forEach(each -> document.add(new StringField(PROPERTY, each, Field.Store.NO)));
    return document;
  }

  /** The references with the thing's types, and those of another thing with the thing's own. */
  private static Set<String> pairs(List<Target> targets, Set<String> references) {
    Set<String> pairs = new LinkedHashSet<>();
    for (Target own : targets) {
      if (own.isOfAnother()) continue;
      if (own.property().equals(TYPE)) references.forEach(each -> pairs.add(pair(each, term(own))));
      for (Target one : targets) if (one.isOfAnother()) pairs.add(pair(term(one), term(own)));
    }
    return pairs;
  }

  private static String term(Target target) {
    return OF + target.property() + " " + target.thing();
  }

  /** The term for two references together. */
  static String pair(String one, String other) {
    return one + " and " + other;
  }

  List<Document> of(FacetedCollection collection, Member member, int position) {
    List<Document> parts = new ArrayList<>();
    for (Map<Facet, Set<Node>> values : member.parts()) {
      Document document = document(member.thing(), day, position);
      document.add(new StringField(COLLECTION, collection.name(), Field.Store.NO));
      values.forEach(
          (facet, nodes) ->
              nodes.forEach(
                  node -> {
                    String term = facet.name() + " " + node;
                    document.add(new StringField(FACET, term, Field.Store.NO));
                    document.add(new SortedSetDocValuesField(FACET, new BytesRef(term)));
                  }));
      parts.add(document);
    }
    return parts;
  }

  private Document document(Node thing, long day, int position) {
    Document document = new Document();
    document.add(new StringField(GRAPH, graph, Field.Store.NO));
    document.add(new StoredField(THING, thing.getURI()));
    document.add(new NumericDocValuesField(HASH, hash(thing.getURI())));
    document.add(new NumericDocValuesField(DAY, day));
    document.add(new SortedDocValuesField(REPORT, new BytesRef(graph)));
    document.add(new NumericDocValuesField(POSITION, position));
    return document;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    return hash;
  }
}
