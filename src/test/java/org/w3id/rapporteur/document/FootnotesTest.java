package org.w3id.rapporteur.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Under a rule, at a page's end and in mid-page, wrapped, two of them.
        "1. One1\n________\n1 See A/1/2.\n\f2. Two",
        "1. One1\n\n__________\n\n   1 See A/1/2,\n   and the corrigendum.\n\n2. Two",
        // The last block before a page's end.
        "1. One1\n\n1 See A/1/2.\n\f2. Two",
        "1. One1\n\n1/ See A/1/2.\n\f2. Two",
        // Its number on the line above it.
        "1. One1\n\n   1\n       See A/1/2,\n       and more.\n\f2. Two",
        "1. One 1\n_______\n   1\n       www.example.org.\n\n\n\n\f2. Two",
        "1. One1\n\n1 See A/1/2,\nand the corrigendum.\n\n\f2. Two",
        // Between blocks, in a conversion without pages.
        "1. One1\n\n1 \tSee A/1/2.\n\n2. Two",
      })
  void aNoteIsNoText(String text) {
    Pages pages = SampleTexts.pages(text);
    assertThat(Footnotes.takeFrom(pages).marks()).containsExactly("1");
    assertThat(SampleTexts.left(pages)).hasSize(2).first().asString().startsWith("1. One");
  }

  @Test
  void notesFollowEachOther() {
    Pages pages =
        SampleTexts.pages("1. One1, two2\n\n1 See A/1/2.\n2 See A/1/3.\n\n* Reissued.\n\f2. Two");
    assertThat(Footnotes.takeFrom(pages).marks()).containsExactlyInAnyOrder("1", "2", "*");
    assertThat(SampleTexts.left(pages)).containsExactly("1. One, two", "2. Two");
  }

  @Test
  void aNoteMayFillAPage() {
    String first = "   1\n     The Chair said so.\n" + "     He went on.\n".repeat(30);
    Pages pages =
        SampleTexts.pages("1. One1 and two2 of\n\n" + first + "   2\n     See A/1/2.\n\f  three.");
    assertThat(Footnotes.takeFrom(pages).marks()).containsExactlyInAnyOrder("1", "2");
    assertThat(SampleTexts.left(pages)).containsExactly("1. One and two of", "three.");
  }

  @Test
  void aBlankLineMayStandWithinANote() {
    Pages pages =
        SampleTexts.pages(
            "1. One1 and two2 of\n\n"
                + "1 http://example.\n\n"
                + "   org\n"
                + "2 See the site that closed-\n\n"
                + "   down.\n"
                + "\f  three.");
    assertThat(Footnotes.takeFrom(pages).marks()).containsExactlyInAnyOrder("1", "2");
    assertThat(SampleTexts.left(pages)).containsExactly("1. One and two of", "three.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nothing calls the item above.
        "1. One\n\n2 Roads\n\n   It was set in.\n\f3. Two",
        // It is not indented further.
        "1. One2\n\n   2 Roads\n\n   It was set in.\n\f3. Two",
      })
  void textSetInBelowAnItemStays(String text) {
    Pages pages = SampleTexts.pages(text);
    assertThat(Footnotes.takeFrom(pages).marks()).isEmpty();
    assertThat(SampleTexts.left(pages)).hasSize(4);
  }

  /** Without form feeds, a call far above is on another page. */
  @Test
  void aLongListThatAnEarlierPageCallsStays() {
    String list =
        IntStream.rangeClosed(2, 31).mapToObj(i -> i + " Item\n").collect(Collectors.joining());
    Pages pages = SampleTexts.pages("1. One2\n\n" + "More.\n\n".repeat(100) + list + "\f2. Two");
    assertThat(Footnotes.takeFrom(pages).marks()).isEmpty();
    assertThat(SampleTexts.left(pages)).hasSize(132);
  }

  @Test
  void aLongListThatNothingCallsStays() {
    String list =
        IntStream.rangeClosed(1, 30).mapToObj(i -> i + " Item\n").collect(Collectors.joining());
    Pages pages = SampleTexts.pages("1. One\n\n" + list + "\f2. Two");
    assertThat(Footnotes.takeFrom(pages).marks()).isEmpty();
    assertThat(SampleTexts.left(pages)).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "**", "∗", "¹", "12"})
  void marksAreNumbersOrSigns(String mark) {
    Pages pages = SampleTexts.pages("1. One\n________\n" + mark + " See A/1/2.\n\f2. Two");
    assertThat(Footnotes.takeFrom(pages).marks()).containsExactly(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A rule at the end of the text.
        "1. One\n\n________\n\nAnnex",
        // No mark calls it.
        "1. One\n\n1 Chair was elected.\n\n2. Two",
        // It is called, but it is not the next number.
        "1. One3\n\n3 Chairs were elected.\n\n2. Two",
        // The end of a sentence that began before.
        "1. One was held on\n1 March.\n\f2. Two",
        // A number above text that is not indented.
        "1. One\n\n     1\nSee A/1/2.\n\f2. Two",
        // A page's last block that does not begin with a note.
        "1. One\n\nSee A/1/2.\n\f2. Two",
      })
  void textThatLooksLikeANoteStays(String text) {
    Pages pages = SampleTexts.pages(text);
    assertThat(Footnotes.takeFrom(pages).marks()).isEmpty();
    assertThat(SampleTexts.left(pages).size())
        .isEqualTo(text.lines().filter(line -> !line.isBlank() && !line.startsWith("__")).count());
  }

  @Test
  void aSentenceGoesOnAfterTheNotesOfItsPage() {
    assertThat(
            SampleTexts.paragraphs(
                """
                1. The Group recalled the resolution1 of

                ________
                   1 Resolution 7/1.

                its parent body.

                2. It met.
                """))
        .containsExactly("1 The Group recalled the resolution of its parent body.", "2 It met.");
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(Footnotes.takeFrom(SampleTexts.pages("1. One\n\n2. Two")).marks())
        .isEqualTo(Set.of());
  }
}
