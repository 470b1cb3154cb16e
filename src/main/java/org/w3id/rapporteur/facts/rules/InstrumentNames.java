package org.w3id.rapporteur.facts.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.rapporteur.dictionary.Dictionary;
import org.w3id.rapporteur.dictionary.Name;
import org.w3id.rapporteur.document.MeetingReport;
import org.w3id.rapporteur.document.Paragraph;

/**
 * Finds the treaties that a report names, and the one that “the Convention” or “the Protocol”
 * means.
 *
 * <p>“the Convention” is the one that the reporting body works under, unless the report names only
 * others. Otherwise it is the only convention that the report names in full, or else the last one
 * named in the same paragraph; it stays unresolved if the report also names a convention that the
 * dictionary does not know.
 */
final class InstrumentNames {
  /** “the Convention”, but not “the Convention on the Rights of the Child”. */
  private static final Pattern BARE =
      Pattern.compile(
          "\\b[Tt]he (?<kind>Convention|Protocol)\\b"
              + "(?! (?:on|against|for|relating|concerning|between|supplementing|de|Relating|to)\\b)");

  /** “Vienna Convention”, “Convention on the Rights of the Child”: a treaty in full. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?!The |This |That |Our |In |Of |Under )\\p{Lu}[\\p{L}’-]{1,30} (?<kind>Convention|Protocol)\\b"
              + "|\\b(?<titled>Convention|Protocol) (?:on|for|against|relating to|concerning|relative to|to|between) (?:the )?\\p{Lu}");

  private final Dictionary dictionary;
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Optional<Name> overseen;
  private final Set<Name> named = new LinkedHashSet<>();

  InstrumentNames(MeetingReport report, Dictionary dictionary, Optional<String> bodySymbol) {
    this.dictionary = dictionary;
    this.overseen = bodySymbol.flatMap(dictionary::overseen);
    String text = report.text().text().replace('\n', ' ');
    List<Dictionary.Found> found =
        dictionary.find(text).stream()
            .filter(name -> name.name().kind() == Name.Kind.INSTRUMENT)
            .toList();
    found.forEach(name -> named.add(name.name()));
    Matcher treaty = NAMED.matcher(text);
    int next = 0;
    while (treaty.find()) {
      while (next < found.size() && found.get(next).end() <= treaty.start()) {
        next++;
      }
      boolean known = next < found.size() && found.get(next).start() < treaty.end();
      if (!known) {
        unknown.add(treaty.group("kind") == null ? treaty.group("titled") : treaty.group("kind"));
      }
    }
  }

  /**
   * Returns the treaties in a paragraph, by full, short or bare name, in order; “the” is left out.
   */
  List<Dictionary.Found> find(Paragraph paragraph) {
    List<Dictionary.Found> found = new ArrayList<>();
    read(paragraph, found, new ArrayList<>());
    return found;
  }

  /** Returns the bare names in a paragraph that cannot be resolved to one treaty. */
  List<Matcher> unresolved(Paragraph paragraph) {
    List<Matcher> unresolved = new ArrayList<>();
    read(paragraph, new ArrayList<>(), unresolved);
    return unresolved;
  }

  /** Goes through full and bare names in the order of the text. */
  private void read(Paragraph paragraph, List<Dictionary.Found> found, List<Matcher> unresolved) {
    List<Dictionary.Found> names = dictionary.find(paragraph.text());
    Map<Boolean, Name> last = new HashMap<>();
    Matcher bare = BARE.matcher(paragraph.text());
    int next = 0;
    while (bare.find()) {
      int start = bare.start("kind");
      int end = bare.end("kind");
      for (; next < names.size() && names.get(next).end() <= start; next++) {
        take(names.get(next), found, last);
      }
      if (next < names.size() && names.get(next).start() < end) {
        continue;
      }
      boolean isProtocol = bare.group("kind").equals("Protocol");
      Optional<Name> meant = resolve(isProtocol, Optional.ofNullable(last.get(isProtocol)));
      if (meant.isPresent()) {
        take(new Dictionary.Found(meant.get(), start, end), found, last);
      } else {
        Matcher copy = BARE.matcher(paragraph.text());
        copy.find(bare.start());
        unresolved.add(copy);
      }
    }
    for (; next < names.size(); next++) {
      take(names.get(next), found, last);
    }
  }

  private static void take(
      Dictionary.Found name, List<Dictionary.Found> found, Map<Boolean, Name> last) {
    if (name.name().kind() == Name.Kind.INSTRUMENT) {
      found.add(name);
      last.put(isProtocol(name.name()), name.name());
    }
  }

  private Optional<Name> resolve(boolean isProtocol, Optional<Name> last) {
    List<Name> candidates = named.stream().filter(name -> isProtocol(name) == isProtocol).toList();
    Optional<Name> own =
        isProtocol
            ? overseen.filter(InstrumentNames::isProtocol)
            : overseen
                .filter(name -> !isProtocol(name))
                .or(() -> overseen.flatMap(dictionary::supplemented));
    if (own.isPresent() && (candidates.isEmpty() || candidates.contains(own.get()))) {
      return own;
    }
    if (unknown.contains(isProtocol ? "Protocol" : "Convention")) {
      return Optional.empty();
    }
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : last;
  }

  private static boolean isProtocol(Name instrument) {
    return instrument.label().startsWith("Protocol");
  }
}
