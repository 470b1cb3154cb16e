package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListItemTest {
  @ParameterizedTest
  @CsvSource({"a, a, a", "1/a, a, 1(a)", "1/a/ii, ii, 1(a)(ii)", "12, 12, 12"})
  void isCitedAsAgendasAre(String path, String number, String label) {
    ListItem item = new ListItem(path, "text", new Span(4, 8), new Span(0, 8));
    assertThat(item.number()).isEqualTo(number);
    assertThat(item.label()).isEqualTo(label);
  }
}
