package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;

/** Clients that make the server wait, and malformed bodies. */
class HostileClientsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FORM = "application/x-www-form-urlencoded";

  /** More than the server has threads. */
  private static final int MANY = 250;

  /** More than are answered at the same time. */
  private static final int READERS = 70;

  private static final int DEEP = 10_000;

  private static Store store;
  private static Server server;
  private final List<Socket> open = new ArrayList<>();

  @BeforeAll
  static void start() {
    store = Store.inMemory();
    new Publisher(new Pipeline(ServerOptions.DEFAULT_BASE), store);
    server = TestSite.serve(store);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : open) socket.close();
    assertThat(status("/health")).isEqualTo(200);
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static int status(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(at(path)).timeout(PATIENCE).build();
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError(path + ": " + e, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, "identity", body.getBytes(StandardCharsets.UTF_8)).join();
  }

  private static CompletableFuture<HttpResponse<String>> post(
      String path, String type, String coding, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    if (!coding.equals("identity")) request.header("Content-Encoding", coding);
    return CLIENT.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Opens a connection, sends this, and then leaves it open. */
  private void send(String request) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    open.add(socket);
    socket.getOutputStream().write(request.replace(" / ", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bodiesThatDoNotComeTakeNoThread() throws IOException {
    for (int i = 0; i < MANY; i++)
      send(
          "POST /sparql HTTP/1.1 / Host: x / Content-Type: application/sparql-query"
              + " / Content-Length: 1000 /  / ASK");
    assertThat(status("/health")).isEqualTo(200);
    assertThat(status("/about")).isEqualTo(200);
  }

  /** The bodies begun leave less room than one more needs, after they have arrived. */
  @Test
  void bodiesThatDoNotEndTakeNoMoreThanTheirShareOfMemory() throws IOException {
    for (int i = 0; i < 128; i++) sendUnfinished();
    String query = "ASK {} #" + "#".repeat(30_000);
    HttpResponse<String> answer = post("/sparql", "application/sparql-query", query);
    for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
      sendUnfinished();
      answer = post("/sparql", "application/sparql-query", query);
    }
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(post("/sparql", "application/sparql-query", "ASK {}").statusCode()).isEqualTo(200);
  }

  private void sendUnfinished() throws IOException {
    try {
      send(
          "POST /sparql HTTP/1.1 / Host: x / Content-Type: application/sparql-query"
              + " / Content-Length: 262144 /  / "
              + "#".repeat(262_000));
    } catch (SocketException refused) {
      // The server takes no more.
    }
  }

  @Test
  void answersThatNobodyReadsDoNotStopHealth() throws IOException {
    String endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    for (int i = 0; i < READERS; i++)
      send(
          "GET /sparql?query="
              + URLEncoder.encode(endless, StandardCharsets.UTF_8)
              + " HTTP/1.1 / Host: x / Accept: text/csv /  / ");
    assertThat(status("/health")).isEqualTo(200);
  }

  private static byte[] gzip(long zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      for (long left = zeros; left > 0; left -= piece.length) gzip.write(piece);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "/sparql,    application/sparql-query",
    "/sparql,    application/x-www-form-urlencoded",
    "/reconcile, application/x-www-form-urlencoded",
    "/reconcile, application/json",
  })
  void whatBodiesAreInflatedToIsCounted(String path, String type) throws Exception {
    byte[] bomb = gzip(20L << 20);
    assertThat(bomb.length).as("it seems small").isLessThan(100_000);
    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.generate(() -> post(path, type, "gzip", bomb)).limit(4).toList();
    for (CompletableFuture<HttpResponse<String>> answer : answers)
      assertThat(answer.get().statusCode()).isEqualTo(413);
  }

  @Test
  @Tag("thorough")
  void largeBombsDoNotFillTheHeap() throws Exception {
    byte[] bomb = gzip(200L << 20);
    String type = "application/sparql-query";
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    List<CompletableFuture<HttpResponse<String>>> answers =
        Stream.generate(() -> post("/sparql", type, "gzip", bomb)).limit(4).toList();
    for (CompletableFuture<HttpResponse<String>> answer : answers)
      assertThat(answer.get().statusCode()).isEqualTo(413);
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    assertThat(peak - before).as("bytes more than before").isLessThan(100L << 20);
  }

  /** Sends each a byte whenever /health has answered, until the server has ended all of them. */
  @Test
  @Tag("thorough")
  void bodiesThatTrickleAreEnded() throws IOException {
    for (int i = 0; i < 50; i++)
      send(
          "POST /sparql HTTP/1.1 / Host: x / Content-Type: application/sparql-query"
              + " / Content-Length: 200000 /  / ASK");
    List<String> answers = new ArrayList<>();
    List<Socket> trickling = new ArrayList<>(open);
    while (!trickling.isEmpty()) {
      trickling.removeIf(socket -> isEnded(socket, answers));
      assertThat(status("/health")).isEqualTo(200);
    }
    assertThat(answers).isNotEmpty().containsOnly("HTTP/1.1 408");
  }

  /** Sends one more byte, unless there is an answer; a write to a closed connection may fail. */
  private static boolean isEnded(Socket socket, List<String> answers) {
    try {
      if (socket.getInputStream().available() > 0) {
        byte[] status = socket.getInputStream().readNBytes(12);
        answers.add(new String(status, StandardCharsets.UTF_8));
        return true;
      }
      socket.getOutputStream().write(' ');
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  @Test
  void aBodyThatIsInflatedIsRead() throws Exception {
    ByteArrayOutputStream query = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(query)) {
      gzip.write("ASK {}".getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = query.toByteArray();
    String type = "application/sparql-query";
    assertThat(post("/sparql", type, "gzip", whole).get().statusCode()).isEqualTo(200);
    byte[] torn = Arrays.copyOf(whole, whole.length - 10);
    assertThat(post("/sparql", type, "gzip", torn).get().statusCode()).isEqualTo(400);
    byte[] none = "no gzip".getBytes(StandardCharsets.UTF_8);
    assertThat(post("/sparql", type, "gzip", none).get().statusCode()).isEqualTo(400);
    assertThat(post("/sparql", type, "zip", none).get().statusCode()).isEqualTo(415);
  }

  static Stream<Arguments> awkward() {
    String json = "application/json";
    String query = "application/sparql-query";
    return Stream.of(
        Arguments.of("/sparql", query, "ASK " + "{".repeat(DEEP) + "}".repeat(DEEP)),
        Arguments.of("/sparql", query, "ASK " + "{".repeat(DEEP)),
        Arguments.of(
            "/sparql", query, "ASK { FILTER (" + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + ") }"),
        Arguments.of("/sparql", query, "ASK { FILTER (" + "!".repeat(DEEP) + "true) }"),
        Arguments.of(
            "/sparql",
            query,
            "ASK { ?s " + "(".repeat(DEEP) + "<urn:p>" + ")*".repeat(DEEP) + " ?o }"),
        Arguments.of("/sparql", query, "ASK { ?s ?p " + "(".repeat(DEEP) + ")".repeat(DEEP) + " }"),
        Arguments.of(
            "/sparql",
            query,
            "ASK { ?s ?p " + "[ ?p ".repeat(DEEP) + "1" + "]".repeat(DEEP) + " }"),
        Arguments.of(
            "/sparql", query, "SELECT * {" + "{ SELECT * {".repeat(DEEP) + "}}".repeat(DEEP) + "}"),
        Arguments.of("/sparql", FORM, "query=%zz"),
        Arguments.of("/sparql", FORM, "query=%ff%fe"),
        Arguments.of("/sparql", FORM, fields(101)),
        Arguments.of("/sparql", FORM, fields(DEEP)),
        Arguments.of("/sparql", FORM + ";charset=nonsense", "query=ASK%7B%7D"),
        Arguments.of("/sparql", query + ";charset=nonsense", "ASK {}"),
        Arguments.of("/reconcile", FORM, "queries=" + "[".repeat(DEEP) + "]".repeat(DEEP)),
        Arguments.of(
            "/reconcile", FORM, "queries=" + "{\"q\":".repeat(DEEP) + "1" + "}".repeat(DEEP)),
        Arguments.of("/reconcile", FORM, "queries=%zz"),
        Arguments.of("/reconcile", FORM, fields(101)),
        Arguments.of("/reconcile", json, "[".repeat(DEEP) + "]".repeat(DEEP)),
        Arguments.of(
            "/reconcile/match", json, "{\"queries\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}"),
        Arguments.of("/reconcile/match", json, "{\"queries\": [\u0000]}"),
        Arguments.of("/reconcile/match", json + ";charset=nonsense", "{"));
  }

  private static String fields(int number) {
    return String.join("&", IntStream.range(0, number).mapToObj(i -> "f" + i + "=x").toList());
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void awkwardBodiesAreTheirSendersFault(String path, String type, String body) {
    HttpResponse<String> answer = post(path, type, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body())
        .doesNotContain("\tat ", "Exception", "StackOverflow", "org.", "jetty", "jakarta");
  }

  /** A chain does not look nested, but the tree that it becomes is as deep as it is long. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      ASK { FILTER (1 ~ = 1) } | + 0
      ASK { FILTER (true ~) }  | && true
      ASK { ?s <urn:p> ~ ?o }  | / <urn:p>
      ASK { {} ~ }             | UNION {}
      ASK { {} ~ }             | OPTIONAL {}
      ASK { {} ~ }             | MINUS {}
      """)
  void longChainsDoNoHarm(String query, String link) {
    String chain = query.replace("~", (link + " ").repeat(DEEP));
    HttpResponse<String> answer = post("/sparql", "application/sparql-query", chain);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 503);
    assertThat(answer.body()).doesNotContain("\tat ", "Exception", "StackOverflow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      POST /sparql HTTP/1.1 / Host: x / Transfer-Encoding: chunked /  / zz / ASK
      POST /sparql HTTP/1.1 / Host: x / Transfer-Encoding: chunked /  / -1 / ASK
      POST /sparql HTTP/1.1 / Host: x / Transfer-Encoding: chunked /  / 3 / ASK{}nonsense
      POST /sparql HTTP/1.1 / Host: x / Transfer-Encoding: chunked /  / fffffffffffffffff / ASK
      POST /sparql HTTP/1.1 / Host: x / Content-Length: -1 /  / ASK
      POST /sparql HTTP/1.1 / Host: x / Content-Length: 3 / Transfer-Encoding: chunked /  / 0 /  /
      """)
  void brokenFramingIsABadRequest(String request) throws IOException {
    send(request.replace("Host: x", "Host: x / Content-Type: application/sparql-query") + " / ");
    Socket socket = open.get(0);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception", "\tat ", "jetty");
  }
}
