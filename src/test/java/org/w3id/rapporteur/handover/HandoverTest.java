package org.w3id.rapporteur.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publications.Outcome;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.publishing.ReportGraphs;
import org.w3id.rapporteur.store.Store;

class HandoverTest {
  private static final Pipeline PIPELINE = new Pipeline("https://example.org/");
  private static final Instant WHEN = Instant.parse("2027-01-01T00:00:00Z");
  private static final ReportGraphs REPORT =
      ReportGraphs.of(
          PIPELINE
              .read(
                  SourceText.of("a.txt", "1. The Working Group met in Vienna 🏛.\n"),
                  ReportMetadata.NONE)
              .value());

  @TempDir Path folder;
  private Store store;
  private HandoverServer server;

  @BeforeEach
  void open() throws IOException {
    store = Store.at(folder, Optional.of("https://example.org/"));
    server = HandoverServer.open(folder, new Publisher(PIPELINE, store));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    store.close();
  }

  private HandoverClient client() {
    return HandoverClient.to(folder).orElseThrow();
  }

  @Test
  void reportsAreHandedOverAsTheyAre() {
    try (HandoverClient client = client()) {
      assertThat(client.base()).isEqualTo("https://example.org/");
      assertThat(client.publish(REPORT, WHEN)).isEqualTo(Outcome.NEW);
      assertThat(client.publish(REPORT, WHEN)).isEqualTo(Outcome.UNCHANGED);
      Graph held =
          store
              .dataset()
              .read(() -> store.dataset().graph(PIPELINE.addresses().graph(REPORT.path())));
      assertThat(store.dataset().read(() -> held.isIsomorphicWith(REPORT.graph()))).isTrue();
      assertThat(client.withdraw(REPORT.path(), WHEN)).isTrue();
      assertThat(client.withdraw(REPORT.path(), WHEN)).isFalse();
    }
  }

  @Test
  void aFailureIsTold_andTheConnectionStays(@TempDir Path other) throws IOException {
    Store closed = Store.at(other, Optional.of("https://example.org/"));
    Publisher publisher = new Publisher(PIPELINE, closed);
    closed.close();
    try (HandoverServer failing = HandoverServer.open(other, publisher);
        HandoverClient client = HandoverClient.to(other).orElseThrow()) {
      assertThat(failing.port()).isPositive();
      for (int time = 0; time < 2; time++)
        assertThatThrownBy(() -> client.publish(REPORT, WHEN))
            .hasMessageStartingWith("the server that has the store open failed: ");
    }
  }

  @Test
  void theFileIsTheOwners_andGoesWithTheServer() throws IOException {
    Path file = folder.resolve("server.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    server.close();
    assertThat(file).doesNotExist();
    assertThat(HandoverClient.to(folder)).isEmpty();
  }

  /** A killed server leaves its file. */
  @Test
  void aServerThatHasStoppedIsNone() throws IOException {
    String left = Files.readString(folder.resolve("server.properties"));
    server.close();
    Files.writeString(folder.resolve("server.properties"), left);
    assertThat(HandoverClient.to(folder)).isEmpty();
  }

  private Socket connected(String secret) throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), HandoverFile.in(folder).orElseThrow().port());
    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
    HandoverMessages.write(secret, out);
    out.flush();
    return socket;
  }

  @Test
  void withoutTheSecretNothingIsAnswered() throws IOException {
    try (Socket socket = connected("0".repeat(64))) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(store.dataset().hasGraph(PIPELINE.addresses().graph(REPORT.path()))).isFalse();
  }

  /** A silent client, and one whose messages make no sense, do not keep others from publishing. */
  @Test
  void clientsThatMisbehaveHinderNobody() throws IOException {
    String secret = HandoverFile.in(folder).orElseThrow().secret();
    try (Socket silent = connected(secret);
        Socket absurd = connected(secret)) {
      DataInputStream in = new DataInputStream(absurd.getInputStream());
      HandoverMessages.text(in);
      HandoverMessages.text(in);
      DataOutputStream out = new DataOutputStream(absurd.getOutputStream());
      out.writeByte(0);
      out.writeInt(Integer.MAX_VALUE);
      out.flush();
      assertThat(in.read()).as("the connection is closed").isEqualTo(-1);
      try (HandoverClient client = client()) {
        assertThat(client.publish(REPORT, WHEN)).isEqualTo(Outcome.NEW);
      }
      assertThat(silent.isClosed()).isFalse();
    }
  }

  @Test
  void anotherReleaseIsRefused() throws Exception {
    server.close();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      new HandoverFile(other.getLocalPort(), "secret").write(folder);
      CompletableFuture<Void> answer =
          CompletableFuture.runAsync(
              () -> {
                try (Socket client = other.accept()) {
                  HandoverMessages.text(new DataInputStream(client.getInputStream()));
                  DataOutputStream out = new DataOutputStream(client.getOutputStream());
                  HandoverMessages.write("99.0", out);
                  HandoverMessages.write("https://example.org/", out);
                } catch (IOException failed) {
                  throw new IllegalStateException(failed);
                }
              });
      assertThatThrownBy(() -> HandoverClient.to(folder))
          .hasMessageContaining("release 99.0")
          .hasMessageContaining("use the same release");
      answer.join();
    }
  }
}
