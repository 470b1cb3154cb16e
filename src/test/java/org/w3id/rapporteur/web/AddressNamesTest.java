package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.ServiceUrl;

class AddressNamesTest {
  private static final String BASE = "https://example.org/";
  private static final SitePaths ADDRESSES = new SitePaths(BASE, new ServiceUrl(BASE));
  private static final PageLocale ENGLISH = PageLocale.english(ADDRESSES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A/1/WG.7/6                                | A/1/WG.7/6
          A/1/para/63/a                             | A/1, paragraph 63 (a)
          A/1/para/63/1/a/xviii                     | A/1, paragraph 63 (1) (a) (xviii)
          A/1/section/II.A                          | A/1, section II.A
          A/1/annex/I/para/3                        | A/1, annex I, paragraph 3
          A/1/annex/I/recommendation/3/provision/1  | A/1, annex I, recommendation 3, provision 1
          A/1/para/5/citation/UNTOC/article/6/paragraph/1/a | A/1, paragraph 5, citation UNTOC, article 6, paragraph 1 (a)
          A/1/para/56/participation/state/ESP       | A/1, paragraph 56, participation, state ESP
          A/1/para/63/document/A/1/2/Add.1          | A/1, paragraph 63, document A/1/2/Add.1
          A/1/para/4/saving-clause                  | A/1, paragraph 4, saving clause
          A/1/person/ana-perez                      | A/1, person, ana perez
          A/1/en/text/63297444faa0#char=635,709     | A/1, English, text 63297444faa0, characters 635–709
          report/regional-forum/para/2              | Regional forum, paragraph 2
          session/CTOC/COP/WG.7/3                   | Session 3 of CTOC/COP/WG.7
          session/CTOC/COP/WG.7/3/item/1(a)         | Session 3 of CTOC/COP/WG.7, agenda item 1(a)
          resolution/CTOC/COP/7/1                   | Resolution CTOC/COP/7/1
          resolution/general-assembly/48/141        | Resolution general assembly/48/141
          instrument/SOM-PROTOCOL/article/18        | SOM-PROTOCOL, article 18
          graph/A/1/0a1b2c3d4e5f                    | Graph A/1/0a1b2c3d4e5f
          programme/2030-AGENDA                     | 2030-AGENDA
          topic/witness-protection                  | witness protection
          dataset                                   | dataset
          """)
  void saysAnAddressInWords(String path, String words) {
    assertThat(AddressNames.of(BASE + "id/" + path, ENGLISH)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "A/1, A/1/para/12, paragraph 12",
    "A/1, A/1/Add.1, Add.1",
    "A/1, A/1/Add.1/para/2, 'Add.1, paragraph 2'",
    "A/1/para/63, A/1/para/63/a, item (a)",
    "A/1/para/63/1, A/1/para/63/1/iv, item (iv)",
    "A/1/para/63, A/1/para/63/saving-clause, saving clause",
    "A/1/annex/I, A/1/annex/I/section/II, section II",
    "strength, strength/should-consider, should consider",
    "body/CTOC/COP, body/CTOC/COP/WG.7, WG.7",
    "session/A/3, session/A/3/item/2, agenda item 2",
    "instrument/UNTOC/article/6, instrument/UNTOC/article/6/paragraph/1/a, paragraph 1 (a)"
  })
  void saysOfAPartWhatItsWholeDoesNot(String whole, String part, String words) {
    assertThat(
            AddressNames.within(
                Address.parse(whole).orElseThrow(), Address.parse(part).orElseThrow(), ENGLISH))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "A/1/para/12, 'A/1, para. 12'",
    "report/regional-forum/para/12, 'Regional forum, para. 12'",
    "A/1/annex/I/para/12, 'A/1, annex I, paragraph 12'",
    "A/1/para/12/a, 'A/1, paragraph 12 (a)'"
  })
  void isBriefInFootnotes(String path, String words) {
    assertThat(AddressNames.brief(BASE + "id/" + path, ENGLISH)).isEqualTo(words);
  }
}
