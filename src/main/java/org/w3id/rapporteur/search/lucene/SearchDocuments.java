package org.w3id.rapporteur.search.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.w3id.rapporteur.entities.Spelling;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.search.Search;
import org.w3id.rapporteur.search.SearchBlock;
import org.w3id.rapporteur.search.SearchContent;
import org.w3id.rapporteur.search.SearchableThing;
import org.w3id.rapporteur.search.TextRole;
import org.w3id.rapporteur.search.TextStatement;

/**
 * The documents of the index.
 *
 * <p>A thing is a block of documents: one for each of its texts, then its own, which ends the
 * block. So SPARQL can search single texts, and each thing is ranked by its best text. A graph is a
 * document that lists what was read from it.
 */
final class SearchDocuments {
  /** The number of references that gives half of their maximum weight. */
  private static final double HALF = 10;

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(false);
    COUNTED.setOmitNorms(true);
    COUNTED.freeze();
  }

  private SearchDocuments() {}

  static List<Document> of(SearchBlock block, String hash, int references) {
    List<Document> documents = new ArrayList<>();
    block.thing().ifPresent(thing -> addNames(thing, documents));
    Category category = block.thing().map(SearchableThing::category).orElse(Category.TERM);
    block.statements().forEach(statement -> documents.add(words(statement, category)));
    documents.add(end(block, hash, references));
    for (Document document : documents)
      document.add(new StringField(IndexFields.BLOCK, block.key(), Field.Store.NO));
    return documents;
  }

  private static void addNames(SearchableThing thing, List<Document> documents) {
    documents.add(words(TextRole.NAME, thing.label()));
    if (!thing.context().isEmpty())
      documents.add(words(TextRole.PLACE, thing.label() + ", " + thing.context()));
  }

  private static Document words(TextRole role, String text) {
    Document words = new Document();
    words.add(new StringField(IndexFields.TYPE, IndexFields.WORDS_OF, Field.Store.NO));
    words.add(new StringField(IndexFields.ROLE, role.name(), Field.Store.YES));
    words.add(new StoredField(IndexFields.TEXT, text));
    words.add(new TextField(IndexFields.SPELLED, text, Field.Store.NO));
    words.add(new TextField(IndexFields.STEMMED, text, Field.Store.NO));
    return words;
  }

  private static Document words(TextStatement statement, Category category) {
    Document words = words(TextRole.of(statement.property().getURI(), category), statement.text());
    words.add(new StringField(IndexFields.SUBJECT, statement.subject().getURI(), Field.Store.YES));
    words.add(
        new StringField(IndexFields.PROPERTY, statement.property().getURI(), Field.Store.YES));
    words.add(new StringField(IndexFields.LANGUAGE, statement.language(), Field.Store.YES));
    return words;
  }

  private static Document end(SearchBlock block, String hash, int references) {
    Document end = new Document();
    end.add(new StoredField(IndexFields.HASH, hash));
    Optional<SearchableThing> thing = block.thing();
    if (thing.isPresent()) addThing(thing.get(), references, end);
    else end.add(new StringField(IndexFields.TYPE, IndexFields.LOOSE, Field.Store.NO));
    if (block.isOfReports())
      end.add(new StoredField(IndexFields.SUBJECTS, String.join("\n", block.words())));
    return end;
  }

  private static void addThing(SearchableThing thing, int references, Document end) {
    end.add(new StringField(IndexFields.TYPE, IndexFields.THING, Field.Store.NO));
    end.add(new StringField(IndexFields.IRI, thing.iri(), Field.Store.YES));
    end.add(new StoredField(IndexFields.PATH, thing.path()));
    end.add(new StringField(IndexFields.CATEGORY, thing.category().key(), Field.Store.YES));
    end.add(new NumericDocValuesField(IndexFields.CATEGORY, thing.category().ordinal()));
    end.add(new StoredField(IndexFields.LABEL, thing.label()));
    end.add(new StoredField(IndexFields.CONTEXT, thing.context()));
    if (thing.label().length() <= Search.LONGEST)
      end.add(new StringField(IndexFields.KEY, Spelling.key(thing.label()), Field.Store.NO));
    for (Field field : references(references)) end.add(field);
  }

  /** The fields that change when more or fewer statements point to a thing. */
  static Field[] references(int references) {
    double weight = references / (references + HALF);
    return new Field[] {
      new NumericDocValuesField(IndexFields.REFERENCES, references),
      new NumericDocValuesField(IndexFields.WEIGHT, Double.doubleToRawLongBits(weight))
    };
  }

  static Document of(String graph, SearchContent.OfGraph content) {
    Document document = new Document();
    document.add(new StringField(IndexFields.TYPE, IndexFields.GRAPH, Field.Store.NO));
    document.add(new StringField(IndexFields.GRAPH, graph, Field.Store.NO));
    document.add(
        new StoredField(
            IndexFields.ROWS,
            content.rows().values().stream()
                .map(SearchContent.Row::thing)
                .map(thing -> thing.category().key() + " " + thing.iri())
                .collect(Collectors.joining("\n"))));
    document.add(new StoredField(IndexFields.OTHERS, String.join("\n", content.others())));
    document.add(
        new StoredField(
            IndexFields.TARGETS,
            content.references().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining("\n"))));
    for (Map.Entry<String, Integer> each : content.references().entrySet())
      for (int i = 0; i < each.getValue(); i++)
        document.add(new Field(IndexFields.TARGET, each.getKey(), COUNTED));
    return document;
  }

  static String hash(SearchBlock block) {
    try {
      byte[] content = block.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
