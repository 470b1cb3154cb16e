package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.Paragraph;

/**
 * A modal with the addressee that is its subject.
 *
 * @param start where the quotation begins: at the subject, or at the modal of an elided subject
 * @param modal where the modal begins
 * @param end of the quotation, without what leads to the next clause
 * @param addressee as printed, the subject restored
 */
record Clause(int start, int modal, int end, String addressee, Optional<Name> known) {
  private static final String ADVERB =
      "(?:also|again|further|furthermore|therefore|thus|hereby|strongly|in addition|likewise|nevertheless|duly"
          + "|especially|particularly|urgently|accordingly|consequently|moreover|always|together|jointly|both|all|each"
          + "|similarly|then|in particular|in turn)";

  /** “must”, “should”, “shall”, “may wish to”, “are strongly encouraged to”, “are urged to”. */
  static final Pattern MODAL =
      Pattern.compile(
          "\\b(?:must|should|shall|(?:may|might) (?:"
              + ADVERB
              + " )?wish (?:"
              + ADVERB
              + " )?(?=to\\b|,"
              + ")"
              + "|(?<!\\b(?:that|which|who) )(?:are|is)(?:, [^,]*,)? (?:"
              + ADVERB
              + " )*(?:encouraged|invited|urged|requested|called upon|advised)\\b"
              + "(?= to\\b| not to\\b|,[^,.;]*, (?:not )?to\\b| and (?:encouraged|invited|urged)\\b|:| [^,.;]{0,40}? to\\b))");

