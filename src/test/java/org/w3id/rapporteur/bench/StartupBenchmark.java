package org.w3id.rapporteur.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how long the packaged program takes from its start to the first 200 for {@code /},
 * compared with plain Fuseki with an empty dataset in memory to its first answer to an ASK query.
 * {@code bench/README.md} describes how to run it.
 *
 * <p>They run alternately. The first run of each does not count, since it reads the jars from disk.
 */
public final class StartupBenchmark {
  private static final int RUNS = 5;

  /** The placeholder for a free port. */
  private static final String PORT = "{port}";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long BETWEEN_ATTEMPTS_MILLIS = 2;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param arguments our jar and Fuseki's server jar
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new StartupBenchmark().compare(arguments[0], arguments[1]);
  }

  private void compare(String rapporteur, String fuseki) throws IOException, InterruptedException {
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      long our = serve("/", "-jar", rapporteur, "serve", "--port", PORT);
      long their =
          serve(
              "/ds?query=ASK%7B%7D",
              "-cp",
              fuseki,
              "org.apache.jena.fuseki.main.cmds.FusekiMainCmd",
              "--localhost",
              "--port",
              PORT,
              "--mem",
              "/ds");
      if (run > 0) {
        ours.add(our);
        theirs.add(their);
        System.out.printf("%d ms, Fuseki %d ms%n", our, their);
      }
    }
    System.out.printf(
        "medians %d ms, Fuseki %d ms, ratio %.2f%n",
        median(ours), median(theirs), (double) median(ours) / median(theirs));
  }

  private static long median(List<Long> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }

  /** The time from the start of a JVM to its first answer 200, in milliseconds. */
  private long serve(String path, String... arguments) throws IOException, InterruptedException {
    int port = freePort();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    for (String argument : arguments) {
      command.add(argument.equals(PORT) ? "" + port : argument);
    }
    long start = System.nanoTime();
    Process server =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitAnswer(URI.create("http://127.0.0.1:" + port + path), server);
      return Duration.ofNanos(System.nanoTime() - start).toMillis();
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private void awaitAnswer(URI address, Process server) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYetListening) {
        Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
      }
    }
    throw new IllegalStateException("no answer from " + address);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
