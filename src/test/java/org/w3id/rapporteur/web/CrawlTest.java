package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Addresses in the sitemap answer, and links lead somewhere: one of each kind. {@link
 * BehindNginxIT} follows them all.
 */
class CrawlTest {
  @Test
  void oneOfEachKind_linksLead() {
    Crawl crawl = new Crawl(TestSite.client(), 1).fromSitemap();
    assertThat(crawl.complaints()).isEmpty();
    assertThat(crawl.pages()).isGreaterThan(50);
    assertThat(crawl.addresses()).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /doc/state/ESP                                                | doc/state
      /doc/state/ESP.ttl                                            | doc/state.ttl
      /doc/topic/extradition                                        | doc/topic
      /doc/organization/council-of-europe                           | doc/organization
      /doc/instrument/UNTOC/article/18                              | doc/instrument/article
      /doc/CTOC/COP/WG.7/2015/6                                     | doc
      /doc/CTOC/COP/WG.7/2015/6/para/12                             | doc/para
      /doc/CTOC/COP/WG.7/2015/6/para/51/statement/organization/EU.ttl | doc/para/statement/organization.ttl
      /queries/outline.csv                                          | queries/outline.csv
      /queries/outline?report=a                                     | queries/outline?report=
      """)
  void addressesOfOneKindAreOfOneShape(String path, String shape) {
    assertThat(Crawl.shape(path)).isEqualTo(shape);
  }
}
