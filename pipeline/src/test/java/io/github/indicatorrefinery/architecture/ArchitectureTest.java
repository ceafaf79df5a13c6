package io.github.indicatorrefinery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.indicatorrefinery.io.publish.OutputFolder;
import io.github.indicatorrefinery.pipeline.Main;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes of all three modules keep the rules on what may know what, and on what lasts. */
class ArchitectureTest {
  private static final String ROOT = "io.github.indicatorrefinery";

  private static JavaClasses classes;

  @BeforeAll
  static void readTheClassesOfAllModules() {
    classes =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
  }

  /** Nothing else would tell that a module is missing: no class breaks no rule. */
  @Test
  void seesAllModulesAndNoTest() {
    assertThat(classes.contain(SourcePair.class)).isTrue();
    assertThat(classes.contain(OutputFolder.class)).isTrue();
    assertThat(classes.contain(Main.class)).isTrue();
    assertThat(classes.contain(ArchitectureTest.class)).isFalse();
  }

  static Stream<ArchRule> rules() {
    return Stream.concat(new PackageRules(ROOT).all().stream(), ProcessRules.all().stream());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keeps(ArchRule rule) {
    rule.check(classes);
  }
}
