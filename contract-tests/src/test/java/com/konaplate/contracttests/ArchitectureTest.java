package com.konaplate.contracttests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.konaplate.contracttests");

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
  void letsOneClassSeeTheSchemaValidator() {
    noClasses()
        .that()
        .doNotHaveSimpleName("ResponseSchemas")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.networknt..")
        .check(classes);
  }
}
