package org.w3id.rapporteur.proxy;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.address.ServiceUrl;

/**
 * The nginx of this machine before a server, with TLS and a path, configured as the documentation
 * has it. It is one process, which ends when this is closed.
 */
public final class Nginx implements AutoCloseable {
  private static final Path DOCUMENTATION = Path.of("docs", "proxy.md");
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?ms)^```nginx\\n(server .*?)^```$");

  /** What stands around a site's configuration; all files are in one folder. */
  private static final String FRAME =
      """
      daemon off;
      master_process off;
      pid FOLDER/nginx.pid;
      error_log stderr notice;
      events { }
      http {
      access_log FOLDER/access.log;
      client_body_temp_path FOLDER/body;
      proxy_temp_path FOLDER/proxy;
      fastcgi_temp_path FOLDER/fastcgi;
      uwsgi_temp_path FOLDER/uwsgi;
      scgi_temp_path FOLDER/scgi;
      gzip on;
      SERVER
      }
      """;

  private static final long PATIENCE_SECONDS = 20;

  private final Path folder;
  private final int port;
  private final TestCertificate certificate;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private Process process;

  /** To be started; its address is known already. */
  public Nginx(Path folder) {
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
      certificate = TestCertificate.in(folder);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the service is reached. */
  public ServiceUrl url() {
    return new ServiceUrl("https://localhost:" + port + "/wg/");
  }

  /** A client that trusts its certificate, and does not follow redirects by itself. */
  public HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder()
        .version(version)
        .sslContext(certificate.trusting())
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
        .build();
  }

  /** The certificate, as other programs take it. */
  public Path certificate() {
    return certificate.certificate();
  }

  /**
   * Begins to pass on to a server.
   *
   * @param server the port at which it listens on this machine
   */
  public Nginx start(int server, PathHandling path) {
    try {
      Path file = Files.writeString(folder.resolve("nginx.conf"), configuration(server, path));
      process =
          new ProcessBuilder(
                  program(), "-e", "stderr", "-c", file.toString(), "-p", folder.toString())
              .start();
    } catch (IOException e) {
      return fail("nginx is needed (Debian: apt install nginx-light): " + e.getMessage(), e);
    }
    // A test that is killed does not close it.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    CompletableFuture<Boolean> listening = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(listening), "nginx log");
    reader.setDaemon(true);
    reader.start();
    if (!listening.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join()) {
      close();
      fail("nginx does not start: " + String.join("\n", log));
    }
    return this;
  }

  /** Debian has it where only the administrator's path leads. */
  private static String program() {
    Path debian = Path.of("/usr/sbin/nginx");
    return Files.isExecutable(debian) ? debian.toString() : "nginx";
  }

  /** It says what it is once it listens. */
  private void read(CompletableFuture<Boolean> listening) {
    try (BufferedReader lines = process.errorReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        if (line.contains("[notice]") && line.contains(": nginx/")) listening.complete(true);
      }
    } catch (IOException ended) {
      log.add(ended.toString());
    }
    listening.complete(false);
  }

  private String configuration(int server, PathHandling path) throws IOException {
    Matcher documented = CONFIGURATION.matcher(Files.readString(DOCUMENTATION));
    if (!documented.find()) fail("no configuration in " + DOCUMENTATION);
    String pass = "proxy_pass http://127.0.0.1:" + server;
    String site =
        documented
            .group(1)
            .replace("listen 443 ", "listen 127.0.0.1:" + port + " ")
            .replace("server_name data.example.org;", "server_name localhost;")
            .replaceFirst("ssl_certificate \\S+;", "ssl_certificate " + certificate() + ";")
            .replaceFirst(
                "ssl_certificate_key \\S+;", "ssl_certificate_key " + certificate.key() + ";")
            .replace(
                "proxy_pass http://127.0.0.1:8080;",
                pass + (path == PathHandling.KEPT ? ";" : "/;"));
    return FRAME.replace("FOLDER", folder.toString()).replace("SERVER", site);
  }

  /**
   * What it found wrong with requests and answers since it was last asked for; that it writes some
   * into files is no fault.
   */
  public List<String> complaints() {
    List<String> lines = List.copyOf(log);
    log.removeAll(lines);
    return lines.stream()
        .filter(line -> !line.contains("[notice]"))
        .filter(line -> !line.contains("is buffered to a temporary file"))
        .toList();
  }

  @Override
  public void close() {
    if (process == null) return;
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
