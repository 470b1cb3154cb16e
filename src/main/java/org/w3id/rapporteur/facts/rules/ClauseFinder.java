package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.document.Paragraph;
import org.w3id.rapporteur.facts.rules.Addressees.Subject;

/**
 * Finds the clauses of a paragraph: each modal verb whose subject is an addressee, a pronoun for
 * one, or left out.
 */
final class ClauseFinder {
  /** What stands between two clauses and belongs to neither: “;”, “: (a)”, “, and (b)”. */
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:[\\s,;:.–—-]{1,40}|\\b(?:and|or|but|while|whereas|whilst|nor)\\b|\\((?:[a-z]|[ivx]+)\\)"
              + "|\\b(?:in addition|to (?:that|this) (?:end|effect|aim)|moreover|furthermore|at the same time)\\b)$");

  private static final int LONGEST_JOINER = 40;

  /**
   * The most characters after a modal verb that are searched for its verb: “not be kept up to
   * date”.
   */
  private static final int LONGEST_VERB = 200;

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:^|.*[,;:.] |.*\\b(?:and|but|while|where|then) )(?<pronoun>[Tt]hey|[Ii]t|[Tt]heir [\\p{Ll} -]{3,60}?"
              + "|(?:[Ss]uch|[Tt]hose|[Tt]hese) (?:States(?: parties)?|countries|Governments|parties)|[Tt]he latter|[Tt]he former)"
              + "(?:,[^,;]*,)*\\s*(?:"
              + Modal.ADVERB
              + "[, ]*)*$",
          Pattern.DOTALL);

  private static final String ADVERBS = "(?:" + Modal.ADVERB + ",? )*";

  /** “in line with article 6, paragraph 3, of the Protocol”: commas only within a citation. */
  private static final String ASIDE =
      "[^,;:]+(?:, (?=paragraph|article|of the|in particular|inter alia|\\d)[^,;:]+)*";

  /**
   * What joins the modal verb of a left-out subject to the clause before, tried in this order:
   * “and, consistent with article 24 of the Convention, should”; “, and also should”; “and where no
   * such team exists, should”; “, should”. The inserted phrase, if any, is part of the new clause.
   */
  private static final List<Pattern> ELIDED =
      List.of(
          Pattern.compile("(?s)^.*\\b(?:and|or|but), (?<aside>" + ASIDE + ", ?" + ADVERBS + ")$"),
          Pattern.compile(
              "(?s)^.*(?:\\b(?:and|or|but|nor)|as well as)(?: that)? (?<aside>" + ADVERBS + ")$"),
          Pattern.compile(
              "(?s)^.*\\b(?:and|or|but) (?<aside>(?:where|wherever|when|whenever|if|in|as|without|to|with|for|within"
                  + "|upon|on|consistent|subject|through|by|under|at|unless|while|once|after|before|pending)\\b"
                  + "[^;:]*[^;:,], "
                  + ADVERBS
                  + ")$"),
          Pattern.compile("(?s)^.*[,;] (?<aside>" + ADVERBS + ")$"));

  /**
   * Another subject, separated from its modal verb: “, and such measures, once adopted, should”.
   */
  private static final Pattern OTHER_SUBJECT =
      Pattern.compile(
          "(?s).*(?:[,;] (?:and|but|while)|;) (?:the|these|such|those|any|all|each|its|their|a|an) [\\p{Ll}][^,;]*,[^;]*, $");

  private final String text;
  private final Addressees addressees;
  private final List<Clause> clauses = new ArrayList<>();
  private Subject last;

  ClauseFinder(Paragraph paragraph, Context context) {
    this.text = paragraph.text();
    this.addressees = new Addressees(text, context);
  }

  List<Clause> find() {
    for (Sentence sentence : Sentence.of(text)) {
      findIn(sentence);
    }
    return clauses;
  }

  private void findIn(Sentence sentence) {
    Matcher modal = Modal.PATTERN.matcher(sentence.text());
    int from = 0;
    Subject inSentence = null;
    int open = -1;
    while (modal.find()) {
      int start = Math.max(from, modal.start() - Addressees.BEFORE_MODAL);
      String before = sentence.text().substring(start, modal.start());
      Optional<Subject> subject =
          addressees.heading(before, sentence.start() + start, inSentence != null);
      if (subject.isEmpty() && !isDoneToTheirs(before, after(sentence, modal.end()))) {
        subject = pronoun(before, sentence.start() + start);
      }
      if (subject.isEmpty() && inSentence != null) {
        subject = elided(before, sentence.start() + modal.start(), inSentence);
      }
      if (subject.isEmpty()) {
        continue;
      }
      if (open >= 0) {
        close(open, subject.get().start());
      }
      inSentence = subject.get();
      last = inSentence;
      clauses.add(
          new Clause(
              subject.get().start(),
              sentence.start() + modal.start(),
              sentence.endOfWords(),
              subject.get().addressee(),
              subject.get().known()));
      open = clauses.size() - 1;
      from = modal.end();
    }
  }

  private static String after(Sentence sentence, int modalEnd) {
    int end = Math.min(sentence.text().length(), modalEnd + LONGEST_VERB);
    return sentence.text().substring(modalEnd, end);
  }

  /** Ends a clause before the subject of the next one, without the words that join them. */
  private void close(int index, int nextStart) {
    Clause clause = clauses.get(index);
    int end = nextStart;
    Matcher trailing = TRAILING.matcher(text).useTransparentBounds(true);
    while (trailing.region(Math.max(clause.start(), end - LONGEST_JOINER), end).find()) {
      end = trailing.start();
    }
    clauses.set(
        index,
        new Clause(
            clause.start(),
            clause.modal(),
            Math.max(end, clause.modal() + 1),
            clause.addressee(),
            clause.known()));
  }

  /**
   * True for “Their contact details should be kept up to date”: it does not ask the owners to act.
   */
  private static boolean isDoneToTheirs(String before, String after) {
    return before.matches("(?s).*\\b[Tt]heir [\\p{Ll} -]{3,60}")
        && after.matches("(?s) (?:\\p{Ll}+ )?be \\p{Ll}+(?:ed|en|pt|de|wn|lt|nt|id)\\b.*");
  }

  /** Resolves “They should” and “Their efforts should” to the addressee before. */
  private Optional<Subject> pronoun(String before, int offset) {
    Matcher pronoun = PRONOUN.matcher(before);
    if (!pronoun.matches()) {
      return Optional.empty();
    }
    Optional<Subject> antecedent =
        antecedent(before.substring(0, pronoun.start("pronoun")), offset);
    if (antecedent.isEmpty()) {
      return Optional.empty();
    }
    boolean isThing = pronoun.group("pronoun").matches("(?i)it");
    if (isThing && addressees.isCategory(antecedent.get().addressee())) {
      antecedent = addressees.oneState(before.substring(0, pronoun.start("pronoun")), offset);
    }
    if (antecedent.isEmpty()) {
      return Optional.empty();
    }
    Subject found = antecedent.get();
    return Optional.of(
        new Subject(offset + pronoun.start("pronoun"), found.addressee(), found.known()));
  }

  /** Returns the addressee of the provision before, or else the first one named in the sentence. */
  private Optional<Subject> antecedent(String before, int offset) {
    if (last != null) {
      return Optional.of(last);
    }
    return addressees.first(before, offset);
  }

  /**
   * Resolves a left-out subject: “…, should facilitate … and should provide”. Only a connector and
   * an inserted phrase may stand before the modal verb.
   */
  private Optional<Subject> elided(String before, int modal, Subject inSentence) {
    if (OTHER_SUBJECT.matcher(before).matches()) {
      return Optional.empty();
    }
    for (Pattern pattern : ELIDED) {
      Matcher elided = pattern.matcher(before);
      if (elided.matches()) {
        String aside = elided.group("aside");
        boolean onlyAdverbs = aside.matches(ADVERBS);
        int start = onlyAdverbs ? modal : modal - aside.length() + leading(aside);
        return Optional.of(new Subject(start, inSentence.addressee(), inSentence.known()));
      }
    }
    return Optional.empty();
  }

  private static int leading(String aside) {
    int skipped = 0;
    while (skipped < aside.length() && ", ".indexOf(aside.charAt(skipped)) >= 0) {
      skipped++;
    }
    return skipped;
  }
}
