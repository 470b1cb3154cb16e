package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program as a user does, in a folder without files of the project. */
@Timeout(180)
class JarIT {
  private static final Path JAR = Path.of(System.getProperty("rapporteur.jar"));
  private static final Path SEED = Path.of("reports/CTOC-COP-WG.7-2015-6.txt").toAbsolutePath();

  private static final String SYMBOL = "CTOC/COP/WG.7/2015/6";

  @TempDir Path folder;

  @Test
  void answersWithRowsAloneOnStandardOutput() throws Exception {
    Process query = start("query", "sessions");
    assertThat(query.waitFor()).isZero();
    assertThat(Files.readAllLines(out())).first().isEqualTo("body,ordinal,start,end,place,report");
    assertThat(Files.readAllLines(out())).hasSize(4).last().asString().contains("2015-11-18");
  }

  @Test
  void convertsAFileFromElsewhere() throws Exception {
    Process convert = start("convert", SEED.toString(), "--to", "nquads", "-o", "seed.nq");
    assertThat(convert.waitFor()).isZero();
    assertThat(out()).isEmptyFile();
    assertThat(Files.readString(folder.resolve("seed.nq"))).contains("/id/graph/CTOC/COP/WG.7");
  }

  @Test
  void tellsWhatIsWrongInOneLineWithoutAStackTrace() throws Exception {
    Process missing = start("convert", "missing.txt");
    assertThat(missing.waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(err())).containsExactly("missing.txt: no such file");
  }

  @Test
  void servesTheBundledReportsUntilItIsStopped() throws Exception {
    Process serve = start("serve", "--port", "0");
    try {
      String home = address(serve);
      HttpResponse<String> page = get(home);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Smuggling of Migrants");
    } finally {
      serve.destroy();
    }
    assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPortInUseIsTold() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Process serve = start("serve", "--port", "" + taken.getLocalPort());
      assertThat(serve.waitFor()).isEqualTo(1);
      assertThat(Files.readString(err()))
          .contains("cannot listen at 127.0.0.1, port " + taken.getLocalPort())
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aStoreIsServedAsItIsAndByOneProgramAlone() throws Exception {
    assertThat(start("publish", "--store", "store", SEED.toString()).waitFor()).isZero();
    assertThat(start("publish", "--store", "store", "--withdraw", SYMBOL).waitFor()).isZero();
    Process serve = start("serve", "--store", "store", "--port", "0");
    try {
      assertThat(get(address(serve) + "doc/" + SYMBOL).statusCode()).isEqualTo(410);
      assertThat(start("compact", "--store", "store").waitFor()).isEqualTo(1);
      assertThat(Files.readString(err()))
          .contains("store: cannot be used as a store: process " + serve.pid() + " has it open")
          .doesNotContain("\tat ");
    } finally {
      stop(serve);
    }
  }

  @Test
  void anEmptyStoreIsServedWithTheVocabularyAlone() throws Exception {
    serveAndStop("store");
    assertThat(Files.readAllLines(err()))
        .filteredOn(line -> line.contains("store holds no reports, only the vocabulary"))
        .hasSize(1);
    Map<Path, FileTime> before = written(folder.resolve("store"));
    serveAndStop("store");
    assertThat(written(folder.resolve("store"))).isEqualTo(before);
  }

  private void serveAndStop(String store) throws Exception {
    Process serve = start("serve", "--store", store, "--port", "0");
    try {
      String home = address(serve);
      assertThat(get(home).statusCode()).isEqualTo(200);
      assertThat(get(home + "doc/state/ESP").statusCode()).isEqualTo(200);
      assertThat(get(home + "doc/" + SYMBOL).statusCode()).isEqualTo(404);
    } finally {
      stop(serve);
    }
  }

  private static void stop(Process serve) throws InterruptedException {
    serve.destroy();
    serve.waitFor();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /**
   * The time of the last change of each file of graphs and their earlier versions. What is derived
   * from them is made while the server runs, and a running server says how it can be reached.
   */
  private static Map<Path, FileTime> written(Path store) throws IOException {
    Map<Path, FileTime> written = new HashMap<>();
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        if (!file.endsWith("tdb.lock")
            && !file.endsWith("server.properties")
            && !file.startsWith(store.resolve("derived")))
          written.put(file, Files.getLastModifiedTime(file));
    }
    return written;
  }

  /** Waits until the server prints its address. */
  private String address(Process serve) throws IOException, InterruptedException {
    while (serve.isAlive()) {
      for (String line : Files.readAllLines(err())) {
        if (line.startsWith("http://")) {
          return line;
        }
      }
      serve.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError(Files.readString(err()));
  }

  private Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", JAR.toString()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .directory(folder.toFile())
        .redirectOutput(out().toFile())
        .redirectError(err().toFile())
        .start();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path err() {
    return folder.resolve("err");
  }
}
