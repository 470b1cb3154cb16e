package org.w3id.rapporteur.entities.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.IndexedEntity;
import org.w3id.rapporteur.entities.Spelling;

/**
 * The documents of the index: one for each entity, for each of its names, for each thing with a
 * symbol or key, and for each graph.
 */
final class EntityDocuments {
  /** Only in documents of entities: the address. */
  static final String ENTITY = "entity";

  /** Only in documents of names: the address of the entity. */
  static final String NAMED = "named";

  /** Only in documents of things with a symbol or key: the address. */
  static final String KEYED = "keyed";

  /** Only in documents of graphs: the graph's name. */
  static final String GRAPH = "graph";

  /** What a graph describes: addresses, one a line. */
  static final String THINGS = "things";

  // Of entities
  static final String CONTENT = "content";
  static final String ID = "id";
  static final String KEY = "key";
  static final String ARTICLE = "article";

  /** Each property, after the type of the entity and a space. */
  static final String USE = "use";

  // Of names
  static final String FOLDED = "folded";
  static final String LENGTH = "length";
  static final String WORD = "word";
  static final String PAIR = "pair";

  /** The rest of a name from each of its words on, cut to {@link #LONGEST_REST} characters. */
  static final String REST = "rest";

  // Of entities and names
  /** What the document is of: {@link #ENTITY} or {@link #NAMED}. */
  static final String IS = "is";

  static final String TYPE = "type";
  static final String KIND = "kind";
  static final String ORDER = "order";

  // Of things with a symbol or key
  static final String SPELLING = "spelling";
  static final String NAME = "name";

  static final int LONGEST_REST = 40;

  /** Lucene refuses terms of more than 32,766 bytes. */
  private static final int LONGEST_TERM = 8_000;

  /** A field that says how many values it has, by which results are weighed. */
  private static final FieldType WEIGHED = new FieldType();

  static {
    WEIGHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WEIGHED.setTokenized(false);
    WEIGHED.freeze();
  }

  private EntityDocuments() {}

  static List<Document> of(IndexedEntity indexed, BytesRef content) {
    List<Document> documents = new ArrayList<>();
    documents.add(entity(indexed, content));
    indexed.names().forEach(name -> documents.add(name(name, indexed.entity())));
    return documents;
  }

  private static Document entity(IndexedEntity indexed, BytesRef content) {
    Entity entity = indexed.entity();
    Document document = new Document();
    document.add(word(ENTITY, entity.iri()));
    document.add(word(IS, ENTITY));
    document.add(new BinaryDocValuesField(CONTENT, content));
    document.add(word(ID, entity.id()));
    indexed.keys().forEach(key -> document.add(word(KEY, key)));
    indexed.article().ifPresent(number -> document.add(word(ARTICLE, number)));
    entity
        .values()
        .keySet()
        .forEach(property -> document.add(word(USE, entity.kind().name() + " " + property)));
    addKind(entity, document);
    return document;
  }

  private static Document name(IndexedEntity.Name name, Entity entity) {
    Document document = new Document();
    document.add(word(NAMED, entity.iri()));
    document.add(new BinaryDocValuesField(NAMED, new BytesRef(entity.iri())));
    document.add(word(IS, NAMED));
    document.add(word(FOLDED, name.folded()));
    document.add(new BinaryDocValuesField(FOLDED, new BytesRef(name.folded())));
    document.add(new NumericDocValuesField(LENGTH, name.folded().length()));
    name.words().forEach(each -> document.add(word(WORD, each)));
    name.pairs().forEach(pair -> document.add(new Field(PAIR, pair, WEIGHED)));
    for (int at = name.folded().indexOf(' '); at >= 0; at = name.folded().indexOf(' ', at + 1))
      document.add(word(REST, rest(name.folded().substring(at + 1))));
    addKind(entity, document);
    return document;
  }

  private static void addKind(Entity entity, Document document) {
    entity.types().forEach(type -> document.add(word(TYPE, type)));
    document.add(word(KIND, entity.kind().name()));
    document.add(new NumericDocValuesField(KIND, entity.kind().ordinal()));
    document.add(new SortedDocValuesField(ORDER, new BytesRef(cut(entity.id()))));
  }

  static Document keyed(String iri, String name) {
    Document document = new Document();
    document.add(word(KEYED, iri));
    document.add(word(SPELLING, Spelling.address(name)));
    document.add(new StoredField(NAME, name));
    return document;
  }

  static Document graph(String name, Set<String> things) {
    Document document = new Document();
    document.add(word(GRAPH, name));
    document.add(new StoredField(THINGS, String.join("\n", things)));
    return document;
  }

  private static Field word(String field, String value) {
    return new StringField(field, cut(value), Field.Store.NO);
  }

  /** The text as it stands in the index: a very long one is cut. */
  static String cut(String text) {
    return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
  }

  static String rest(String text) {
    return text.length() <= LONGEST_REST ? text : text.substring(0, LONGEST_REST);
  }
}
