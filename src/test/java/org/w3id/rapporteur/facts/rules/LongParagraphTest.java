package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.source.SourceText;

/**
 * A paragraph four times as long takes about four times the memory to read: no rule copies the
 * paragraph, or goes through all its names or items, for each thing that it finds. ({@link
 * PatternStepsTest} counts the steps of patterns.)
 */
class LongParagraphTest {
  private static final int SHORT = 8_000;
  private static final int LONGER = 4;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Spain, Chad, Peru, ",
        "The following States were represented: Spain and Chad. ",
        "States parties to the Protocol: Spain and Chad; ",
        "(A/1/1 and Add.1), ",
        "a note by the Secretariat (A/77/12), ",
        "In its resolution 6/3, the Conference decided that. ",
        "article 8 of the Smuggling of Migrants Protocol, ",
        "its article 8, and article 9 thereof, ",
        "It noted the Convention and the Protocol. ",
        "States should ensure article 8 of the Smuggling of Migrants Protocol. ",
        "Under item 2, the representative of Spain made a statement. ",
        "Spain made a statement under the same item. ",
        "Statements were made by the representatives of Spain, and by the representatives of Chad, ",
        "Ms. Ana Pérez (Spain) was elected Chair. ",
        "Ana Pérez (Spain), ",
        "At its 1st meeting, on 18 November 2015, the Committee adopted its agenda. ",
        "The Committee held its third session from 18 to 20 November 2015, and ",
        "Some States noted, while others noted ",
        "UNICEF, IOM and smuggling of migrants, ",
        "States should ensure, should facilitate and ",
        "The measures should be taken and ",
        "1. The 2. It ",
        "“and (",
      })
  void takesMemoryInProportion(String words) {
    read(words, SHORT);
    double few = read(words, SHORT);
    double many = read(words, LONGER * SHORT);
    assertThat(many / few).as(words).isLessThan(1.5 * LONGER);
  }

  /** Returns the bytes allocated to read the facts of a report with one long paragraph. */
  private static long read(String words, int length) {
    String text =
        """
        United Nations  CTOC/COP/WG.7/2015/6

        Report on the meeting of the Working Group on the Smuggling of Migrants

        II. Recommendations

        1. It recalled the Smuggling of Migrants Protocol.

        2. %s it.
        """
            .formatted(words.repeat(length / words.length()));
    MeetingReport report = MeetingReport.read(SourceText.of("report.txt", text)).value();
    long before = THREAD.getCurrentThreadAllocatedBytes();
    Extraction.read(report, SampleReports.DICTIONARY, Optional.empty(), Optional.empty());
    return THREAD.getCurrentThreadAllocatedBytes() - before;
  }
}
