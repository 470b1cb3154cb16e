package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6, CTOC/COP/WG.7/2015/6",
    "CTOC/COP/WG.7/2015/6/para/63/a, CTOC/COP/WG.7/2015/6",
    "CTOC/COP/WG.7/2015/2/Add.1/section/II.A, CTOC/COP/WG.7/2015/2/Add.1",
    "A/para/1, A",
    "A/80/15(PartII)/en/text/0123456789ab, A/80/15(PartII)",
    "report/a-meeting, report/a-meeting",
    "report/a-meeting/recommendation/2, report/a-meeting",
    "CTOC/, CTOC",
  })
  void readsTheReportOfAName(String name, String report) {
    assertThat(Names.report(name)).contains(report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state/ESP", "session/CTOC/COP/WG.7/3", "graph/CTOC/COP/WG.7/2015/6"})
  void findsNoReportElsewhere(String name) {
    assertThat(Names.report(name)).isEmpty();
  }
}
