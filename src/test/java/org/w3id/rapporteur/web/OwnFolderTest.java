package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of several processes, one of which is killed. */
class OwnFolderTest {
  @TempDir private Path beside;

  /** Another process, which writes a file, prints its name, and runs until it is told to end. */
  static final class Neighbour {
    private Neighbour() {}

    public static void main(String[] arguments) throws IOException {
      System.setProperty("java.io.tmpdir", arguments[0]);
      System.out.println(OwnFolder.ofProcess().newFile());
      System.in.read();
    }
  }

  private Process neighbour() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Neighbour.class.getName(),
            beside.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Path file(Process neighbour) throws IOException {
    BufferedReader told = neighbour.inputReader();
    return Path.of(told.readLine());
  }

  private Path written() throws IOException {
    try (OwnFolder folder = new OwnFolder(beside)) {
      Path file = folder.newFile();
      assertThat(file).exists();
      return file;
    }
  }

  private Stream<Path> left() throws IOException {
    return Files.list(beside);
  }

  @Test
  void goesWhenItsProcessEnds() throws Exception {
    Process neighbour = neighbour();
    assertThat(file(neighbour)).exists();
    neighbour.getOutputStream().close();
    assertThat(neighbour.waitFor()).isZero();
    assertThat(left()).isEmpty();
  }

  @Test
  void staysWhileItsProcessLives_andGoesWithTheNextOnceItIsKilled() throws Exception {
    Process neighbour = neighbour();
    Path file = file(neighbour);
    written();
    assertThat(file).as("its process lives").exists();
    neighbour.destroyForcibly().waitFor();
    assertThat(file).as("nobody has looked yet").exists();
    written();
    assertThat(left()).isEmpty();
  }

  @Test
  void leavesWhatIsOfOthers() throws IOException {
    Path unlocked = Files.createDirectory(beside.resolve("rapporteur-process-1"));
    Path file = Files.writeString(beside.resolve("rapporteur-process-2"), "no folder");
    Path link = beside.resolve("rapporteur-process-3");
    Path other = Files.createDirectory(beside.resolve("other"));
    Files.createFile(other.resolve("lock"));
    Files.createSymbolicLink(link, other);
    written();
    assertThat(left()).containsExactlyInAnyOrder(unlocked, file, link, other);
    assertThat(other.resolve("lock")).exists();
  }

  @Test
  void isMadeAgainWhenItIsRemoved() throws IOException {
    try (OwnFolder folder = new OwnFolder(beside)) {
      Path first = folder.newFile();
      Files.delete(first);
      Files.delete(first.resolveSibling("lock"));
      Files.delete(first.getParent());
      assertThat(folder.newFile()).exists();
    }
    assertThat(left()).isEmpty();
  }
}
