package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses the crawls of other tests take for one kind. */
class CrawlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /doc/state/ESP                                                | doc/state
      /doc/state/ESP.ttl                                            | doc.ttl
      /doc/topic/extradition                                        | doc/topic
      /doc/organization/council-of-europe                           | doc/organization
      /doc/instrument/UNTOC/article/18                              | doc/instrument/article
      /doc/CTOC/COP/WG.7/2015/6                                     | doc
      /doc/CTOC/COP/WG.7/2015/6/para/12                             | doc/para
      /doc/CTOC/COP/WG.7/2015/6/para/51/statement/organization/EU.ttl | doc.ttl
      /queries/outline.csv                                          | queries.csv
      /timemap/doc/CTOC/COP/WG.7/2015/6/para/12                     | timemap
      /doc/state/ESP?lang=fr                                        | /doc?lang=
      /queries/outline?report=a                                     | queries?report=
      """)
  void addressesOfOneKindAreOfOneShape(String path, String shape) {
    assertThat(Crawl.shape(path)).isEqualTo(shape);
  }
}
