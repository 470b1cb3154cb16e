package org.w3id.rapporteur.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlTest {
  private static String written(Xml xml) {
    return new String(xml.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void textIsNeverMarkupAndHoldsNothingIllegal() {
    Xml xml = new Xml("a", "urn:a").leaf("b", "1 < 2 & \u0000\uFFFE😀 > 0 ]]>", "c", "\"'<\u0001");
    assertThat(written(xml)).contains("<b c=\"&quot;'&lt;\">1 &lt; 2 &amp; 😀 &gt; 0 ]]&gt;</b>");
  }

  @Test
  void blocksStandOnLinesAndMixedTextDoesNot() {
    Xml xml = new Xml("a", "urn:a", "n", "1", "none", "");
    xml.block("b").text("one ").inline("c").text("two").end().mark("d").end().empty("e", "f", "g");
    assertThat(written(xml))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <a xmlns="urn:a" n="1">
              <b>one <c>two</c><d/></b>
              <e f="g"/>
            </a>
            """);
  }
}
