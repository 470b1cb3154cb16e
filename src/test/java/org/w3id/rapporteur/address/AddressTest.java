package org.w3id.rapporteur.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the table of addresses, and near misses. */
class AddressTest {
  private static final String R = "CTOC/COP/WG.7/2015/6";

  /** The root's kind, the root, then the steps, each a word and its numbers. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CTOC/COP/WG.7/2015/6                          | document   | CTOC/COP/WG.7/2015/6            | ''
          CTOC/COP/WG.7/2015/2/Add.1                    | document   | CTOC/COP/WG.7/2015/2/Add.1      | ''
          A/80/15(PartII)                               | document   | A/80/15(PartII)                 | ''
          S/RES/2768(2025)/para/1                       | document   | S/RES/2768(2025)                | para[1]
          R/en                                          | document   | R                               | en[]
          R/en/text/63297444faa0                        | document   | R                               | en[] text[63297444faa0]
          R/en/text/a3297444faa0                        | document   | R                               | en[] text[a3297444faa0]
          R/fr                                          | document   | R                               | fr[]
          R/en/original                                 | document   | R                               | en[] original[]
          R/reading                                     | document   | R                               | reading[]
          R/section/II.A/text/3                         | document   | R                               | section[II.A] text[3]
          R/text/1                                      | document   | R                               | text[1]
          R/section/II/table/1/row/4                    | document   | R                               | section[II] table[1] row[4]
          R/section/list-of-participants                | document   | R                               | section[list-of-participants]
          R/annex/I                                     | document   | R                               | annex[I]
          R/annex/I/para/3                              | document   | R                               | annex[I] para[3]
          R/annex/para/3                                | document   | R                               | annex[] para[3]
          R/annex/I/section/II.A                        | document   | R                               | annex[I] section[II.A]
          R/annex/I/recommendation/3                    | document   | R                               | annex[I] recommendation[3]
          R/resolution/67/2/para/4                      | document   | R                               | resolution[67,2] para[4]
          R/decision/IV/2/para/1                        | document   | R                               | decision[IV,2] para[1]
          R/draft-resolution/I/para/4                   | document   | R                               | draft-resolution[I] para[4]
          R/section/II/para/5                           | document   | R                               | section[II] para[5]
          R/para/12/action/1                            | document   | R                               | para[12] action[1]
          R/para/12/action/1/duty                       | document   | R                               | para[12] action[1] duty[]
          R/para/30/vote/1                              | document   | R                               | para[30] vote[1]
          R/para/121/response/121.4                     | document   | R                               | para[121] response[121.4]
          R/para/2/resolution/5/3                       | document   | R                               | para[2] resolution[5,3]
          R/para/2/resolution/CTOC/COP/7/1              | document   | R                               | para[2] resolution[CTOC,COP,7,1]
          R/para/2/resolution/general-assembly/48/141   | document   | R                               | para[2] resolution[general-assembly,48,141]
          R/section/II.A                                | document   | R                               | section[II.A]
          R/para/12                                     | document   | R                               | para[12]
          R/para/63/a                                   | document   | R                               | para[63,a]
          R/para/63/1/a/xviii                           | document   | R                               | para[63,1,a,xviii]
          R/recommendation/12                           | document   | R                               | recommendation[12]
          R/recommendation/12/provision/1               | document   | R                               | recommendation[12] provision[1]
          R/recommendation/121.4                        | document   | R                               | recommendation[121.4]
          R/para/12/citation/UNTOC                      | document   | R                               | para[12] citation[UNTOC]
          R/para/12/citation/UNTOC/article/18           | document   | R                               | para[12] citation[UNTOC] article[18]
          R/para/5/citation/UNTOC/article/6/paragraph/1/a/correction | document | R                    | para[5] citation[UNTOC] article[6] paragraph[1,a] correction[]
          R/para/44/mention/system/SHERLOC              | document   | R                               | para[44] mention[] system[SHERLOC]
          R/para/44/mention/body/CTOC/COP               | document   | R                               | para[44] mention[] body[CTOC,COP]
          R/para/44/mention/topic/witness-protection    | document   | R                               | para[44] mention[] topic[witness-protection]
          R/para/56/participation/state/ESP             | document   | R                               | para[56] participation[] state[ESP]
          R/para/47/participation/person/ana-perez      | document   | R                               | para[47] participation[] person[ana-perez]
          R/para/51/statement/state/ESP                 | document   | R                               | para[51] statement[] state[ESP]
          R/para/63/document/CTOC/COP/WG.7/2015/2/Add.1 | document   | R                               | para[63] document[CTOC,COP,WG.7,2015,2,Add.1]
          R/para/63/document/A/80/15(PartII)/correction | document   | R                               | para[63] document[A,80,15(PartII)] correction[]
          R/para/3/decision/1                           | document   | R                               | para[3] decision[1]
          R/para/4/saving-clause                        | document   | R                               | para[4] saving-clause[]
          R/para/55/adoption/agenda                     | document   | R                               | para[55] adoption[agenda]
          R/para/64/view/2                              | document   | R                               | para[64] view[2]
          R/person/ignacio-baylina-ruiz                 | document   | R                               | person[ignacio-baylina-ruiz]
          report/regional-forum-2021                    | document   | report/regional-forum-2021      | ''
          report/regional-forum-2021/para/3             | document   | report/regional-forum-2021      | para[3]
          report/2021-forum/para/3/a                    | document   | report/2021-forum               | para[3,a]
          body/CTOC/COP/WG.7                            | body       | body/CTOC/COP/WG.7              | ''
          body/group-of-experts                         | body       | body/group-of-experts           | ''
          session/CTOC/COP/WG.7/3                       | session    | session/CTOC/COP/WG.7/3         | ''
          session/CTOC/COP/WG.7/3/sitting/1             | session    | session/CTOC/COP/WG.7/3         | sitting[1]
          session/CTOC/COP/WG.7/3/item/1(a)             | session    | session/CTOC/COP/WG.7/3         | item[1(a)]
          session/A/HRC/S-36                            | session    | session/A/HRC/S-36              | ''
          session/A/67/part/2025-01-13                  | session    | session/A/67/part/2025-01-13    | ''
          session/A/67/part/2025-01-13/item/2           | session    | session/A/67/part/2025-01-13    | item[2]
          session/group-of-experts/2025-06-01/item/2    | session    | session/group-of-experts/2025-06-01 | item[2]
          state/ESP                                     | state      | state/ESP                       | ''
          organization/IOM                              | organization | organization/IOM              | ''
          organization/rapporteur-editors               | organization | organization/rapporteur-editors | ''
          system/SHERLOC                                | system     | system/SHERLOC                  | ''
          programme/2030-AGENDA                         | programme  | programme/2030-AGENDA           | ''
          instrument/SOM-PROTOCOL                       | instrument | instrument/SOM-PROTOCOL         | ''
          instrument/SOM-PROTOCOL/article/6/paragraph/1/a | instrument | instrument/SOM-PROTOCOL       | article[6] paragraph[1,a]
          instrument/SOM-PROTOCOL/status/state/BOL      | instrument | instrument/SOM-PROTOCOL         | status[] state[BOL]
          resolution/CTOC/COP/7/1                       | resolution | resolution/CTOC/COP/7/1         | ''
          decision/CBD/COP/15/4                         | decision   | decision/CBD/COP/15/4           | ''
          topic/witness-protection                      | topic      | topic/witness-protection        | ''
          capacity/state-party                          | capacity   | capacity/state-party            | ''
          graph/CTOC/COP/WG.7/2015/6                    | graph      | graph/CTOC/COP/WG.7/2015/6      | ''
          graph/CTOC/COP/WG.7/2015/6/fr/reading         | graph      | graph/CTOC/COP/WG.7/2015/6/fr/reading | ''
          graph/vocabulary                              | graph      | graph/vocabulary                | ''
          dataset                                       | dataset    | dataset                         | ''
          dataset/CTOC/COP/WG.7/2015/6/nquads           | dataset    | dataset/CTOC/COP/WG.7/2015/6    | nquads[]
          """)
  void isTakenApartAndWrittenAgain(String text, String kind, String root, String steps) {
    String path = text.replaceFirst("^R(?=/|$)", R);
    Address address = Address.parse(path).orElseThrow();
    assertThat(address.toString()).isEqualTo(path);
    assertThat(address.root().kind()).isEqualTo(kind);
    assertThat(address.root().toString()).isEqualTo(root.replaceFirst("^R$", R));
    assertThat(steps(address)).isEqualTo(steps);
  }

  private static String steps(Address address) {
    return address.part().steps().stream()
        .map(step -> step.word() + "[" + String.join(",", step.numbers()) + "]")
        .collect(Collectors.joining(" "));
  }

  @Test
  void isMadeFromSymbolsNumbersAndKeys() {
    Address report = Address.document(R);
    PartPath annex = PartPath.annex("I");
    assertThat(report.below(annex.paragraph("3")).toString()).isEqualTo(R + "/annex/I/para/3");
    assertThat(report.below(PartPath.annex("").paragraph("3")).toString())
        .isEqualTo(R + "/annex/para/3");
    assertThat(annex.section("II.A").toString()).isEqualTo("annex/I/section/II.A");
    assertThat(annex.recommendation("3").below("provision", 1).toString())
        .isEqualTo("annex/I/recommendation/3/provision/1");
    assertThat(PartPath.WHOLE.paragraph("63").item("1/a").toString()).isEqualTo("para/63/1/a");
    assertThat(
            Address.thing("instrument", "SOM-PROTOCOL")
                .below(PartPath.article("6(1)(a)"))
                .toString())
        .isEqualTo("instrument/SOM-PROTOCOL/article/6/paragraph/1/a");
    assertThat(Address.act("resolution", "CTOC/COP", "7/1").toString())
        .isEqualTo("resolution/CTOC/COP/7/1");
    assertThat(Address.session("CTOC/COP/WG.7", "3").below("item", "1(a)").toString())
        .isEqualTo("session/CTOC/COP/WG.7/3/item/1(a)");
  }

  @Test
  void spacesGoAndBracketsStay() {
    assertThat(Address.document("A/80/15 (Part II)*").toString()).isEqualTo("A/80/15(PartII)");
    assertThat(Address.document("S/RES/2768 (2025)").toString()).isEqualTo("S/RES/2768(2025)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "*", "A/1>", "A/1#char=1,2", "A/1?x", "a\"b", "A/80/15{1}", "A%2F1"})
  void isNoDocumentsName(String name) {
    assertThatThrownBy(() -> Address.document(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a symbol or slug: " + name);
  }

  @Test
  void whatNoIriMayHoldIsEscaped() {
    assertThat(Address.thing("organization", "A “B” <c> 100%").toString())
        .isEqualTo("organization/A%20“B”%20%3Cc%3E%20100%25");
    assertThat(PartPath.article("2 bis(1)").toString()).isEqualTo("article/2%20bis/paragraph/1");
    assertThat(Address.thing("organization", "Ünïon-\uD83D\uDE00").toString())
        .isEqualTo("organization/Ünïon-\uD83D\uDE00");
  }

  /** An address that is made is parsed into the values that it was made from. */
  @Test
  void whatIsMadeIsReadTheSame() {
    for (Address made :
        List.of(
            Address.document(R).below(PartPath.annex("I").section("II.A")),
            Address.document("forum").below(PartPath.WHOLE.paragraph("3").item("a/iv")),
            Address.thing("state", "ESP"),
            Address.thing("body", "CTOC/COP"),
            Address.session("A/HRC", "S-36").below("sitting", "2"),
            Address.act("decision", "CBD/COP", "15/4"),
            Address.graph(R),
            Address.graph(R, "0a1b2c3d4e5f").at("checksum"),
            Address.document(R).below("en").below("text", "63297444faa0").at("char=635,709"))) {
      assertThat(Address.parse(made.toString())).contains(made);
    }
  }

