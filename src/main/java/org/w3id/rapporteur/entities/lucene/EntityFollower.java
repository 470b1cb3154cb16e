package org.w3id.rapporteur.entities.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.entities.Entity;
import org.w3id.rapporteur.entities.EntityIndex;
import org.w3id.rapporteur.entities.EntityReader;
import org.w3id.rapporteur.entities.IndexedEntity;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.lucene.IndexFolder;
import org.w3id.rapporteur.lucene.Parts;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/** Keeps the index of entities up to date with the graphs. */
public final class EntityFollower implements Follower {
  /** Another release may read entities in another way. */
  private static final String FORMAT = "1 " + Release.current().version();

  /** The most graphs whose things are in memory at a time. */
  private static final int PART = 50;

  private final RdfDataset graphs;
  private final EntityReader reader;
  private final IndexFolder folder;
  private final LuceneEntities index;

  /** Has names on which the names of other graphs' things depend: of treaties. */
  private final Node vocabulary;

  /** Parts of these change with a report's graph. */
  private final List<Node> shared;

  private EntityFollower(Store store, String base) {
    graphs = store.unlimited();
    reader = new EntityReader(graphs, base);
    Addresses addresses = new Addresses(base);
    vocabulary = addresses.graph("vocabulary");
    shared = List.of(addresses.graph("catalogue"), addresses.graph("corrections"));
    Optional<Path> place = store.derived().map(derived -> derived.resolve("entities"));
    folder = IndexFolder.at(place, new KeywordAnalyzer(), FORMAT);
    index = new LuceneEntities(folder);
  }

  /**
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   */
  public static EntityFollower of(Store store, String base) {
    return new EntityFollower(store, base);
  }

  /** The index, which always shows the last state that was applied. */
  public EntityIndex index() {
    return index;
  }

  IndexFolder folder() {
    return folder;
  }

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public long applied() {
    return folder.applied();
  }

  @Override
  public void apply(Set<Node> changed, long number) {
    boolean all =
        applied() == NONE || changed.contains(vocabulary) || changed.contains(Quad.defaultGraphIRI);
    folder.change(
        number,
        writer -> {
          if (all) writer.deleteAll();
          List<Node> names = new ArrayList<>(all ? graphs.names() : changed);
          if (all) names.add(Quad.defaultGraphIRI);
          Parts.each(names, PART, writer, (part, former) -> apply(part, former, writer));
        });
  }

  private void apply(Collection<Node> changed, IndexSearcher former, IndexWriter writer) {
    graphs.read(
        () -> {
          write(changed, former, writer);
          return null;
        });
  }

  private void write(Collection<Node> changed, IndexSearcher former, IndexWriter writer) {
    try {
      Set<String> things = new TreeSet<>();
      for (Node graph : changed) {
        things.addAll(LuceneEntities.things(graph.toString(), former));
        Set<String> now = reader.things(graph);
        things.addAll(now);
        Term key = new Term(EntityDocuments.GRAPH, graph.toString());
        if (now.isEmpty()) writer.deleteDocuments(key);
        else writer.updateDocument(key, EntityDocuments.graph(graph.toString(), now));
      }
      Set<Node> describing = new HashSet<>(changed);
      describing.addAll(shared);
      for (String thing : things) {
        writeEntity(thing, describing, former, writer);
        writeKey(thing, former, writer);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void writeEntity(
      String iri, Set<Node> describing, IndexSearcher former, IndexWriter writer)
      throws IOException {
    Optional<BytesRef> known = LuceneEntities.content(iri, former);
    Optional<Entity> before = known.map(EntityCoding::decoded);
    Optional<IndexedEntity> now = reader.entity(iri, before, describing);
    Optional<BytesRef> content = now.map(each -> EntityCoding.encoded(each.entity()));
    if (known.equals(content)) return;
    writer.deleteDocuments(
        new Term(EntityDocuments.ENTITY, iri), new Term(EntityDocuments.NAMED, iri));
    if (now.isPresent()) writer.addDocuments(EntityDocuments.of(now.get(), content.get()));
  }

  private void writeKey(String iri, IndexSearcher former, IndexWriter writer) throws IOException {
    Term key = new Term(EntityDocuments.KEYED, iri);
    Optional<String> name = reader.keyedName(iri);
    if (name.isEmpty()) writer.deleteDocuments(key);
    else if (LuceneEntities.count(key, former) == 0)
      writer.addDocument(EntityDocuments.keyed(iri, name.get()));
  }

  @Override
  public void close() {
    folder.close();
  }
}
