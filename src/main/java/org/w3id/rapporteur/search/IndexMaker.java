package org.w3id.rapporteur.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.w3id.rapporteur.reconcile.Spelling;

/**
 * Writes what can be found into an index, in memory.
 *
 * <p>A thing is a block of documents: one for each of its words, then its own, which ends the
 * block. So words can be searched for one by one, as SPARQL does, and things by the best of theirs.
 */
final class IndexMaker {
  private final IndexWriter writer;
  private final Holdings holdings;
  private final Set<String> written = new HashSet<>();

  private IndexMaker(IndexWriter writer, Holdings holdings) {
    this.writer = writer;
    this.holdings = holdings;
  }

  static Index make(Holdings holdings) {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(Analysis.ofFields()))) {
      new IndexMaker(writer, holdings).write();
      writer.forceMerge(1);
      writer.commit();
      return new Index(DirectoryReader.open(directory));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write() throws IOException {
    for (Map.Entry<Thing, Set<String>> each : holdings.things().entrySet())
      write(each.getKey(), each.getValue());
    for (Map.Entry<String, List<Said>> each : holdings.said().entrySet())
      if (!written.contains(each.getKey())) writer.addDocuments(loose(each.getValue()));
  }

  private void write(Thing thing, Set<String> subjects) throws IOException {
    List<Document> block = new ArrayList<>();
    block.add(words(Role.NAME, thing.label()));
    if (!thing.context().isEmpty())
      block.add(words(Role.PLACE, thing.label() + ", " + thing.context()));
    for (String subject : subjects)
      if (written.add(subject))
        holdings
            .said()
            .getOrDefault(subject, List.of())
            .forEach(said -> block.add(words(said, thing.category())));
    block.add(document(thing));
    writer.addDocuments(block);
  }

  private static List<Document> loose(List<Said> all) {
    List<Document> block = new ArrayList<>();
    all.forEach(said -> block.add(words(said, Category.TERM)));
    Document end = new Document();
    end.add(new StringField(Fields.TYPE, Fields.LOOSE, Store.NO));
    block.add(end);
    return block;
  }

  private static Document words(Role role, String text) {
    Document words = new Document();
    words.add(new StringField(Fields.TYPE, Fields.WORDS_OF, Store.NO));
    words.add(new StringField(Fields.ROLE, role.name(), Store.YES));
    words.add(new StoredField(Fields.TEXT, text));
    words.add(new TextField(Fields.SPELLED, text, Store.NO));
    words.add(new TextField(Fields.STEMMED, text, Store.NO));
    return words;
  }

  private static Document words(Said said, Category category) {
    Document words = words(Role.of(said.property().getURI(), category), said.text());
    words.add(new StringField(Fields.SUBJECT, said.subject().getURI(), Store.YES));
    words.add(new StringField(Fields.PROPERTY, said.property().getURI(), Store.YES));
    words.add(new StringField(Fields.LANGUAGE, said.language(), Store.YES));
    return words;
  }

  private Document document(Thing thing) {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.THING, Store.NO));
    document.add(new StringField(Fields.IRI, thing.iri(), Store.YES));
    document.add(new StoredField(Fields.PATH, thing.path()));
    document.add(new StringField(Fields.CATEGORY, thing.category().key(), Store.YES));
    document.add(new NumericDocValuesField(Fields.CATEGORY, thing.category().ordinal()));
    document.add(new StoredField(Fields.LABEL, thing.label()));
    document.add(new StoredField(Fields.CONTEXT, thing.context()));
    if (thing.label().length() <= Search.LONGEST)
      document.add(new StringField(Fields.KEY, Spelling.key(thing.label()), Store.NO));
    int references = holdings.references().getOrDefault(thing.iri(), 0);
    if (references > 0)
      document.add(new FeatureField(Fields.RANKING, Fields.REFERENCES, references));
    return document;
  }
}