  /** No first, no last and no middle part may be empty. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/", "state/", "/state/ESP", "state//ESP", "#char=1,2", "state/ESP#"})
  void isNoneOf(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6/para/12, CTOC/COP/WG.7/2015/6",
    "CTOC/COP/WG.7/2015/2/Add.1/en, CTOC/COP/WG.7/2015/2/Add.1",
    "CTOC/COP/WG.7, CTOC/COP/WG.7",
    "report/forum/section/II.A, report/forum",
    "ECE/LAND/2025/9/annex/I, ECE/LAND/2025/9"
  })
  void theDocumentEndsBeforeTheFirstSmallLetter(String path, String document) {
    assertThat(Address.parse(path).orElseThrow().document().orElseThrow().toString())
        .isEqualTo(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state/ESP", "session/CTOC/COP/WG.7/3", "ctoc/cop/wg.7", "report", "7/1"})
  void noDocumentHasA(String path) {
    assertThat(Address.parse(path).orElseThrow().document()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "graph/CTOC/COP/WG.7/2015/6/0a1b2c3d4e5f, CTOC/COP/WG.7/2015/6, 0a1b2c3d4e5f",
    "graph/CTOC/COP/WG.7/2015/6, CTOC/COP/WG.7/2015/6, ''",
    "graph/CTOC/COP/WG.7/2015/6/0a1b2c3d4e5, CTOC/COP/WG.7/2015/6/0a1b2c3d4e5, ''",
    "graph/CTOC/COP/WG.7/2015/6/0a1b2c3d4e5g, CTOC/COP/WG.7/2015/6/0a1b2c3d4e5g, ''",
    "graph/0a1b2c3d4e5f, 0a1b2c3d4e5f, ''"
  })
  void twelveDigitsOfAHashAreAVersionOfAGraph(String path, String of, String version) {
    Root.Graph graph = (Root.Graph) Address.parse(path).orElseThrow().root();
    assertThat(graph.of()).isEqualTo(of);
    assertThat(graph.version()).isEqualTo(version);
  }

  @Test
  void aFragmentIsNoPartOfThePath() {
    Address place = Address.parse(R + "/en/text/63297444faa0#char=635,709").orElseThrow();
    assertThat(place.fragment()).isEqualTo("char=635,709");
    assertThat(place.withoutFragment().toString()).isEqualTo(R + "/en/text/63297444faa0");
    assertThat(place.part().isOf("text")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6/en/text/63297444faa0, true",
    "'CTOC/COP/WG.7/2015/6/en/text/63297444faa0#char=1,2', true",
    "CTOC/COP/WG.7/2015/6/section/II.A/text/3, false",
    "CTOC/COP/WG.7/2015/6/text/1, false",
    "CTOC/COP/WG.7/2015/6/annex/text/1, false",
    "CTOC/COP/WG.7/2015/6/en, false",
    "state/en/text/63297444faa0, false"
  })
  void tellsTheNormalisedTextFromAParagraph(String path, boolean isOfText) {
    assertThat(Address.parse(path).orElseThrow().isOfText()).isEqualTo(isOfText);
  }

  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6.akn.xml, CTOC/COP/WG.7/2015/6.akn.xml CTOC/COP/WG.7/2015/6.akn CTOC/COP/WG.7/2015/6",
    "CTOC/COP/WG.7, CTOC/COP/WG.7",
    "A/1/Add.1.ttl, A/1/Add.1.ttl A/1/Add.1",
    "A/1/section/II.A, A/1/section/II.A",
    "a.b/c, a.b/c"
  })
  void aSuffixBeginsWithASmallLetter(String path, String stems) {
    assertThat(Address.stems(path)).containsExactly(stems.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "recommendation/12, recommendation 12",
    "annex/I/para/3/a, 'annex I, para. 3 (a)'",
    "annex/saving-clause, 'annex, saving clause'"
  })
  void aPartIsSaidInWords(String path, String words) {
    assertThat(PartPath.parse(path).inWords()).isEqualTo(words);
    assertThat(PartPath.parse(path)).hasToString(path);
  }

  @ParameterizedTest
  @CsvSource({
    "CTOC/COP/WG.7/2015/6, CTOC/COP/WG.7/2015/6",
    "report/forum/para/1, forum",
    "state/ESP, ESP",
    "resolution/CTOC/COP/7/1, CTOC/COP/7/1",
    "session/A/3/item/1, A/3",
    "topic, ''"
  })
  void theKeyIsWithoutItsKind(String path, String key) {
    assertThat(Address.parse(path).orElseThrow().root().key()).isEqualTo(key);
  }

  @Test
  void beginsWithEachWhole() {
    assertThat(Address.parse("session/A/3/item/1").orElseThrow().beginnings())
        .containsExactly("session", "session/A", "session/A/3", "session/A/3/item");
  }

  /** Any parts in any order: a parsed address is written again unchanged. */
  @Test
  void whateverIsReadIsWrittenAgain() {
    List<String> parts =
        List.of(
            "A",
            "CTOC",
            "7",
            "WG.7",
            "Add.1",
            "II.A",
            "a",
            "iv",
            "para",
            "annex",
            "section",
            "graph",
            "session",
            "report",
            "resolution",
            "decision",
            "instrument",
            "article",
            "paragraph",
            "part",
            "body",
            "state",
            "text",
            "0a1b2c3d4e5f",
            "%2F",
            "é",
            "(",
            "…",
            "\uD83D\uDE00",
            "unknown-word",
            "correction",
            ".",
            "..",
            "?q=1");
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      String path =
          random
              .ints(1 + random.nextInt(8), 0, parts.size())
              .mapToObj(parts::get)
              .collect(Collectors.joining("/"));
      String whole = random.nextBoolean() ? path : path + "#x/y#z";
      assertThat(Address.parse(whole).orElseThrow().toString()).isEqualTo(whole);
    }
  }

  /** A path of a million parts, or one part of a million letters, is parsed without delay. */
  @ParameterizedTest
  @ValueSource(strings = {"para/", "a/", "A/", "annex/", "resolution/A/", "x", "(", "%"})
  void hostileAddressesAreReadInOnePass(String repeated) {
    String path = "A/" + repeated.repeat(1_000_000) + "z";
    assertThat(Address.parse(path).orElseThrow().toString()).isEqualTo(path);
  }
}
