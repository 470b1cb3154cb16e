package org.w3id.rapporteur.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.publishing.Follower;

class IndexFolderTest {
  @TempDir Path folder;

  private IndexFolder opened(String format) {
    return IndexFolder.at(Optional.of(folder), new KeywordAnalyzer(), format);
  }

  private static void add(IndexWriter writer, String word) throws IOException {
    Document document = new Document();
    document.add(new StringField("word", word, Field.Store.NO));
    writer.addDocument(document);
  }

  private static int count(IndexFolder index, String word) {
    return index.ask(searcher -> searcher.count(new TermQuery(new Term("word", word))));
  }

  @Test
  void documentsAndNumberAreKeptTogether() {
    try (IndexFolder index = opened("1")) {
      assertThat(index.applied()).isEqualTo(Follower.NONE);
      index.change(3, writer -> add(writer, "kept"));
      assertThat(index.applied()).isEqualTo(3);
      assertThat(count(index, "kept")).isEqualTo(1);
    }
    try (IndexFolder index = opened("1")) {
      assertThat(index.applied()).isEqualTo(3);
      assertThat(count(index, "kept")).isEqualTo(1);
    }
  }

  @Test
  void aChangeThatFailsLeavesNothing() {
    try (IndexFolder index = opened("1")) {
      index.change(3, writer -> add(writer, "kept"));
      assertThatThrownBy(
              () ->
                  index.change(
                      4,
                      writer -> {
                        add(writer, "lost");
                        throw new IllegalStateException("fails");
                      }))
          .hasMessage("fails");
      assertThat(index.applied()).isEqualTo(3);
      assertThat(count(index, "lost")).isZero();
      index.change(5, writer -> add(writer, "kept"));
      assertThat(count(index, "kept")).isEqualTo(2);
    }
  }

  /** Another release makes documents in another way. */
  @Test
  void anotherFormatIsMadeAgain() {
    try (IndexFolder index = opened("1")) {
      index.change(3, writer -> add(writer, "old"));
    }
    try (IndexFolder index = opened("2")) {
      assertThat(index.applied()).isEqualTo(Follower.NONE);
      index.change(4, writer -> add(writer, "new"));
      assertThat(count(index, "old")).isZero();
      assertThat(count(index, "new")).isEqualTo(1);
    }
  }

  @Test
  void aDamagedIndexIsMadeAgain() throws IOException {
    try (IndexFolder index = opened("1")) {
      index.change(3, writer -> add(writer, "old"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList())
        Files.write(file, new byte[] {1, 2, 3});
    }
    try (IndexFolder index = opened("1")) {
      assertThat(index.applied()).isEqualTo(Follower.NONE);
      index.change(1, writer -> add(writer, "new"));
      assertThat(count(index, "new")).isEqualTo(1);
    }
  }

  /** Another thread makes the index while a reader waits. */
  @Test
  void aReaderWaitsUntilItIsMade() throws Exception {
    try (IndexFolder index = opened("1")) {
      int[] found = {-1};
      Thread reader = new Thread(() -> found[0] = count(index, "kept"));
      reader.start();
      while (reader.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
      index.change(0, writer -> add(writer, "kept"));
      reader.join();
      assertThat(found[0]).isEqualTo(1);
    }
  }
}
