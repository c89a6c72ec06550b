package com.konaplate.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.konaplate");

  @Test
  void knowsNeitherServerNorMock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "com.github.tomakehurst..",
            "com.konaplate.server..",
            "com.konaplate.mock..")
        .check(classes);
  }

  @Test
  void letsOneClassSeeTheYamlParser() {
    noClasses()
        .that()
        .doNotHaveSimpleName("YamlDocument")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(classes);
  }
}
