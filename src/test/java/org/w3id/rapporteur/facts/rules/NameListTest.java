package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Trinidad and Tobago, Bosnia and Herzegovina and the Economic and Social Council | Trinidad and Tobago / Bosnia and Herzegovina / Economic and Social Council |
          the Netherlands (the), Chile (observer) and Peru * | Netherlands / Chile / Peru |
          Angola Jamaica Armenia Japan | Angola / Jamaica / Armenia / Japan |
          Iran (Islamic Republic of); Korea (Republic of); and Chad | Iran (Islamic Republic of) / Korea (Republic of) / Chad |
          the League of Rivers (LR), the Office for the Rights of Lakes, Ponds and Inland Seas (ORLPIS) and the World Health Organization | League of Rivers / Office for the Rights of Lakes, Ponds and Inland Seas / World Health Organization |
          the International Labour Organization and the United Nations Office for Wet Lands, Lakes and Small Inland Seas (UN-OWLSIS) | International Labour Organization / United Nations Office for Wet Lands, Lakes and Small Inland Seas |
          the Bank for Dams (BD) and the Fund for Quays (FQ) | Bank for Dams / Fund for Quays |
          the World Bank, the Bank for Dams and Development | World Bank | Bank for Dams and Development
          the World Bank, Development | World Bank | Development
          the World Bank, Ana Pérez (Spain) | World Bank | Ana Pérez (Spain)
          the World Bank, a team of inventors | World Bank | a team of inventors
          the World Bank, the Fund for Quays 4 | World Bank | Fund for Quays 4
          the World Bank, the Fund for (Quays | World Bank | Fund for (Quays
          Fund for Quays Bank for Dams European Union League of Arab States | European Union / League of Arab States | Fund for Quays Bank for Dams
          Delegation of the European Union, League of Arab States | Delegation of the European Union / League of Arab States |
          the World Bank, Office for Rivers, Lakes and Seas | World Bank | Office for Rivers, Lakes and Seas
          the Fund for Quays, the Bank for Dams and Development | Fund for Quays | Bank for Dams and Development
          Fiji (on behalf of the Pacific Islands Forum), Samoa and China | Pacific Islands Forum / Samoa / China |
          Fiji (also on behalf of the Pacific Islands Forum) and Samoa | Fiji / Samoa |
          Fiji (on behalf of small islands) and Samoa | Samoa | Fiji (on behalf of small islands)
          Ireland (on behalf of the European Union and its 27 member States) | European Union |
          """)
  void takesWholeNamesAndLeavesTheRestUnread(String list, String names, String unread) {
    NameList.Listed read =
        NameList.readAll(list, 0, list.length(), SampleReports.DICTIONARY.find(list), false);
    assertThat(
            read.names().stream()
                .map(name -> name.agent().printed())
                .collect(Collectors.joining(" / ")))
        .isEqualTo(names);
    assertThat(
            read.unread().stream().map(span -> list.substring(span.start(), span.end())).toList())
        .isEqualTo(unread == null ? List.of() : List.of(unread));
  }
}
