package org.w3id.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.explore.Facet;
import org.w3id.rapporteur.explore.FacetedCollection;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.view.ThingKind;

/** All texts of templates and code, and only these, are translated into each language. */
class TranslationsTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path CODE = Path.of("src/main/java/org/w3id/rapporteur/web");
  private static final Path QUERIES = Path.of("queries/pages");

  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern SAID =
      Pattern.compile(
          "(?<!\\w)(?:translated|translatedMarkup|translatable)\\(\\s*" + TEXT + "\\s*[,)]");
  private static final Pattern WANTED = Pattern.compile("wanted = List\\.of\\(([^)]*)\\)");
  private static final Pattern RELATION = Pattern.compile("BIND \\(" + TEXT + " AS \\?relation");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** Templates that are in English in every language. */
  private static final Set<String> ENGLISH =
      Set.of(
          "harvesting.jte",
          "ontology.jte",
          "part/scheme.jte",
          "part/term.jte",
          "preview.jte",
          "reconcile.jte");

  /** Texts that are the same in every language, or that their templates mark as English. */
  private static final Set<String> NAMES =
      Set.of(
          "Akoma Ntoso",
          "Atom",
          "CC BY 4.0",
          "CSV",
          "ISO 3166-1 alpha-2",
          "ISO 3166-1 alpha-3",
          "JSON",
          "JSON-LD",
          "N-Quads",
          "OpenAPI",
          "RDF/XML",
          "Rapporteur",
          "SHA-256",
          "SPARQL",
          "Swaziland",
          "TSV",
          "TriG",
          "Turtle",
          "XML",
          "article 18 of the Convention",
          "ctoc cop wg7 2015 6",
          "decisions.json",
          "meetings.json",
          "not",
          "sitemap.xml",
          "unaccompanied children");

  private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>{}`]*)<");

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().map(TranslationsTest::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text that a template contains without translating it. */
  private static List<String> unsaid(String template) {
    String bare =
        template
            .replaceAll("(?m)^(@import|@param|@for\\(|!\\{).*$", "")
            .replaceAll("(?s)<(code|script|pre)[^>]*>.*?</\\1>", "")
            .replaceAll(TEXT, "");
    return found(BETWEEN_TAGS, bare)
        .map(text -> text.replaceAll("@\\w+.*", "").strip())
        .filter(text -> text.matches("(?s).*[A-Za-z]{3,}.*") && !NAMES.contains(text))
        .toList();
  }

  @Test
  void templatesHoldNoWordsThatAreNotSaid() throws IOException {
    TreeMap<String, List<String>> unsaid = new TreeMap<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = TEMPLATES.relativize(file).toString();
        if (!ENGLISH.contains(name)) unsaid.put(name, unsaid(read(file)));
      }
    }
    unsaid.values().removeIf(List::isEmpty);
    assertThat(unsaid).isEmpty();
    assertThat(unsaid("<p>Cited by</p><p>${translated(\"Cited by\")}</p>"))
        .containsExactly("Cited by");
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  /** Returns all texts of pages, except those from the data. */
  private static Set<String> said() {
    Set<String> said = new TreeSet<>();
    for (String template : files(TEMPLATES)) {
      found(SAID, template).forEach(said::add);
      found(WANTED, template)
          .flatMap(list -> found(Pattern.compile(TEXT), list))
          .forEach(said::add);
    }
    for (String code : files(CODE)) {
      String joined = code.replaceAll("\"\\s*\\+\\s*\"", "");
      found(SAID, joined.replaceAll("(?m)^\\s*\\*.*$", "")).forEach(said::add);
    }
    found(RELATION, read(QUERIES.resolve("topic.rq"))).forEach(said::add);
    CollectionList.ALL.forEach(collection -> add(collection, said));
    for (Category category : Category.values())
      said.addAll(List.of(category.singular(), category.plural()));
    for (ThingKind kind : ThingKind.values()) {
      said.add(kind.noun());
      if (kind.isCounted()) said.add(kind.plural());
    }
    return said;
  }

  private static void add(FacetedCollection collection, Set<String> said) {
    String noun = collection.noun();
    said.addAll(List.of(collection.title(), collection.lead(), "1 " + noun, "{0} " + noun + "s"));
    for (Facet facet : collection.facets()) {
      said.add(facet.title());
      if (!facet.note().isEmpty()) said.add(facet.note());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void allThatIsSaidIsTranslatedAndNothingElse(Language language) {
    Set<String> missing = said();
    Set<String> unused = new TreeSet<>(Translations.into(language).words().keySet());
    unused.removeAll(missing);
    missing.removeAll(Translations.into(language).words().keySet());
    assertThat(missing).as("not translated").isEmpty();
    assertThat(unused).as("not said").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void translationsHaveThePlacesOfTheEnglish(Language language) {
    TreeMap<String, String> wrong = new TreeMap<>();
    Translations.into(language)
        .words()
        .forEach(
            (english, words) -> {
              if (words.isEmpty() || !places(english).equals(places(words)))
                wrong.put(english, words);
            });
    assertThat(wrong).isEmpty();
  }

  private static Set<String> places(String words) {
    return new TreeSet<>(PLACE.matcher(words).results().map(MatchResult::group).toList());
  }

  @Test
  void whatIsNotTranslatedStaysEnglish() {
    assertThat(Translations.into(Language.FRENCH).of("Not said anywhere"))
        .isEqualTo("Not said anywhere");
    assertThat(Translations.into(Language.ENGLISH).of("Cited by")).isEqualTo("Cited by");
  }
}
