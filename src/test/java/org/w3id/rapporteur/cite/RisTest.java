package org.w3id.rapporteur.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RisTest {
  /** What each line says, by its tag. Source: the RIS format, 2011: {@code TY - RPRT}, CRLF. */
  private static Map<String, String> lines(Citation citation) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : CitationFormat.RIS.write(citation).split("\r\n", -1)) {
      if (line.isEmpty()) continue;
      assertThat(line).matches("[A-Z][A-Z0-9]  - [^\r\n]*");
      assertThat(lines).as("once").doesNotContainKey(line.substring(0, 2));
      lines.put(line.substring(0, 2), line.substring(6));
    }
    return lines;
  }

  @Test
  void aReportHasABodyAPublisherAndANumber() {
    assertThat(lines(AwkwardCitations.known()))
        .containsExactly(
            Map.entry("TY", "RPRT"),
            Map.entry("ID", "CTOC-COP-WG.7-2015-6-para-63-a"),
            Map.entry("AU", "Working Group on the Smuggling of Migrants"),
            Map.entry("TI", "Report on the meeting"),
            Map.entry("PB", "United Nations"),
            Map.entry("SN", "CTOC/COP/WG.7/2015/6"),
            Map.entry("PY", "2015"),
            Map.entry("N1", "para. 63 (a)"),
            Map.entry("LA", "en"),
            Map.entry("UR", "https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6/para/63/a"),
            Map.entry("ER", ""));
  }

  @Test
  void aTitleStaysOnItsLine() {
    assertThat(lines(AwkwardCitations.awkward()))
        .containsEntry("TI", AwkwardCitations.onOneLine(AwkwardCitations.TITLE))
        .containsEntry("AU", AwkwardCitations.BODY)
        .containsEntry("DA", "2016/01/05/")
        .doesNotContainKey("N1");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(lines(AwkwardCitations.unknown())).containsOnlyKeys("TY", "ID", "UR", "ER");
  }
}
