package org.w3id.rapporteur.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What kinds of things are called on pages. */
public final class Kinds {
  private static final Map<String, String> NOUNS =
      Map.of(
          "DocumentCited", "Document",
          "DocumentBefore", "Document",
          "ResolutionCited", "Resolution",
          "ReportedDecision", "Decision",
          "Participation", "Participant",
          "AgendaItem", "Agenda item",
          "SavingClause", "Saving clause");

  private static final Map<String, String> PLURALS =
      Map.of(
          "Class",
          "classes",
          "View",
          "views",
          "ListItem",
          "items",
          "DatatypeProperty",
          "properties with values",
          "ObjectProperty",
          "properties that link");

  private static final List<String> KEY_FIGURES =
      Stream.of(
              "Paragraph", "Recommendation", "Provision", "Citation", "Participation", "Statement")
          .map(kind -> Names.ONTOLOGY + "#" + kind)
          .toList();

  /** What a fact's page shows in its own place. */
  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          Names.ONTOLOGY + "#quote",
          Names.ONTOLOGY + "#evidence",
          Names.ONTOLOGY + "#readBy",
          Names.ONTOLOGY + "#statedIn",
          Names.ONTOLOGY + "#content",
          "http://www.w3.org/2004/02/skos/core#prefLabel");

  private Kinds() {}

  /** {@code DocumentCited} is “Document”. */
  public static String noun(String type) {
    return NOUNS.getOrDefault(type, capital(Names.ofTerm(Names.ONTOLOGY + "#" + type)));
  }

  public static String plural(String type) {
    String noun = noun(type).toLowerCase(Locale.ROOT);
    return PLURALS.getOrDefault(
        type, noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }

  /** The types whose number tells most of a report. */
  public static List<String> keyFigures() {
    return KEY_FIGURES;
  }

  public static boolean isShownElsewhere(String property) {
    return SHOWN_ELSEWHERE.contains(property);
  }

  public static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** 3 is “3rd”. */
  public static String ordinal(int number) {
    int tens = number % 100;
    if (tens >= 11 && tens <= 13) return number + "th";
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
