package io.github.indicatorrefinery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.POutput;

/**
 * What may know what, below one root package. They are rules of packages, and not of the classes
 * that are there: each can be shown to bite on a few made-up ones.
 *
 * @param root the package that {@code transforms}, {@code io} and {@code pipeline} stand in
 */
record PackageRules(String root) {
  /** A package and one inside it are two: a parent that knows its child must not be known by it. */
  ArchRule packagesAreFreeOfCycles() {
    return slices()
        .assignedFrom(new EachPackage())
        .should()
        .beFreeOfCycles()
        .because("a package is read, tested and moved without those that use it");
  }

  /** Runs are read by whoever comes later, with another program than the one that wrote them. */
  ArchRule whatReadsRunsKnowsNothingThatWritesThem() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("pipeline.run"), in("pipeline.serve"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("pipeline.job"));
  }

  /** What happens to a pair, whatever it is stored in and whoever asks for it. */
  ArchRule transformsKnowNoStore() {
    return noClasses()
        .that()
        .resideInAPackage(in("transforms"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("io"), in("pipeline"));
  }

  /** Stores that are given rows and a schema, and know nothing of pairs. */
  ArchRule storesKnowNoPair() {
    return noClasses()
        .that()
        .resideInAPackage(in("io"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("transforms"), in("pipeline"));
  }

  /** A server is another face on the same core. Those who start the command know it. */
  ArchRule theCoreKnowsNoFace() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("pipeline.cli"), root + ".pipeline")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("pipeline.cli"));
  }

  /** The thinking is tested without a pipeline; a stage wires it into one. */
  ArchRule whatThinksKnowsNothingOfBeam() {
    return noClasses()
        .that()
        .resideInAPackage(in("transforms"))
        .and()
        // How values travel and wait between stages, and stages become one.
        .resideOutsideOfPackages(
            in("transforms.coders"), in("transforms.staging"), in("transforms.fusing"))
        .and(areNoStage())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..");
  }

  /** Two classes of one name are taken for each other in every list of imports and every review. */
  ArchRule namesStandForOneClass() {
    return classes()
        .that()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(new HaveANameOfTheirOwn());
  }

  /** All, to check classes against. */
  List<ArchRule> all() {
    return List.of(
        packagesAreFreeOfCycles(),
        whatReadsRunsKnowsNothingThatWritesThem(),
        transformsKnowNoStore(),
        storesKnowNoPair(),
        theCoreKnowsNoFace(),
        whatThinksKnowsNothingOfBeam(),
        namesStandForOneClass());
  }

  private static DescribedPredicate<JavaClass> areNoStage() {
    return DescribedPredicate.describe(
        "are neither a stage nor what one gives",
        one -> {
          JavaClass outermost = one;
          while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
          }
          return !outermost.isAssignableTo(PTransform.class)
              && !outermost.isAssignableTo(POutput.class)
              && outermost.getMethods().stream()
                  .noneMatch(method -> method.getRawReturnType().isEquivalentTo(FusedSteps.class));
        });
  }

  /** The package of this name below the root, and all inside it. */
  private String in(String name) {
    return root + "." + name + "..";
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  private static final class HaveANameOfTheirOwn extends ArchCondition<JavaClass> {
    private Map<String, List<JavaClass>> byName = Map.of();

    HaveANameOfTheirOwn() {
      super("have a name of their own");
    }

    @Override
    public void init(Collection<JavaClass> all) {
      byName =
          all.stream()
              .collect(
                  Collectors.groupingBy(
                      JavaClass::getSimpleName, TreeMap::new, Collectors.toList()));
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
      for (JavaClass other : byName.getOrDefault(one.getSimpleName(), List.of())) {
        events.add(
            new SimpleConditionEvent(
                one, other.equals(one), one.getName() + " shares its name with " + other));
      }
    }
  }
}
