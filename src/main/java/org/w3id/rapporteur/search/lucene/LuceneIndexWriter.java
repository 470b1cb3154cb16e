package org.w3id.rapporteur.search.lucene;

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
import org.w3id.rapporteur.entities.Spelling;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.search.IndexContent;
import org.w3id.rapporteur.search.Search;
import org.w3id.rapporteur.search.SearchableThing;
import org.w3id.rapporteur.search.TextRole;
import org.w3id.rapporteur.search.TextStatement;

/**
 * Writes the content into an index in memory.
 *
 * <p>A thing is a block of documents: one for each of its texts, then its own, which ends the
 * block. So SPARQL can search single texts, and each thing is ranked by its best text.
 */
final class LuceneIndexWriter {
  private final IndexWriter writer;
  private final IndexContent content;
  private final Set<String> written = new HashSet<>();

  private LuceneIndexWriter(IndexWriter writer, IndexContent content) {
    this.writer = writer;
    this.content = content;
  }

  static LuceneIndex make(IndexContent content) {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(Analysis.ofFields()))) {
      new LuceneIndexWriter(writer, content).write();
      writer.forceMerge(1);
      writer.commit();
      return new LuceneIndex(DirectoryReader.open(directory));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write() throws IOException {
    for (Map.Entry<SearchableThing, Set<String>> each : content.things().entrySet())
      write(each.getKey(), each.getValue());
    for (Map.Entry<String, List<TextStatement>> each : content.statements().entrySet())
      if (!written.contains(each.getKey())) writer.addDocuments(loose(each.getValue()));
  }

  private void write(SearchableThing thing, Set<String> subjects) throws IOException {
    List<Document> block = new ArrayList<>();
    block.add(words(TextRole.NAME, thing.label()));
    if (!thing.context().isEmpty())
      block.add(words(TextRole.PLACE, thing.label() + ", " + thing.context()));
    for (String subject : subjects)
      if (written.add(subject))
        content
            .statements()
            .getOrDefault(subject, List.of())
            .forEach(statement -> block.add(words(statement, thing.category())));
    block.add(document(thing));
    writer.addDocuments(block);
  }

  private static List<Document> loose(List<TextStatement> all) {
    List<Document> block = new ArrayList<>();
    all.forEach(statement -> block.add(words(statement, Category.TERM)));
    Document end = new Document();
    end.add(new StringField(IndexFields.TYPE, IndexFields.LOOSE, Store.NO));
    block.add(end);
    return block;
  }

  private static Document words(TextRole role, String text) {
    Document words = new Document();
    words.add(new StringField(IndexFields.TYPE, IndexFields.WORDS_OF, Store.NO));
    words.add(new StringField(IndexFields.ROLE, role.name(), Store.YES));
    words.add(new StoredField(IndexFields.TEXT, text));
    words.add(new TextField(IndexFields.SPELLED, text, Store.NO));
    words.add(new TextField(IndexFields.STEMMED, text, Store.NO));
    return words;
  }

  private static Document words(TextStatement statement, Category category) {
    Document words = words(TextRole.of(statement.property().getURI(), category), statement.text());
    words.add(new StringField(IndexFields.SUBJECT, statement.subject().getURI(), Store.YES));
    words.add(new StringField(IndexFields.PROPERTY, statement.property().getURI(), Store.YES));
    words.add(new StringField(IndexFields.LANGUAGE, statement.language(), Store.YES));
    return words;
  }

  private Document document(SearchableThing thing) {
    Document document = new Document();
    document.add(new StringField(IndexFields.TYPE, IndexFields.THING, Store.NO));
    document.add(new StringField(IndexFields.IRI, thing.iri(), Store.YES));
    document.add(new StoredField(IndexFields.PATH, thing.path()));
    document.add(new StringField(IndexFields.CATEGORY, thing.category().key(), Store.YES));
    document.add(new NumericDocValuesField(IndexFields.CATEGORY, thing.category().ordinal()));
    document.add(new StoredField(IndexFields.LABEL, thing.label()));
    document.add(new StoredField(IndexFields.CONTEXT, thing.context()));
    if (thing.label().length() <= Search.LONGEST)
      document.add(new StringField(IndexFields.KEY, Spelling.key(thing.label()), Store.NO));
    int references = content.references().getOrDefault(thing.iri(), 0);
    if (references > 0)
      document.add(new FeatureField(IndexFields.RANKING, IndexFields.REFERENCES, references));
    return document;
  }
}
