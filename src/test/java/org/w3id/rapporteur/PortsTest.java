package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Only few packages use Jena's datasets and Lucene. All others use {@link
 * org.w3id.rapporteur.store.RdfDataset} and {@link org.w3id.rapporteur.search.SearchIndex}.
 */
class PortsTest {
  private static final String ROOT = "org.w3id.rapporteur";

  /** Jena's datasets, what runs queries over them, and their transactions. */
  private static final Pattern DATASETS =
      Pattern.compile(
          "org\\.apache\\.jena\\.(?:"
              + "sparql\\.core\\.(?:DatasetGraph|Transactional)|query\\.(?:Dataset|QueryExec)"
              + "|sparql\\.exec\\.QueryExec|system\\.Txn|tdb2\\.|dboe\\.).*");

  private static final Pattern INDEX = Pattern.compile("org\\.apache\\.lucene\\..*");

  private static final Pattern BOUND_TO_THREADS =
      Pattern.compile("java\\.lang\\.(?:Inheritable)?ThreadLocal");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The packages with a class that knows such a type. */
  private static Set<String> knowing(Pattern types, JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    for (JavaClass from : classes)
      if (from.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
          .anyMatch(name -> types.matcher(name).matches()))
        packages.add(from.getPackageName().replaceFirst("^" + Pattern.quote(ROOT) + "\\.?", ""));
    return packages;
  }

  @Test
  void storeAndSparqlAloneKnowDatasetsOfJena() {
    assertThat(knowing(DATASETS, PROGRAM)).containsExactly("sparql", "store");
  }

  @Test
  void packagesNamedAfterItAloneKnowLucene() {
    assertThat(knowing(INDEX, PROGRAM)).allMatch(name -> name.matches("(.*\\.)?lucene"));
  }

  /** What a request needs is passed on, so that any thread can do a part of the work. */
  @Test
  void onlyTransactionsOfTheStoreAreBoundToThreads() {
    assertThat(knowing(BOUND_TO_THREADS, PROGRAM)).containsExactly("store");
  }
}
