package io.github.indicatorrefinery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule against a small house below {@code crooked} in which something breaks it. */
class PackageRulesTest {
  private static final String CROOKED = "io.github.indicatorrefinery.architecture.crooked";

  private final JavaClasses classes = new ClassFileImporter().importPackages(CROOKED);
  private final PackageRules rules = new PackageRules(CROOKED);

  @Test
  void aChildThatKnowsItsParentIsACycle() {
    assertThat(broken(rules.packagesAreFreeOfCycles()))
        .singleElement()
        .asString()
        .contains("Slice " + CROOKED + ".pipeline.job ->")
        .contains("Slice " + CROOKED + ".pipeline.job.child ->");
  }

  @Test
  void whatReadsRunsMustNotKnowWhatWritesThem() {
    assertThat(broken(rules.whatReadsRunsKnowsNothingThatWritesThem()))
        .hasSize(2)
        .anyMatch(found -> found.contains("pipeline.run.ReadsRun"))
        .anyMatch(found -> found.contains("pipeline.serve.ServesRun"));
  }

  @Test
  void transformsMustKnowNeitherStoresNorThePipeline() {
    assertThat(broken(rules.transformsKnowNoStore()))
        .hasSize(2)
        .anyMatch(found -> found.contains("transforms.Thinks.store"))
        .anyMatch(found -> found.contains("transforms.Thinks.wiring"));
  }

  @Test
  void storesMustNotKnowPairs() {
    assertThat(broken(rules.storesKnowNoPair()))
        .singleElement()
        .asString()
        .contains("io.sqlite.StoresPair.pair");
  }

  @Test
  void theCoreMustNotKnowAFace() {
    assertThat(broken(rules.theCoreKnowsNoFace()))
        .singleElement()
        .asString()
        .contains("pipeline.serve.ServesRun.face");
  }

  @Test
  void whatThinksMustNotKnowBeamAndAStageMay() {
    assertThat(broken(rules.whatThinksKnowsNothingOfBeam()))
        .singleElement()
        .asString()
        .contains("transforms.Thinks.beam");
  }

  @Test
  void twoClassesMustNotShareAName() {
    assertThat(broken(rules.namesStandForOneClass()))
        .hasSize(2)
        .allMatch(found -> found.contains("Twin shares its name with"));
  }

  private List<String> broken(ArchRule rule) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
