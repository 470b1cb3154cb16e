package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.rapporteur.diagnostic.Diagnostic;
import org.w3id.rapporteur.diagnostic.Parsed;
import org.w3id.rapporteur.facts.BodyName;
import org.w3id.rapporteur.facts.Fact;
import org.w3id.rapporteur.facts.ReportFacts;

/**
 * The body that a report, a session, a resolution or an adoption belongs to, in reports of many
 * bodies.
 */
class ReadingOwnersTest {
  private static final String COMMITTEE =
      "Report of the Forest Roads Committee on its tenth session";

  private static Parsed<ReportFacts> report(String title, String... paragraphs) {
    StringBuilder text = new StringBuilder(title).append("\n\nI. Opening\n\n");
    for (int i = 0; i < paragraphs.length; i++) {
      text.append(i + 1).append(". ").append(paragraphs[i]).append("\n\n");
    }
    return SampleReports.read(text.toString());
  }

  private static String body(Parsed<ReportFacts> read) {
    return read.value().body().map(body -> body.symbol().orElse(body.name())).orElse("");
  }

  private static <F extends Fact> List<F> facts(Parsed<ReportFacts> read, Class<F> kind) {
    return read.value().findings().stream()
        .map(ReportFacts.Finding::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static String sessions(Parsed<ReportFacts> read) {
    return facts(read, Fact.Session.class).stream()
        .map(fact -> fact.key().path() + " " + fact.start())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Report of the Forest Roads Committee on its tenth session | Forest Roads Committee
          Report of the Ministerial Conference on Rural Roads | Ministerial Conference on Rural Roads
          Report on the meeting of the Working Group on Firearms held in Vienna on 3 May 2016 | CTOC/COP/WG.6
          Report of the Council for Lake Fisheries Twelfth session (3–7 May 2021) | Council for Lake Fisheries
          Report of the Meeting of States Parties to the Ponds Convention on its fifth session | Meeting of States Parties to the Ponds Convention
          Report of the Executive Board of the Roads Fund on the work of its first regular session of 2024 | Executive Board of the Roads Fund
          Report of the Working Group on Ferry Safety* | Working Group on Ferry Safety
          Proceedings of the Governing Council of the Roads Programme at its fourth session | Governing Council of the Roads Programme
          Report of the Meeting of the Parties to the Ponds Convention on its fifth session | Meeting of the Parties to the Ponds Convention
          Report of the Governing Board to the Roads Assembly at its second session | Governing Board
          Report of the Working Group on the Roads Review Belize | Working Group on the Roads Review
          Report of the Working Group on the Roads Review China (including Hong Kong, China) | Working Group on the Roads Review
          Report of the Contact Group on Roads in Mali | Contact Group on Roads in Mali
          Report of the Commission on the Status of Roads Report on the sixty-ninth session (3 and 4 May 2024) | Commission on the Status of Roads
          Report of the Bureau of the Forest Roads Committee on its meeting | Bureau of the Forest Roads Committee
          """)
  void theTitleNamesTheBody(String title, String body) {
    assertThat(body(report(title, "Delegations took part."))).isEqualTo(body);
  }

  @Test
  void whatStandsOverAMeetingsOwnNameIsNotItsBody() {
    assertThat(
            body(
                SampleReports.read(
                    """
                    Commission on Forest Roads

                    Report of the High-level Meeting on Gravel

                    1. Delegations met.
                    """)))
        .isNotEqualTo("Commission on Forest Roads");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report of the Secretary-General on the Commission for Rural Roads",
        "Report of the workshop on road surfaces",
        "Report of the annual session 2024",
        "Note by the Secretariat on the Forest Roads Committee",
        "Letter dated 3 May 2024 from the Chair of the Forest Roads Committee",
        "Report of the Special Rapporteur on roads",
      })
  void noOtherTitleDoes(String title) {
    assertThat(body(report(title, "The Conference should keep roads under review."))).isEmpty();
  }

  @Test
  void aSymbolsFirstLettersNameNoBody() {
    assertThat(
            body(
                SampleReports.read(
                    "United Nations A/80/999\n\nDistr.: General\n\n1. Delegations met.")))
        .isEmpty();
    assertThat(
            body(
                SampleReports.read(
                    "United Nations CTOC/COP/WG.7/2015/6\n\nDistr.: General\n\n1. Delegations met.")))
        .isEqualTo("CTOC/COP/WG.7");
  }

  @Test
  void theLineOverATitleThatNamesOnlyASessionNamesTheBody() {
    Parsed<ReportFacts> read =
        SampleReports.read(
            """
            Commission on Forest Roads

            Report on the twelfth session

            (3–7 May 2021)

            1. The Commission held its twelfth session in Geneva from 3 to 7 May 2021.
            """);
    assertThat(body(read)).isEqualTo("Commission on Forest Roads");
    assertThat(sessions(read)).isEqualTo("12 2021-05-03");
  }

  @Test
  void theOrganOverABodyIsNoPartOfItsName() {
    Parsed<ReportFacts> read =
        SampleReports.read(
            """
            United Nations
            Economic and Social Council
            Commission on Forest Roads
            Report on the twelfth session (3–7 May 2021)

            1. The Commission on Forest Roads held its twelfth session in Geneva from 3 to 7 May 2021.
            """);
    assertThat(body(read)).isEqualTo("Commission on Forest Roads");
    assertThat(sessions(read)).isEqualTo("12 2021-05-03");
  }

  @Test
  void aNameOfTheUnitedNationsUnderAnotherOrganizationIsItsOwn() {
    Parsed<ReportFacts> read =
        SampleReports.read(
            """
            African Union

            Working Group on Firearms

            Report of the Working Group on Firearms on its second session

            1. The Working Group on Firearms held its second session in Lusaka from 3 to 5 May 2011.
            """);
    assertThat(body(read)).isEqualTo("Working Group on Firearms");
    assertThat(sessions(read)).isEqualTo("2 2011-05-03");
  }

  @Test
  void aForumOfACouncilIsNotTheCouncil() {
    Parsed<ReportFacts> read =
        report(
            "Report of the Roads Council forum on tolls",
            "The President of the Roads Council, Ida Holm (Norway), spoke.",
            "The Council held its tenth session in Rome from 3 to 5 May 2010.",
            "The forum held its third session in Oslo from 3 to 5 May 2011.");
    assertThat(facts(read, Fact.Officer.class)).isEmpty();
    assertThat(sessions(read)).isEqualTo("3 2011-05-03");
  }

  @Test
  void aConferenceOfThePartiesIsNamedShortlyByThoseWords() {
    Parsed<ReportFacts> read =
        report(
            "Report of the Conference of the Parties to the Ponds Convention on its second meeting",
            "The Conference of the Parties held its second meeting in Lusaka from 3 to 5 May 2011.",
            "The Conference of the Parties to the Rivers Convention held its ninth meeting in Rome from 3 to 5 May 2010.",
            "The Conference of the Parties adopted its agenda (PONDS/COP.2/1), as orally amended.",
            "The Conference of the Parties elected Ms. Ida Holm (Norway) as its President.");
    assertThat(sessions(read)).isEqualTo("2 2011-05-03");
    assertThat(facts(read, Fact.Adoption.class))
        .singleElement()
        .matches(adoption -> adoption.orallyAmended().orElse(false));
    assertThat(facts(read, Fact.Officer.class))
        .extracting(Fact.Officer::name)
        .containsExactly("Ida Holm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Committee noted that a joint workshop on gravel had been held in Prague on 26 August 2011.",
        "The Committee welcomed the thematic debate on tolls held in New York on 26 June 2011.",
        "A regional seminar of the Committee was held in Rome from 3 to 5 May 2011.",
        "The tenth session of the Committee on Inland Fisheries was held in Rome from 3 to 5 May 2011.",
        "The Compliance Committee held its tenth session in Rome from 3 to 5 May 2011.",
        "The Bureau of the Committee met in Rome from 3 to 5 May 2011.",
        "It was proposed that the eleventh session of the Committee be held in Vienna on 2 and 3 October 2025.",
        "The eleventh session of the Committee will be held in Vienna on 2 and 3 October 2025.",
        "It was recommended that the Committee convened its eleventh session in Rome from 3 to 5 May 2026.",
        "At its 4th meeting, held on 3 May 2011, the Committee adopted its report.",
        "The Committee held its 4th meeting on 3 May 2011.",
        "The Committee met with the Chair of the Board on 3 May 2011.",
        "The Committee, recalling the conference held in Rome from 3 to 5 May 2011, took note of its outcome.",
        "The first part of the tenth session of the Committee was held in Rome from 3 to 5 May 2011.",
        "The high-level segment of the tenth session of the Committee was held in Rome from 3 to 5 May 2011.",
        "A side event on the margins of the tenth session of the Committee was held in Rome from 3 to 5 May 2011.",
        "Preparations for the tenth session of the Committee were held in Rome from 3 to 5 May 2011.",
        "The Committee took note of the third session of the Working Party, held from 3 to 5 May 2011.",
      })
  void anotherMeetingIsNoSession(String paragraph) {
    assertThat(sessions(report(COMMITTEE, paragraph))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Committee held its tenth session in Geneva from 3 to 5 May 2011. | 10 2011-05-03
          The Forest Roads Committee, established by resolution 5/1 of 18 June 2007, held its tenth session from 3 to 5 May 2011. | 10 2011-05-03
          The tenth session of the Forest Roads Committee (FRC) was held at the Palais des Nations, Geneva, from 3 to 5 May 2011. | 10 2011-05-03
          At its ninth session, held in Rome from 3 to 5 May 2010, the Committee set up a group. | 9 2010-05-03
          From 3 to 5 May 2011, the Committee held its tenth session in Geneva. | 10 2011-05-03
          During the tenth session of the Committee held in Rome from 3 to 5 May 2011, roads were discussed. | 10 2011-05-03
          It was noted that the tenth session of the Committee was held in Rome from 3 to 5 May 2011. | 10 2011-05-03
          The first regular session of the Committee was held from 3 to 5 May 2011. | 2011-05-03 2011-05-03
          """)
  void theBodysOwnMeetingIs(String paragraph, String session) {
    assertThat(sessions(report(COMMITTEE, paragraph))).isEqualTo(session);
  }

  @Test
  void theReportIsOfTheSessionThatItsTitleNames() {
    Parsed<ReportFacts> read =
        report(
            COMMITTEE,
            "The Committee held its tenth session in Geneva from 3 to 5 May 2011.",
            "At its eleventh session, held in Rome from 3 to 5 May 2012, the Committee met again.");
    assertThat(read.value().session())
        .hasValueSatisfying(key -> assertThat(key.path()).isEqualTo("10"));
  }

  @Test
  void aReportOnTwoSessionsIsOfNeither() {
    Parsed<ReportFacts> read =
        report(
            "Report of the Forest Roads Committee on its tenth and eleventh sessions",
            "The Committee held its tenth session in Geneva from 3 to 5 May 2011.",
            "The Committee held its eleventh session in Geneva from 3 to 5 May 2012.");
    assertThat(read.value().session()).isEmpty();
    assertThat(read.diagnostics()).extracting(Diagnostic::code).contains("NO_SESSION");
    assertThat(facts(read, Fact.Session.class)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          General Assembly resolution 48/141 was recalled. | A 48/141
          The Committee recalled Assembly resolutions 48/223 C, 53/36 D and 54/237 D, and the General Assembly. | A 48/223 C, A 53/36 D, A 54/237 D
          The General Assembly, in its resolution 68/195, asked for a report. | A 68/195
          By its resolution 78/291, the General Assembly asked for a report. | A 78/291
          Economic and Social Council resolution 2013/21 was recalled. | E 2013/21
          The Committee recalled resolution 5/1, adopted by the Human Rights Council. | A/HRC 5/1
          The Committee recalled Governing Council resolution 23/4. | Governing Council 23/4
          Pursuant to resolution 5/1, the Committee met. | ? 5/1
          The Committee recalled resolution 1984/79. | ? 1984/79
          In its resolution 6/1, it asked for a report. | ? 6/1
          The Committee recalled its resolution 24/3, entitled “Roads”. | Forest Roads Committee 24/3
          As requested by the General Assembly in its resolution 60/1, the Committee met. | A 60/1
          Recalling the request by the Council in its resolution 3/4, the Committee met. | ? 3/4
          As requested by the General Assembly, in its resolution 60/1, the Committee met. | ? 60/1
          As mandated by the Council in resolution 3/4, the Committee met. | ? 3/4
          The Committee noted that, in its resolution 60/1, the General Assembly had asked for roads. | A 60/1
          The Committee noted that in its resolution 60/1, the General Assembly had asked for roads. | A 60/1
          In resolution 60/1, adopted by consensus, the General Assembly asked for roads. | A 60/1
          Council resolution 3/1 followed on the Security Council and the Human Rights Council. | ? 3/1
          """)
  void aResolutionIsThatOfTheOrganThatItsSentenceNames(String paragraph, String expected) {
    String read =
        facts(report(COMMITTEE, paragraph), Fact.ResolutionCited.class).stream()
            .map(Fact.ResolutionCited::resolution)
            .map(
                cited ->
                    cited.body().map(ReadingOwnersTest::shortly).orElse("?") + " " + cited.number())
            .collect(Collectors.joining(", "));
    assertThat(read).isEqualTo(expected);
  }

  private static String shortly(BodyName body) {
    return body.symbol().orElse(body.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Decision 2/104 of the General Assembly was recalled.",
        "Draft resolution 24/3 was withdrawn.",
      })
  void decisionsAndDraftsAreNoResolutions(String paragraph) {
    assertThat(facts(report(COMMITTEE, paragraph), Fact.ResolutionCited.class)).isEmpty();
  }

  @Test
  void anUnsaidOrganIsTheOneThatTheReportNamesForTheSameNumber() {
    Parsed<ReportFacts> read =
        report(
            COMMITTEE,
            "Resolution 70/1 was recalled.",
            "General Assembly resolution 70/1 was read.");
    assertThat(facts(read, Fact.ResolutionCited.class)).hasSize(1);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::code)
        .contains(ResolutionRule.OWNER_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Committee adopted the agenda of its tenth session (ECE/ROADS/2024/1), taking into account the time schedule. | AGENDA [ECE/ROADS/2024/1]
          The Committee adopted its report on its tenth session, as contained in document ECE/ROADS/2024/L.1. | REPORT [ECE/ROADS/2024/L.1]
          The Committee adopted by consensus the draft report. | REPORT []
          At its tenth session, on a proposal by the Bureau, the Committee adopted its agenda. | AGENDA []
          The Committee adopted the agenda of the Committee. | AGENDA []
          The Committee adopted its agenda and took note of document ECE/ROADS/2024/4. | AGENDA []
          """)
  void theBodyAdoptsItsAgendaAndReport(String paragraph, String expected) {
    assertThat(
            facts(report(COMMITTEE, paragraph), Fact.Adoption.class).stream()
                .map(fact -> fact.adopted() + " " + fact.documents())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Committee adopted its agenda. | Optional[false]
          The Committee adopted the revised agenda without amendments. | Optional[false]
          The Committee adopted its agenda with no changes. | Optional[false]
          The Committee adopted its agenda, as orally amended. | Optional[true]
          The Committee adopted its agenda, but amended to reflect the new dates. | Optional.empty
          The Committee adopted its draft report, with minor editorial changes. | Optional.empty
          """)
  void onlyAnOralAmendmentIsOne(String paragraph, String amended) {
    assertThat(facts(report(COMMITTEE, paragraph), Fact.Adoption.class))
        .extracting(fact -> fact.orallyAmended().toString())
        .containsExactly(amended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Committee adopted decision 2024/3 under the agenda item on roads.",
        "The Committee adopted the provisional agenda for its eleventh session.",
        "The Committee adopted the draft provisional agenda for its twenty -first session.",
        "The Committee adopted the report of the Special Group on Roads (ECE/ROADS/2024/4).",
        "The Committee adopted the draft resolution contained in the report of the Group (ECE/ROADS/2024/4).",
        "The Council adopted its agenda.",
        "The Committee adopted the agenda of the Council.",
        "The Bureau of the Committee adopted its agenda.",
        "The Committee’s Bureau adopted its agenda.",
        "At its ninth session, the Committee adopted its agenda.",
        "The Committee recalled that it had adopted its agenda at its ninth session.",
        "The Committee would have adopted its report.",
        "The proposal that the Committee adopted its report was rejected.",
        "The text read: “The Committee adopted its report”.",
        "The Compliance Committee adopted its report.",
      })
  void nothingElseIsAnAdoption(String paragraph) {
    assertThat(facts(report(COMMITTEE, paragraph), Fact.Adoption.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Report of the Forest Roads Committee on its tenth session | At the ninth session, statements were made by the representatives of Chad and Peru. | 0
          Report of the Forest Roads Committee on its tenth session | The representative of Chad recalled that statements were made by Peru at the ninth session. | 0
          Report of the Forest Roads Committee on its 10th session | At its tenth session, the Committee heard a statement by Chad. | 1
          Report of the Forest Roads Committee on its tenth session | At its 9th meeting, the Committee heard a statement by Chad. | 1
          Report of the Forest Roads Committee on its tenth session | On the report of the ninth session, a statement was made by Chad. | 1
          Report of the Forest Roads Committee | At its ninth session, the Committee heard a statement by Chad. | 1
          Report of the Forest Roads Committee on its tenth and eleventh sessions | At its tenth session, the Committee heard a statement by Chad. | 1
          """)
  void whatWasSaidAtASessionThatTheTitleDoesNotNumberIsNoStatement(
      String title, String paragraph, int statements) {
    assertThat(facts(report(title, paragraph), Fact.Statement.class)).hasSize(statements);
  }

  /** If a report names several conventions, “the Convention” means the one last named before it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Roads may rest on article 3 of the Organized Crime Convention, on article 8 of the United Nations Convention against Corruption, and on article 9 of the Convention. | UNTOC 3, UNCAC 8, UNCAC 9
          Roads may rest on article 8 of the United Nations Convention against Corruption, on article 3 of the Organized Crime Convention, and on article 9 of the Convention. | UNCAC 8, UNTOC 3, UNTOC 9
          Roads may rest on article 9 of the Convention, and on article 3 of the Organized Crime Convention and article 8 of the United Nations Convention against Corruption. | UNTOC 3, UNCAC 8
          """)
  void aBareConventionIsTheOneLastNamed(String paragraph, String expected) {
    String read =
        facts(report(COMMITTEE, paragraph), Fact.Citation.class).stream()
            .filter(citation -> citation.article().isPresent())
            .map(citation -> citation.instrument().key() + " " + citation.article().get())
            .collect(Collectors.joining(", "));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aReportWithoutSessionKeepsItsOtherFacts() {
    Parsed<ReportFacts> read = report(COMMITTEE, "The Committee adopted its agenda.");
    assertThat(read.value().session()).isEmpty();
    assertThat(facts(read, Fact.Adoption.class)).hasSize(1);
  }

  @Test
  void whatAParagraphSwallowedIsLeftOut() {
    Parsed<ReportFacts> read =
        report(
            COMMITTEE,
            "Document A/1/2 was read. It said: 2. The Group saw document A/1/3. 3. The Group saw A/1/4.");
    assertThat(facts(read, Fact.DocumentCited.class))
        .extracting(fact -> fact.symbol().text())
        .containsExactly("A/1/2");
    assertThat(read.diagnostics()).extracting(Diagnostic::code).contains("PARAGRAPH_UNSURE");
  }
}
