package org.w3id.rapporteur.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path from a thing to a part or fact of it: {@code para/12/citation/UNTOC/article/18}, {@code
 * annex/I/para/3}. Empty for the thing itself.
 */
public record PartPath(List<Step> steps) {
  public static final PartPath WHOLE = new PartPath(List.of());

  private static final String ANNEX = "annex";

  public PartPath {
    steps = List.copyOf(steps);
  }

  /**
   * Returns the path of an annex.
   *
   * @param number as printed; empty if it has none
   */
  public static PartPath annex(String number) {
    return number.isEmpty() ? WHOLE.below(ANNEX) : WHOLE.below(ANNEX, number);
  }

  /** Parses a written path. */
  public static PartPath parse(String path) {
    return new PartPath(Grammar.steps(Segments.of(path), 0));
  }

  /**
   * Returns the path of a section. A section in an annex has its whole path as its number.
   *
   * @param number {@code II.A}, {@code annex/I/section/II.A}
   */
  public static PartPath ofSection(String number) {
    PartPath path = parse(number);
    return path.isInAnnex() ? path : WHOLE.section(number);
  }

  public PartPath section(String number) {
    return below("section", number);
  }

  public PartPath paragraph(String number) {
    return below("para", number);
  }

  public PartPath recommendation(String number) {
    return below("recommendation", number);
  }

  /**
   * Returns the path of a paragraph without a number.
   *
   * @param position among those of this part, from 1
   */
  public PartPath text(int position) {
    return below("text", position);
  }

  public PartPath footnote(String mark) {
    return below("footnote", mark);
  }

  /** Returns the part of this part that a word alone names, such as {@code saving-clause}. */
  public PartPath below(String word) {
    return with(new Step(word, List.of()));
  }

  /**
   * Returns the part of this part that a word and a number name.
   *
   * @param number a number or key; slashes separate its segments
   */
  public PartPath below(String word, String number) {
    return with(new Step(word, Segments.escaped(number)));
  }

  public PartPath below(String word, int position) {
    return below(word, "" + position);
  }

  /** Returns an item of this paragraph or agenda item. */
  public PartPath item(String path) {
    List<String> numbers = new ArrayList<>(last().orElseThrow().numbers());
    numbers.addAll(Segments.escaped(path));
    List<Step> whole = new ArrayList<>(steps);
    whole.set(whole.size() - 1, new Step(last().orElseThrow().word(), numbers));
    return new PartPath(whole);
  }

  /** Returns this path continued by the kind and key of a thing: {@code mention/system/SHERLOC}. */
  public PartPath naming(Address thing) {
    Root.Thing named = (Root.Thing) thing.root();
    return with(new Step(named.kind(), Segments.of(named.key()))).below(thing.part());
  }

  /**
   * Returns the path of an article or of a part of one.
   *
   * @param number as cited: {@code 15}; {@code 6(1)(a)}, which is {@code article/6/paragraph/1/a}
   */
  public static PartPath article(String number) {
    int bracket = number.indexOf('(');
    if (bracket <= 0) return WHOLE.below("article", number);
    String within = number.substring(bracket + 1).replace(")(", "/").replace(")", "");
    return WHOLE.below("article", number.substring(0, bracket)).below("paragraph", within);
  }

  /** Returns this path continued by the other. */
  public PartPath below(PartPath other) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(other.steps);
    return new PartPath(all);
  }

  private PartPath with(Step step) {
    return below(new PartPath(List.of(step)));
  }

  public boolean isWhole() {
    return steps.isEmpty();
  }

  public Optional<Step> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  /** Returns the first step with this word. */
  public Optional<Step> step(String word) {
    return steps.stream().filter(step -> step.word().equals(word)).findFirst();
  }

  public boolean has(String word) {
    return step(word).isPresent();
  }

  /** Returns whether the last step has this word. */
  public boolean isOf(String word) {
    return last().filter(step -> step.word().equals(word)).isPresent();
  }

  public boolean isInAnnex() {
    return !steps.isEmpty() && steps.get(0).word().equals(ANNEX);
  }

  /** Returns the path as an English reference: “annex I, recommendation 3”, “para. 12”. */
  public String inWords() {
    return String.join(", ", steps.stream().map(Step::inWords).toList());
  }

  @Override
  public String toString() {
    return String.join("/", steps.stream().map(Step::toString).toList());
  }
}
