package com.konaplate.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("com.konaplate.mock");

  @Test
  void knowsNothingOfTheServer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "com.konaplate.server..")
        .check(classes);
  }

  @Test
  void seesTheContainerOnlyInFrontOfWireMock() {
    noClasses()
        .that()
        .haveSimpleNameNotContaining("SentRequest")
        .and()
        .haveSimpleNameNotContaining("KeptBody")
        .and()
        .haveSimpleNameNotContaining("RequestGate")
        .and()
        .haveSimpleNameNotContaining("PortalGate")
        .and()
        .haveSimpleNameNotContaining("Cors")
        .and()
        .haveSimpleNameNotContaining("EnvelopeErrors")
        .and()
        .haveSimpleNameNotContaining("RefusedPart")
        .and()
        .haveNameNotMatching(".*GatedServerFactory(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("wiremock.jakarta..", "wiremock.org.eclipse..")
        .check(classes);
  }
}
