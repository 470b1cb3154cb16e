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

/** A pattern takes about four times the steps for a text four times as long, whatever the words. */
class PatternStepsTest {
  private static final int SHORT = 5_000;
  private static final int LONGER = 4;
  private static final List<Class<?>> OWNERS =
      List.of(
          Acronyms.class,
          AdoptionRule.class,
          AgendaItemNumbers.class,
          AgendaRule.class,
          ArticleList.class,
          AttendanceRule.class,
          BodyNames.class,
          CitationRule.class,
          DateRange.class,
          DecisionRule.class,
          DocumentRule.class,
          DocumentTitle.class,
          InstrumentNames.class,
          ListPart.class,
          MentionRule.class,
          Modal.class,
          NameList.class,
          Occasion.class,
          OfficerRule.class,
          OwnMeeting.class,
          Person.class,
          RecommendationRule.class,
          ReportedSession.class,
          ReportingBody.class,
          ResolutionOwner.class,
          ResolutionRule.class,
          SavingClauseRule.class,
          Sentence.class,
          SessionRule.class,
          SittingRule.class,
          Speakers.class,
          StatementRule.class,
          Status.class,
          Swallowed.class,
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
          "articles |8, ",
          "article 8, paragraph 1 |(a) and (b), ",
          "article 8 |and ",
          "resolutions |6/3, ",
          "resolution 6/3, entitled “Road”, ",
          "in its resolution 6/3, the Committee ",
          "items |2, ",
          "the first|, second",
          "its third session ",
          "held in Vienna ",
          "on 18 November 2015, ",
          "The Committee on Trade and the ",
          "Executive Committee Council Assembly ",
          "The Committee of the Committee ",
          "adopted the agenda, ",
          "adopted by consensus, ",
          "report of the ",
          "a note by the Secretariat (A/1/2), ",
          "paper entitled “Road ",
          "should and ",
          "they should not and ",
          "nothing in the ",
          "should, the measures, ",
          "word ",
          "w");

  /** In “articles |8, ”, the words before the mark come once, those after it are repeated. */
  private static final char ONCE = '|';

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
      long few = steps(pattern, repeated(words, SHORT));
      long many = steps(pattern, repeated(words, LONGER * SHORT));
      assertThat((double) many / few)
          .as("%s.%s over “%s”", field.getDeclaringClass().getSimpleName(), field.getName(), words)
          .isLessThan(1.5 * LONGER);
    }
  }

  private static String repeated(String words, int length) {
    String again = words.substring(words.indexOf(ONCE) + 1);
    return words.substring(0, words.length() - again.length()).replace("|", "")
        + again.repeat(length / again.length());
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
