package org.w3id.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data flows one way: a package imports itself and those before it, nothing else. */
class StagesTest {
  private static final String BASE = "org.w3id.rapporteur.";
  private static final List<String> STAGES =
      List.of(
          "diagnostic",
          "address",
          "corpus",
          "document",
          "dictionary",
          "facts",
          "graph",
          "xml",
          "akomantoso",
          "shapes",
          "store",
          "http",
          "explore",
          "chart",
          "reconcile",
          "search",
          "sparql",
          "feeds",
          "harvest",
          "cite",
          "web",
          "command");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.w3id.rapporteur");

  @Test
  void aPackageImportsOnlyThoseBeforeIt() {
    for (int i = 0; i < STAGES.size() - 1; i++) {
      String[] later =
          STAGES.subList(i + 1, STAGES.size()).stream()
              .map(stage -> BASE + stage + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(BASE + STAGES.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CLASSES);
    }
  }

  /** The base package puts the stages together; of them only commands may ask for that. */
  @Test
  void onlyCommandsImportTheBasePackage() {
    noClasses()
        .that()
        .resideInAnyPackage(
            STAGES.stream()
                .filter(stage -> !stage.equals("command"))
                .map(stage -> BASE + stage + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.w3id.rapporteur")
        .check(CLASSES);
  }
}
