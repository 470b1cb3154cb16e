package org.w3id.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.ComponentIdMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TornJournalTest {
  /**
   * The head of an entry that redoes a change of the index GSPO; it states that 24 bytes follow.
   */
  private static final byte[] HEAD_ALONE =
      ByteBuffer.allocate(16).putInt(24).putInt(123).putInt(1).putInt(11).array();

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void publish() {
    data = folder.resolve("Data-0001");
    file = data.resolve("journal.jrnl");
    add("first");
  }

  private void add(String name) {
    try (Store store = Store.at(folder)) {
      store.update(held -> held.add(quad(name)));
    }
  }

  private static Quad quad(String name) {
    var node = NodeFactory.createURI("http://example.org/" + name);
    return Quad.create(node, node, node, NodeFactory.createLiteralString(name));
  }

  private List<String> held() {
    try (Store store = Store.at(folder)) {
      return Txn.calculateRead(
          store.dataset(),
          () ->
              Stream.of("first", "second")
                  .filter(name -> store.dataset().contains(quad(name)))
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16})
  void anEntryThatEndsInItsHeadIsCutAndTheStoreOpens(int length) throws IOException {
    Files.write(file, java.util.Arrays.copyOf(HEAD_ALONE, length));
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThat(held()).containsExactly("first");
    } finally {
      System.setErr(err);
    }
    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("WARN", file.toString(), length + " bytes of the unfinished change were removed");
    assertThat(file).isEmptyFile();
    add("second");
    assertThat(held()).containsExactly("first", "second");
  }

  /** The disk then has the length of the file, but not yet its content. */
  @Test
  void zerosAreCut() throws IOException {
    Files.write(file, new byte[100]);
    assertThat(held()).containsExactly("first");
  }

  @Test
  void aChangeThatWasNotFinishedIsCut() throws IOException {
    Map<Path, byte[]> before = states();
    add("second");
    Map<Path, byte[]> after = states();
    restore(before);
    write(after, false);
    Files.write(file, HEAD_ALONE, StandardOpenOption.APPEND);
    assertThat(held()).containsExactly("first");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16})
  void aChangeThatWasFinishedIsKept(int torn) throws IOException {
    Map<Path, byte[]> before = states();
    add("second");
    Map<Path, byte[]> after = states();
    restore(before);
    write(after, true);
    Files.write(file, java.util.Arrays.copyOf(HEAD_ALONE, torn), StandardOpenOption.APPEND);
    assertThat(held()).containsExactly("first", "second");
  }

  /** The content of the damaged entry is unknown, so nothing is cut. */
  @Test
  void anotherDamageIsToldAndLeft() throws IOException {
    write(states(), true);
    byte[] bytes = Files.readAllBytes(file);
    bytes[20]++;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Store.at(folder))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("journal.jrnl: the journal is damaged at byte 0");
    assertThat(file).hasBinaryContent(bytes);
  }

  /**
   * The roots of the trees and the length of the file of nodes, which are all that a commit
   * overwrites.
   */
  private Map<Path, byte[]> states() throws IOException {
    Map<Path, byte[]> states = new HashMap<>();
    try (Stream<Path> files = Files.list(data)) {
      for (Path state : files.filter(name -> name.toString().matches(".*\\.(bpt|bdf)")).toList())
        states.put(state, Files.readAllBytes(state));
    }
    return states;
  }

  private static void restore(Map<Path, byte[]> states) throws IOException {
    for (var state : states.entrySet()) Files.write(state.getKey(), state.getValue());
  }

  /** Writes the journal as TDB2 has it in the middle of a commit. */
  private void write(Map<Path, byte[]> states, boolean isFinished) {
    Journal journal = Journal.create(Location.create(data));
    states.forEach(
        (state, bytes) -> {
          String name = state.getFileName().toString().replaceFirst("\\..*", "");
          journal.write(
              JournalEntryType.REDO,
              ComponentId.alloc(name, null, ComponentIdMgr.getIndex(name)),
              ByteBuffer.wrap(bytes));
        });
    if (isFinished) journal.writeJournal(JournalEntry.COMMIT);
    journal.close();
  }
}
