package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.rapporteur.facts.Capacity;

class StatusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          following Parties to the Convention                              | state-party
          following States parties                                         | state-party
          following contracting parties to the Agreement                   | state-party
          following States not Parties to the Convention                   | non-party
          following States that are not Parties                            | non-party
          FOLLOWING STATES NOT PARTIES TO THE PROTOCOL                     | non-party
          following non-Parties                                            | non-party
          following Non-State Parties                                      | non-party
          following States not party to the Convention                     | non-party
          following States not yet parties to the Protocol                 | non-party
          following States that are neither parties nor signatories        | non-party
          following States which have not yet ratified the Convention      | non-party
          following States, which have yet to accede to the Convention     | non-party
          following States other than the parties to the Convention        | non-party
          following signatories to the Protocol                            | signatory
          following States that had signed but not ratified the Convention | signatory
          States having signed but not yet ratified the Convention         | signatory
          following States that signed but did not ratify the Convention   | signatory
          following signatories that are not parties                       | signatory
          following regional economic integration organization             | regional-organization
          following States that had recently become parties                | state-party
          following States parties and regional economic integration organizations | state-party
          following intergovernmental organizations                        | intergovernmental-organization
          following United Nations entities                                | un-entity
          """)
  void readsWhatAListIsOf(String phrase, String capacity) {
    assertThat(Status.in(phrase).map(Capacity::code)).contains(capacity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          following countries
          following members of the Meeting of the Parties
          following observers at the Conference of the States Parties
          members of the Working Party
          following political parties
          following parties to the conflict
          following Parties and signatories
          following Parties and non-Parties
          following regional organizations
          following United Nations entities and intergovernmental organizations
          following non-governmental organizations
          following former Parties to the Convention
          following prospective parties
          following States in the process of becoming parties to the Convention
          following States that intended to become parties
          following States that had ceased to be parties
          """)
  void saysNothingWhereTheWordsDoNotOrSayTwoThings(String phrase) {
    assertThat(Status.in(phrase)).isEmpty();
  }
}
