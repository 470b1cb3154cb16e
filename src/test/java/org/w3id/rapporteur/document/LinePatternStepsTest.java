package org.w3id.rapporteur.document;

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

/**
 * A line four times as long takes about four times the steps in the checks for a heading, a table's
 * row, a page's edge and an entry of the contents. These patterns are tried at a line's start only.
 */
class LinePatternStepsTest {
  private static final int SHORT = 5_000;
  private static final int LONGER = 4;
  private static final List<Class<?>> OWNERS =
      List.of(
          BlockReader.class,
          Contents.class,
          LineJoiner.class,
          Mark.class,
          NumberedLines.class,
          PageEdges.class,
          PrintedText.class,
          Tables.class);
  private static final List<String> HOSTILE =
      List.of(
          "12. ",
          "1",
          "1 ",
          "I",
          "II. ",
          " ",
          "    ",
          "a    ",
          "(a) ",
          "Annex ",
          "Annex I ",
          "*",
          "The Committee, ",
          "of the ",
          "Committee ",
          "Report of the ",
          "draft ",
          "agenda ",
          "Chapter I ",
          "page 2 ",
          "A/",
          "A/1",
          "A/1-",
          "A.",
          "ABC",
          "V.17-06692 ",
          "and ",
          ". ",
          "…",
          "word ",
          "w",
          "paragraph 1, ",
          "decision 1/1 ",
          "contents ",
          "-",
          "”");

  static Stream<Field> patterns() {
    return OWNERS.stream()
        .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
        .filter(
            field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void stepsGrowWithTheLine(Field field) throws IllegalAccessException {
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

  private static long steps(Pattern pattern, String line) {
    CountedText counted = new CountedText(line);
    Matcher matcher = pattern.matcher(counted);
    matcher.lookingAt();
    matcher.matches();
    return counted.steps() + 1;
  }
}