  /** “;”, “: (a)”, “, and (b)”: what stands between two clauses and belongs to neither. */
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:[\\s,;:.–—-]+|\\b(?:and|or|but|while|whereas|whilst|nor)\\b|\\((?:[a-z]|[ivx]+)\\)"
              + "|\\b(?:in addition|to (?:that|this) (?:end|effect|aim)|moreover|furthermore|at the same time)\\b)*$");

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:^|.*[,;:.] |.*\\b(?:and|but|while|where|then) )(?<pronoun>[Tt]hey|[Ii]t|[Tt]heir [\\p{Ll} -]{3,60}?"
              + "|(?:[Ss]uch|[Tt]hose|[Tt]hese) (?:States(?: parties)?|countries|Governments|parties)|[Tt]he latter|[Tt]he former)"
              + "(?:,[^,;]*,)*\\s*(?:"
              + ADVERB
              + "[, ]*)*$",
          Pattern.DOTALL);

  private static final String ADVERBS = "(?:" + ADVERB + ",? )*";

  /** “in line with article 6, paragraph 3, of the Protocol”: commas only within a citation. */
  private static final String ASIDE =
      "[^,;:]+(?:, (?=paragraph|article|of the|in particular|inter alia|\\d)[^,;:]+)*";

  /**
   * What joins an elided subject's modal to the clause before, tried in this order: “and,
   * consistent with article 24 of the Convention, should”; “, and also should”; “and where no such
   * team exists, should”; “, should”. The aside, if any, is part of the new clause.
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

  /** Another subject, set off from its modal: “, and such measures, once adopted, should”. */
  private static final Pattern OTHER_SUBJECT =
      Pattern.compile(
          "(?s).*(?:[,;] (?:and|but|while)|;) (?:the|these|such|those|any|all|each|its|their|a|an) [\\p{Ll}][^,;]*,[^;]*, $");

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?:^|\\s)(?:of|by|between|among|amongst|for|to|with|in|from|on|through|against|within|towards|under"
              + "|upon|via|than|other|all the|as|without|into|at|regarding|concerning|involving|including|help|helping"
              + "|enable|enabling|allow|allowing|assist|assisting|encourage|encouraging|require|requiring|support"
              + "|supporting|whose|most|many|some|several|few|if|whether|unless|when|where|once|until|because|which"
              + "|provided|although|though|ensure|ensuring|make|making|request|requesting|inviting|urging) (?:[Tt]he |other |all |relevant )*$");

  /** Text of a relative clause or other modifier that may stand between addressee and modal. */
  private static final Pattern MODIFIER =
      Pattern.compile(
          "(?:’s? |, | \\(| (?:that|which|whose|who|in|of|to|with|not|concerned|having|wishing|requesting|currently|affected"
              + "|party|parties|hosting|receiving|bordering|experiencing|facing|seeking|lacking|providing|at|on|from|belonging|and|or|under|for|through|along|as|themselves|alike"
              + ")\\b)(?s:.)*|\\s*");

  Clause {
    if (!(start <= modal && modal < end)) {
      throw new IllegalArgumentException("not a clause: " + start + "," + modal + "," + end);
    }
  }

  /** The words from the modal to the end. */
  String afterSubject(String text) {
    return text.substring(modal, end);
  }

  /** All clauses of a paragraph that are provisions, in order. */
  static List<Clause> of(Paragraph paragraph, Context context) {
    return new Finder(paragraph, context).find();
  }

  /** A subject in hand: where it starts, and whom it means. */
  private record Subject(int start, String addressee, Optional<Name> known) {}

  private static final class Finder {
    private final String text;
    private final Context context;
    private final Pattern addressees;
    private final Map<String, Name> categories;
    private final List<Clause> clauses = new ArrayList<>();
    private Subject last;

    Finder(Paragraph paragraph, Context context) {
      this.text = paragraph.text();
      this.context = context;
      this.categories = context.dictionary().addressees();
      this.addressees = addresseePattern();
    }

    /** Longest label first; “each State party” and “a State” count as their plural. */
    private Pattern addresseePattern() {
      String labels =
          categories.keySet().stream()
              .sorted(
                  Comparator.comparingInt(String::length)
                      .reversed()
                      .thenComparing(Comparator.naturalOrder()))
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      return Pattern.compile(
          "(?<quantifier>(?:(?:All|all|Both|both|Other|other|Such|such|Those|those|These|these|Each|each|Every|every|A|a|The|the|Any|any) )*)"
              + "\\b(?<label>"
              + labels
              + "|Secretariat|"
              + Pattern.quote(context.shortName())
              + "(?: on (?:the )?\\p{Lu}[\\p{L} -]*)?|Conference(?: of the Parties)?"
              + "|State [Pp]art(?:y|ies)|State|Government|"
              + organizationNames()
              + ")(?![\\w-]|(?:’|')s?\\b)");
    }

    private String organizationNames() {
      String names =
          context.dictionary().find(text).stream()
              .filter(
                  found ->
                      found.name().kind() == Name.Kind.ORGANIZATION
                          || found.name().kind() == Name.Kind.BODY)
              .map(found -> Pattern.quote(text.substring(found.start(), found.end())))
              .distinct()
              .collect(Collectors.joining("|"));
      return names.isEmpty() ? "(?!)" : names;
    }

    List<Clause> find() {
      for (Sentence sentence : Sentence.of(text)) {
        findIn(sentence);
      }
      return clauses;
    }

    private void findIn(Sentence sentence) {
      Matcher modal = MODAL.matcher(sentence.text());
      int from = 0;
      Subject inSentence = null;
      int open = -1;
      while (modal.find()) {
        String before = sentence.text().substring(from, modal.start());
        Optional<Subject> subject = explicit(before, sentence.start() + from, inSentence != null);
        if (subject.isEmpty() && !isDoneToTheirs(before, sentence.text().substring(modal.end()))) {
          subject = pronoun(before, sentence.start() + from);
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

    /** Ends a clause before the next one's subject, without the words that join them. */
    private void close(int index, int nextStart) {
      Clause clause = clauses.get(index);
      String words = text.substring(clause.start(), nextStart);
      Matcher trailing = TRAILING.matcher(words);
      int end = trailing.find() ? clause.start() + trailing.start() : nextStart;
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
     * An addressee that heads the noun phrase before the modal: “States parties to the Convention”.
     */
    private Optional<Subject> explicit(String before, int offset, boolean goesOn) {
      Matcher found = addressees.matcher(before);
      List<Subject> subjects = new ArrayList<>();
      while (found.find()) {
        String lead = before.substring(0, found.start());
        String between = before.substring(found.end());
        if (startsClause(lead, goesOn) && isModifier(between)) {
          subjects.add(subject(found, offset));
        }
      }
      // The last that fits is the nearest to the modal, but “States and the Secretariat” is of
      // States.
      return subjects.isEmpty() ? Optional.empty() : Optional.of(nearest(subjects, before, offset));
    }

    private static Subject nearest(List<Subject> subjects, String before, int offset) {
      Subject nearest = subjects.get(subjects.size() - 1);
      for (int i = subjects.size() - 2; i >= 0; i--) {
        String between =
            before.substring(subjects.get(i).start() - offset, nearest.start() - offset);
        if (!between.matches("(?s)[^,;:]*\\b(?:and|or) (?:the )?")) {
          break;
        }
        nearest = subjects.get(i);
      }
      return nearest;
    }

    private Subject subject(Matcher found, int offset) {
      String label = found.group("label");
      int start = offset + found.start();
      Name category = categories.get(label);
      if (category != null) {
        return new Subject(start, category.label(), Optional.of(category));
      }
      if (label.matches("State [Pp]arty|State [Pp]arties")) {
        return category("States parties", start);
      }
      if (label.equals("State")) {
        return category("States", start);
      }
      if (label.equals("Government")) {
        return category("Governments", start);
      }
      if (label.startsWith(context.shortName())) {
        Optional<Name> other = context.dictionary().named(label);
        Optional<Name> own = context.body().symbol().flatMap(context.dictionary()::body);
        return new Subject(
            start,
            other.isPresent() && !other.equals(own) ? label : context.shortName(),
            other.or(() -> own));
      }
      if (label.startsWith("Conference")) {
        Optional<Name> known = context.dictionary().body(context.resolvingBody());
        return new Subject(start, "Conference", known);
      }
      return new Subject(start, label, context.dictionary().named(label));
    }

    private Subject category(String label, int start) {
      return new Subject(start, label, Optional.ofNullable(categories.get(label)));
    }

    /** At a sentence's start, after its lead-in's comma, after “and”, “while”, “that”, “(a)”. */
    private static boolean startsClause(String lead, boolean goesOn) {
      String stripped = lead.stripTrailing();
      if (stripped.isEmpty()) {
        return true;
      }
      if (PREPOSITION.matcher(lead).find()) {
        return false;
      }
      if (stripped.matches("(?s).*(?:[,;:—–]|\\((?:[a-z]|[ivx]+)\\))")) {
        return true;
      }
      if (stripped.matches("(?s).*\\b(?:and|but|while|whereas|or|nor|then)")) {
        return goesOn || stripped.matches("(?s).*[,;] (?:and|but|while|whereas|or|then)");
      }
      return stripped.matches(
          "(?s).*\\b(?:recommend|agree|conclude|decid|advis|propos|suggest|urg|request|emphasi[sz]|stress|reaffirm|underlin)\\p{Ll}*(?: also| further)? that|(?:To (?:that|this) (?:end|effect|aim)|In (?:this|that) (?:regard|respect|connection|context)|Where (?:appropriate|necessary|possible)|Accordingly|Therefore|Moreover|Furthermore|In addition|Similarly|Likewise|Thus|Consequently)");
    }

    private static boolean isModifier(String between) {
      if (between.isBlank()) {
        return true;
      }
      if (between.matches("(?s),[^,;]*|(?s).*[;:].*")) {
        return between.matches("(?s) (?:" + ADVERB + ",? ?)+");
      }
      String withoutAdverbs = between.replaceFirst("(?: ,?" + ADVERB + ",?)*\\s*$", "");
      return withoutAdverbs.isBlank() || hasModifierOnly(withoutAdverbs);
    }

    /** A modifier never hides another subject: “States, and measures that they take, should”. */
    private static boolean hasModifierOnly(String between) {
      if (!MODIFIER.matcher(between).matches()) {
        return false;
      }
      if (between.matches("(?s) (?:and|or) .*")) {
        // A second subject joined to the first: short, and no clause of its own.
        return between.matches("(?s) (?:and|or)(?: [\\p{L}’'-]+){1,9}\\s*")
            && !between.matches("(?s).*\\b(?:that|which|who|to|is|are)\\b.*");
      }
      if (between.startsWith(",")) {
        // “States, where appropriate, should”: what is set off ends with a comma.
        return between.matches("(?s)(?:,[^,;]*(?:,[^,;]*?)*,)\\s*");
      }
      return !between.matches("(?s).*, (?:and|but) .*");
    }

    /** “Their contact details should be kept up to date” asks nothing of what is theirs. */
    private static boolean isDoneToTheirs(String before, String after) {
      return before.matches("(?s).*\\b[Tt]heir [\\p{Ll} -]{3,60}")
          && after.matches("(?s) (?:\\p{Ll}+ )?be \\p{Ll}+(?:ed|en|pt|de|wn|lt|nt|id)\\b.*");
    }

    /** “They should”, “Their efforts should”: of the addressee before. */
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
      if (isThing && categories.containsKey(antecedent.get().addressee())) {
        antecedent = oneState(before.substring(0, pronoun.start("pronoun")), offset);
      }
      if (antecedent.isEmpty()) {
        return Optional.empty();
      }
      Subject found = antecedent.get();
      return Optional.of(
          new Subject(offset + pronoun.start("pronoun"), found.addressee(), found.known()));
    }

    /** “Should a State party decide not to grant a request, it should”: the one State before. */
    private Optional<Subject> oneState(String before, int offset) {
      Matcher found = addressees.matcher(before);
      Optional<Subject> one = Optional.empty();
      while (found.find()) {
        if (found.group("label").matches("State(?: [Pp]arty)?|Government")) {
          one = Optional.of(subject(found, offset));
        }
      }
      return one;
    }

    /** The addressee of the provision before; else one named earlier in the sentence. */
    private Optional<Subject> antecedent(String before, int offset) {
      if (last != null) {
        return Optional.of(last);
      }
      Matcher found = addressees.matcher(before);
      return found.find() ? Optional.of(subject(found, offset)) : Optional.empty();
    }

    /** “…, should facilitate … and should provide”: nothing but a connector and an aside before. */
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
}
