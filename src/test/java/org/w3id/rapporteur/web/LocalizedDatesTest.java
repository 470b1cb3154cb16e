package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.ServiceUrl;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.http.RequestLocale;

class LocalizedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | 18–20 November 2015          | 30 November – 2 December 2015          | November 2015
          FRENCH  | 18–20 novembre 2015          | 30 novembre – 2 décembre 2015          | novembre 2015
          SPANISH | 18–20 de noviembre de 2015   | 30 de noviembre – 2 de diciembre de 2015 | noviembre de 2015
          RUSSIAN | 18–20 ноября 2015 года       | 30 ноября – 2 декабря 2015 года        | ноябрь 2015 года
          CHINESE | 2015年11月18日至20日            | 2015年11月30日至2015年12月2日             | 2015年11月
          ARABIC  | 18–20 تشرين الثاني/نوفمبر 2015 | 30 تشرين الثاني/نوفمبر – 2 كانون الأول/ديسمبر 2015 | تشرين الثاني/نوفمبر 2015
          """)
  void datesAreWrittenAsTheLanguageDoes(
      Language language, String days, String overMonths, String month) {
    SitePaths addresses =
        new SitePaths("https://example.org/", new ServiceUrl("https://example.org/"));
    PageLocale locale =
        new PageLocale(RequestLocale.english("").in(language), addresses, iri -> Optional.empty());
    assertThat(LocalizedDates.written("2015-11-18", "2015-11-20", locale)).isEqualTo(days);
    assertThat(LocalizedDates.written("2015-11-30", "2015-12-02", locale)).isEqualTo(overMonths);
    assertThat(LocalizedDates.written("2015-11", locale)).isEqualTo(month);
  }
}
