package org.w3id.rapporteur.facts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.CountedText;

/** A text four times as long takes a pattern about four times the steps, whatever it says. */
class PatternStepsTest {
  private static final int SHORT = 5_000;
  private static final int LONGER = 4;
  private static final List<Class<?>> OWNERS =
      List.of(
          Acronyms.class,
          AttendanceRule.class,
          ListPart.class,
          MentionRule.class,
          NameList.class,
          Occasion.class,
          OfficerRule.class,
          Person.class,
          Sentence.class,
          Speakers.class,
          StatementRule.class,
          Status.class,
          ViewRule.class);
  private static final List<String> HOSTILE =
      List.of(
          "and ",
          ", ",
          "( ",
          "(a) ",
          "Ana ",
          "Ana, ",
          "Chair ",
          "the Chair of the ",
          "was chaired by ",
          "elected, ",
          "Spain, Chad and ",
          "UNICEF ",
          "States ",
          "parties to ",
          "not a ",
          "a) Summary report ",
          "“quoted ",
          "statements ",
          "statements were made by ",
          "the representatives of ",
          "on behalf of the ",
          "Under item 2, 3, ",
          "held a meeting ",
          "attended by ",
          "; States ",
          "some States noted, while others noted ",
          "word ",
          "w");

  static Stream<Field> patterns() {
    return OWNERS.stream()
        .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
        .filter(
            field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void stepsGrowWithTheText(Field field) throws IllegalAccessException {
    field.setAccessible(true);
    Pattern pattern = (Pattern) field.get(null);
    for (String words : HOSTILE) {
      long few = steps(pattern, words.repeat(SHORT / words.length()));
      long many = steps(pattern, words.repeat(LONGER * SHORT / words.length()));
      assertThat((double) many / few)
          .as("%s.%s over “%s”", field.getDeclaringClass().getSimpleName(), field.getName(), words)
          .isLessThan(1.5 * LONGER);
    }
  }

  private static long steps(Pattern pattern, String text) {
    CountedText counted = new CountedText(text);
    Matcher matcher = pattern.matcher(counted);
    while (matcher.find()) {
      // Each match is found from the end of the last.
    }
    return counted.steps() + 1;
  }
}
