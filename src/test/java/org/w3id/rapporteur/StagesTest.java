package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Checks which packages import which: there are no circles, and exactly the imports in {@link
 * #ALLOWED}. A new import between packages must be added there, and is a decision.
 */
class StagesTest {
  private static final String ROOT = "org.w3id.rapporteur";

  /** The package of the main class. */
  private static final String BASE = "(base)";

  /** Each package with its imports; the test prints the packages in the order of these lines. */
  private static final Map<String, Set<String>> ALLOWED =
      table(
          """
          address →
          bundled →
          chart →
          diagnostic →
          http →
          json →
          lucene →
          xml →
          cite → json
          dictionary → address
          source → diagnostic
          document → address diagnostic source
          source.html → diagnostic source
          source.office → diagnostic source
          source.pdf → diagnostic source
          facts → dictionary document
          facts.rules → address diagnostic dictionary document facts
          graph → address diagnostic dictionary document facts source
          sidecar → diagnostic document facts source
          graph.syntax → graph json
          shapes → diagnostic dictionary graph.syntax source
          store → address graph graph.syntax
          catalogue → bundled dictionary document facts graph graph.syntax store
          entities → address dictionary document graph store
          query → address bundled graph store xml
          view → address graph store
          akomantoso → address bundled graph view xml
          explore → address graph query store
          pipeline → address bundled catalogue diagnostic dictionary document facts facts.rules \
              graph shapes sidecar source source.html source.office source.pdf
          reconcile → address bundled entities http json
          search → address entities graph http json query store
          publishing → address bundled catalogue dictionary graph graph.syntax pipeline query \
              store view
          sparql → graph.syntax http search store
          changes → address graph publishing store view
          entities.lucene → bundled entities graph lucene publishing store
          explore.lucene → explore graph lucene publishing store
          handover → bundled graph.syntax publishing
          search.lucene → bundled entities graph lucene publishing query search store
          changes.lucene → address changes graph lucene publishing store view
          feeds → address bundled changes changes.lucene dictionary graph graph.syntax http json \
              store view xml
          harvest → address akomantoso bundled changes changes.lucene graph graph.syntax http \
              publishing store view xml
          web → address akomantoso bundled catalogue changes.lucene chart cite \
              dictionary entities entities.lucene explore explore.lucene feeds graph \
              graph.syntax harvest http json lucene publishing query reconcile search \
              search.lucene sparql store view
          command → address akomantoso bundled diagnostic dictionary document facts facts.rules \
              graph graph.syntax handover pipeline publishing query shapes source store view web
          web.pages.part → chart cite explore http search web
          (base) → bundled command
          web.pages → explore graph.syntax http query reconcile search web web.pages.part
          """);

  /** The packages that each package imports, with one pair of classes that needs the import. */
  private static final Map<String, Map<String, String>> USED = used();

  private static Map<String, Set<String>> table(String text) {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] sides = line.split(" → ?", 2);
      Set<String> imports = new LinkedHashSet<>(Arrays.asList(sides[1].split(" ")));
      imports.remove("");
      table.put(sides[0], imports);
    }
    return table;
  }

  private static Map<String, Map<String, String>> used() {
    Map<String, Map<String, String>> used = new TreeMap<>();
    for (JavaClass from :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)) {
      Map<String, String> imports =
          used.computeIfAbsent(name(from.getPackageName()), any -> new TreeMap<>());
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (!isOurs(to) || to.getPackageName().equals(from.getPackageName())) continue;
        imports.merge(
            name(to.getPackageName()),
            className(from) + " imports " + className(to),
            (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    return used;
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** The simple name of a class; for a nested class, that of its outermost class. */
  private static String className(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
  }

  private static String name(String packageName) {
    return packageName.equals(ROOT) ? BASE : packageName.substring(ROOT.length() + 1);
  }

  /**
   * The packages in layers, the lowest first: packages import only from lower layers.
   *
   * @return all packages, except those that are in a circle or import from one
   */
  private static List<Set<String>> layers(Map<String, Set<String>> table) {
    List<Set<String>> layers = new ArrayList<>();
    Map<String, Set<String>> rest = new TreeMap<>(table);
    Set<String> below = new TreeSet<>();
    while (true) {
      Set<String> layer = new TreeSet<>();
      rest.forEach(
          (name, imports) -> {
            if (below.containsAll(imports)) layer.add(name);
          });
      if (layer.isEmpty()) return layers;
      layers.add(layer);
      below.addAll(layer);
      rest.keySet().removeAll(layer);
    }
  }

  private static Set<String> inCircles(Map<String, Set<String>> table) {
    Set<String> rest = new TreeSet<>(table.keySet());
    layers(table).forEach(rest::removeAll);
    return rest;
  }

  /** The imports that are only in the first table: {@code graph → store}. */
  private static List<String> without(
      Map<String, ? extends Collection<String>> table,
      Map<String, ? extends Collection<String>> other) {
    List<String> rest = new ArrayList<>();
    table.forEach(
        (name, imports) ->
            imports.stream()
                .filter(to -> !other.containsKey(name) || !other.get(name).contains(to))
                .forEach(to -> rest.add(name + " → " + to)));
    return rest;
  }

  private static Map<String, Set<String>> imports() {
    Map<String, Set<String>> imports = new TreeMap<>();
    USED.forEach((name, needed) -> imports.put(name, needed.keySet()));
    return imports;
  }

  private static String reason(String edge) {
    String[] sides = edge.split(" → ");
    return edge + ": " + USED.get(sides[0]).get(sides[1]);
  }

  /** The packages in layers, the lowest first, each with its imports. */
  private static String printed(Map<String, Set<String>> table) {
    List<Set<String>> layers = layers(table);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < layers.size(); i++) {
      for (String name : layers.get(i)) {
        text.append("%2d  %s →".formatted(i, name));
        table.get(name).forEach(to -> text.append(" ").append(to));
        text.append("\n");
      }
    }
    return text.toString();
  }

  @Test
  void everyPackageHasItsLine() {
    assertThat(ALLOWED.keySet()).containsExactlyInAnyOrderElementsOf(USED.keySet());
  }

  @Test
  void aPackageImportsWhatItsLineAllows() {
    assertThat(without(imports(), ALLOWED).stream().map(StagesTest::reason)).isEmpty();
  }

  @Test
  void everyAllowedImportIsUsed() {
    assertThat(without(ALLOWED, imports())).isEmpty();
  }

  @Test
  void noPackageImportsItselfThroughOthers() {
    System.out.println("Packages by layers, each with its imports:\n" + printed(imports()));
    assertThat(inCircles(ALLOWED)).isEmpty();
    assertThat(inCircles(imports())).isEmpty();
  }

  @Test
  void aCircleIsFound() {
    Map<String, Set<String>> table =
        Map.of("a", Set.of(), "b", Set.of("a", "c"), "c", Set.of("b"), "d", Set.of("a"));

    assertThat(inCircles(table)).containsExactly("b", "c");
    assertThat(layers(table)).containsExactly(Set.of("a"), Set.of("d"));
  }
}
