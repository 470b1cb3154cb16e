package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that share a number of bytes: two of the longest fit, and half of a third. */
class RequestBodyReaderTest {
  private static final int MOST = 100;
  private static final int ALL = 250;
  private static final int MANY = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final List<Socket> open = new ArrayList<>();

  /** Answers how many bytes arrived; fails if the path asks for it. */
  private static final class Counting extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      String body = Content.Source.asString(request);
      if (request.getHttpURI().getPath().equals("/fail")) throw new IOException("as asked");
      Content.Sink.write(response, true, body.length() + " bytes", callback);
      return true;
    }
  }

  @BeforeEach
  void start() throws Exception {
    serve(PATIENCE);
  }

  private void serve(Duration patience) throws Exception {
    server.stop();
    connector.setHost("127.0.0.1");
    server.setConnectors(new ServerConnector[] {connector});
    server.setHandler(new RequestBodyReader(new Counting(), MOST, ALL, patience));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : open) socket.close();
    server.stop();
  }

  private Socket send(String head, byte[] body) throws IOException {
    Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
    open.add(socket);
    String lines = head.replace(" | ", "\r\n") + "\r\nHost: x\r\nConnection: close\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(body);
    socket.getOutputStream().write(whole.toByteArray());
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private String post(String path, String headers, byte[] body) throws IOException {
    return answer(
        send("POST " + path + " HTTP/1.1 | Content-Length: " + body.length + headers, body));
  }

  /** Returns the status of a request that needs as much room as one request can. */
  private String status() throws IOException {
    return post("/", "", new byte[MOST]).substring(9, 12);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Returns the answer, after the requests before have given their bytes back. */
  private String whenThereIsRoom(String head, byte[] body) throws IOException {
    String answer = answer(send(head, body));
    for (int i = 0; i < 1_000 && answer.startsWith("HTTP/1.1 503"); i++)
      answer = answer(send(head, body));
    return answer;
  }

  /**
   * Bytes are given back when a request has ended; its client may see the answer a moment earlier.
   */
  private void hasRoomAgain() throws IOException {
    String status = status();
    for (int i = 0; i < 1_000 && status.equals("503"); i++) status = status();
    assertThat(status).isEqualTo("200");
  }

  /** Sends a body of full length, except its last byte. */
  private Socket begin() throws IOException {
    return send("POST / HTTP/1.1 | Content-Length: " + MOST, new byte[MOST - 1]);
  }

  /**
   * Waits until no body of full length is accepted, which is when the bodies begun have arrived.
   */
  private void fill() throws IOException {
    begin();
    begin();
    assertThat(whenThereIsNone("", new byte[MOST])).startsWith("HTTP/1.1 503");
  }

  /** Returns the answer, after the bodies begun have arrived. */
  private String whenThereIsNone(String headers, byte[] body) throws IOException {
    String answer = post("/", headers, body);
    for (int i = 0; i < 1_000 && answer.startsWith("HTTP/1.1 200"); i++)
      answer = post("/", headers, body);
    return answer;
  }

  @Test
  void aBodyForWhichThereIsNoRoomIsRefusedForNow() throws IOException {
    fill();
    assertThat(whenThereIsRoom("POST / HTTP/1.1 | Content-Length: 10", new byte[10]))
        .startsWith("HTTP/1.1 200");
    assertThat(answer(send("GET / HTTP/1.1", new byte[0]))).startsWith("HTTP/1.1 200");
  }

  @Test
  void whatIsInflatedNeedsRoomToo() throws IOException {
    fill();
    byte[] body = gzip(new byte[MOST]);
    assertThat(body.length).isLessThan(52);
    assertThat(whenThereIsNone(" | Content-Encoding: gzip", body)).startsWith("HTTP/1.1 503");
  }

  @Test
  void aClientThatHangsUpGivesItsBytesBack() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket one = begin();
      Socket other = begin();
      one.close();
      other.close();
      hasRoomAgain();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 POST / HTTP/1.1 | Content-Length: 100",
        "500 POST /fail HTTP/1.1 | Content-Length: 100",
        "400 POST / HTTP/1.1 | Content-Encoding: gzip | Content-Length: 100",
        "415 POST / HTTP/1.1 | Content-Encoding: zip | Content-Length: 100",
      })
  void aRequestThatIsAnsweredGivesItsBytesBack(String request) throws IOException {
    for (int i = 0; i < MANY; i++) {
      assertThat(whenThereIsRoom(request.substring(4), new byte[MOST]))
          .startsWith("HTTP/1.1 " + request.substring(0, 3));
      hasRoomAgain();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"6e", "zz"})
  void aBodyThatIsTooLongOrBrokenGivesItsBytesBack(String size) throws IOException {
    String chunks = "32\r\n" + "x".repeat(50) + "\r\n" + size + "\r\n" + "x".repeat(110) + "\r\n";
    for (int i = 0; i < MANY; i++) {
      byte[] body = chunks.getBytes(StandardCharsets.UTF_8);
      assertThat(whenThereIsRoom("POST / HTTP/1.1 | Transfer-Encoding: chunked", body))
          .startsWith("HTTP/1.1 4");
      hasRoomAgain();
    }
  }

  @Test
  void aBodyThatTakesTooLongGivesItsBytesBack() throws Exception {
    serve(Duration.ZERO);
    for (int i = 0; i < MANY; i++) {
      assertThat(answer(begin())).startsWith("HTTP/1.1 408");
      hasRoomAgain();
    }
  }
}
