package com.konaplate.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Which part may know which. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.konaplate.server");

  @Test
  void serverKnowsNothingOfTheMock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.konaplate.mock..", "com.github.tomakehurst..", "wiremock..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("com.konaplate.server.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void operationsKnowNothingOfTheWire() {
    noClasses()
        .that()
        .resideInAnyPackage("..server.user..", "..server.bankaccount..", "..server.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..server.wire..")
        .check(CLASSES);
  }

  @Test
  void tagsKnowNothingOfEachOther() {
    noClasses()
        .that(resideInAPackage("..server.user..").or(resideInAPackage("..server.error..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..server.bankaccount..", "..server.sandbox..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..server.bankaccount..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..server.user..", "..server.sandbox..")
        .check(CLASSES);
  }

  @Test
  void controllersAndServicesStayInTheirPackage() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .or()
        .areAnnotatedWith(Service.class)
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void onlyStoresTouchTheDatabase() {
    noClasses()
        .that()
        .areNotAnnotatedWith(Repository.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc..")
        .check(CLASSES);
  }
}
