package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker gives no error and no warning for any kind of page, in any language. */
@Tag("thorough")
@Timeout(300)
class MarkupIT {
  private static final NodePackage CHECKER = new NodePackage("vnu-jar", "26.9.27");

  @TempDir Path folder;

  @Test
  void everyPageIsValid() throws Exception {
    for (Map.Entry<String, String> page : EveryPage.PAGES.entrySet())
      write(page.getKey(), TestSite.get(page.getValue(), "Accept", "text/html").body());
    assertThat(complaints()).isEmpty();
  }

  @Test
  void faultIsFound() throws Exception {
    write(
        "fault", TestSite.get("/about", "Accept", "text/html").body().replace("<h1>", "<h1><div>"));
    assertThat(complaints()).contains("fault.html").contains("error:");
  }

  private void write(String name, String html) throws IOException {
    Files.writeString(folder.resolve(name + ".html"), html);
  }

  private String complaints() throws IOException, InterruptedException {
    Path jar = CHECKER.folder().resolve("build/dist/vnu.jar");
    List<String> command =
        new ArrayList<>(
            List.of("java", "-jar", jar.toString(), "--format", "gnu", "--exit-zero-always"));
    try (var files = Files.list(folder)) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    return NodePackage.run(Map.of(), command);
  }
}
