package io.github.indicatorrefinery.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.indicatorrefinery.architecture.crooked.transforms.Remembers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule against a class that breaks it. */
class ProcessRulesTest {
  private final JavaClasses classes = new ClassFileImporter().importClasses(Remembers.class);

  @Test
  void aStaticFieldMustNotBeSetAnew() {
    assertThat(broken(ProcessRules.staticFieldsAreFinal()))
        .singleElement()
        .asString()
        .contains("Remembers.latest");
  }

  @Test
  void noClassThatIsNotNamedMayHoldWhatChanges() {
    assertThat(broken(ProcessRules.holdersAreNamed()))
        .containsExactlyInAnyOrder(
            Remembers.class.getName() + " holds a static java.util.concurrent.ConcurrentHashMap",
            Remembers.class.getName() + " holds a static java.util.concurrent.atomic.AtomicLong",
            Remembers.class.getName() + " holds a static java.lang.ThreadLocal");
  }

  @Test
  void noClassThatIsNotNamedMaySetWhatIsTheProcesss() {
    assertThat(broken(ProcessRules.settersAreNamed()))
        .containsExactly(
            Remembers.class.getName()
                + " calls java.lang.Runtime.addShutdownHook, which is for [Interruption, RunCopy, StopSignal, StoppedByUser]");
  }

  private List<String> broken(ArchRule rule) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
