package org.w3id.rapporteur.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void saysWhoWhatWhereAndTheAddress() {
    assertThat(CitationFormat.TEXT.write(AwkwardCitations.known()))
        .isEqualTo(
            "Working Group on the Smuggling of Migrants, Report on the meeting (United Nations,"
                + " 2015), CTOC/COP/WG.7/2015/6, para. 63 (a)."
                + " https://w3id.org/rapporteur/id/CTOC/COP/WG.7/2015/6/para/63/a\n");
  }

  @Test
  void isOneLineWhateverTheTitleIs() {
    String text = CitationFormat.TEXT.write(AwkwardCitations.awkward());
    assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
    assertThat(text)
        .contains(
            AwkwardCitations.onOneLine(AwkwardCitations.TITLE) + " (United Nations, 2016), A/C_1");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(CitationFormat.TEXT.write(AwkwardCitations.unknown()))
        .isEqualTo("https://example.org/id/report/x\n");
  }
}
