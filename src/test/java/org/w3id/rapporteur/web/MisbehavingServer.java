package org.w3id.rapporteur.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server that answers wrongly. Some checks exclude each other, so it is wrong in two ways: at
 * paths with an {@code x} in its syntax, elsewhere by giving the same answer to everything.
 */
final class MisbehavingServer implements AutoCloseable {
  private static final String FAULTY =
      """
      HTTP/1.1 201 Created
      Content-Type: text/html; charset=
      Vary: *, *, Origin
      Set-Cookie: a=b
      Server: Jetty
      X-Powered-By: Fuseki
      Content-Encoding: morse
      ETag: W/%1$d
      Pragma: no-cache
      Link: <//x>; rel=cite-as, </xx>; rel="type", </xx>; rel="type"
      Access-Control-Allow-Credentials: true
      Access-Control-Allow-Methods: PUT
      X-Told: evil Exception /root
      Connection: close

      """;
  private static final String SAME =
      """
      HTTP/1.1 200 OK
      Content-Type: image/png
      Content-Encoding: gzip
      ETag: "same"
      Link: </y>; rel="item"
      Connection: close

      %1$d""";

  private final ServerSocket socket;
  private int count;

  MisbehavingServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "worst");
    thread.setDaemon(true);
    thread.start();
  }

  String site() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException gone) {
        // The client or this server was closed: there is nothing to do.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader asked =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    String first = asked.readLine();
    for (String line = first; line != null && !line.isEmpty(); ) line = asked.readLine();
    if (first == null) return;
    String answer = first.contains("x") ? FAULTY : SAME;
    byte[] bytes =
        answer.formatted(++count).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    client.getOutputStream().write(bytes);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
