package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Fact;

class SessionRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The third meeting of the Working Group on the Smuggling of Migrants was held in Vienna from 18 to 20 November 2015. | CTOC/COP/WG.7 / 3 / 2015-11-18 / 2015-11-20 / Vienna
          The first meeting of the Working Group was held from 30 May to 1 June 2012, and the second from 11 to 13 November 2013. | CTOC/COP/WG.7 / 1 / 2012-05-30 / 2012-06-01 / + CTOC/COP/WG.7 / 2 / 2013-11-11 / 2013-11-13 /
          The first and second meetings of the Working Group were held in Vienna on 14 and 15 April 2009 and from 27 to 29 January 2010, respectively. | CTOC/COP/WG.7 / 1 / 2009-04-14 / 2009-04-15 / Vienna + CTOC/COP/WG.7 / 2 / 2010-01-27 / 2010-01-29 / Vienna
          As had been planned, the Working Group held its third meeting in Vienna from 18 to 20 November 2015. | CTOC/COP/WG.7 / 3 / 2015-11-18 / 2015-11-20 / Vienna
          The Working Group held its first meeting on 5 March 2012. The third meeting was held on 9 June 2015. | CTOC/COP/WG.7 / 1 / 2012-03-05 / 2012-03-05 / + CTOC/COP/WG.7 / 3 / 2015-06-09 / 2015-06-09 /
          """)
  void readsWhenAndWhereTheBodyMet(String paragraph, String facts) {
    assertThat(SampleReports.read(Fact.Session.class, "Opening of the meeting", paragraph))
        .isEqualTo(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The third meeting of the Working Group on Firearms was held in Vienna from 18 to 20 November 2015.
          The fourth meeting of the Working Group will be held from 18 to 20 November 2017.
          Had the Working Group met in Vienna from 18 to 20 November 2017, it would have adopted the text.
          It was hoped that the fourth meeting of the Working Group was held from 18 to 20 November 2017.
          At its 1st meeting, on 18 November 2015, the Working Group adopted its agenda.
          The first and second meetings of the Working Group were held in Vienna on 14 and 15 April 2009.
          The Conference met from 6 to 10 October 2014. The third meeting was held on 9 June 2015.
          The third meeting of the Working Group was held from 31 to 32 November 2015.
          """)
  void isSilentElsewhere(String paragraph) {
    assertThat(SampleReports.read(Fact.Session.class, "Opening of the meeting", paragraph))
        .isEmpty();
  }
}
