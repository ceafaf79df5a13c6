package io.github.indicatorrefinery.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.indicatorrefinery.transforms.sharing.Interner;
import io.github.indicatorrefinery.transforms.sharing.Leases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * What a second run in a process could see of the first. Each piece of it has one owner, which is
 * named here and says in its own place when it goes.
 */
final class ProcessRules {
  /** What can change for all threads, or for each. */
  private static final List<Class<?>> MUTABLE =
      List.of(
          ConcurrentMap.class, WeakHashMap.class, ThreadLocal.class, Leases.class, Interner.class);

  private static final String ATOMIC = "java.util.concurrent.atomic";

  private static final Set<String> HOLDERS =
      Set.of(
          // Read once for all copies of a stage; nobody's any more, they are collected.
          "Catalog",
          "KnowledgeBase",
          // Lent to the copies of a stage, and to who watches a run; with the last they go.
          "FactChecker",
          "WorkHere",
          // The folders that runs and researches hold right now.
          "HeldFolder",
          // The copies of runs on other file systems that are open right now.
          "RunCopy",
          // The job that a thread is submitting right now.
          "SubmittedJob");

  /** Settings of the process, and who alone may change them. */
  private static final Map<String, Set<String>> SETTERS =
      Map.of(
          "org.apache.beam.sdk.io.FileSystems.setDefaultPipelineOptions",
              Set.of("OtherFileSystems"),
          "java.security.Security.insertProviderAt", Set.of("NativeDigests"),
          "java.security.Security.addProvider", Set.of(),
          "java.lang.Runtime.addShutdownHook",
              Set.of("Interruption", "RunCopy", "StopSignal", "StoppedByUser"),
          // The limits of the JDK's web server, which has no other place for them.
          "java.lang.System.setProperty", Set.of("JdkServerSettings"),
          "java.lang.System.setOut", Set.of(),
          "java.lang.System.setErr", Set.of(),
          "java.util.Locale.setDefault", Set.of(),
          "java.util.TimeZone.setDefault", Set.of(),
          "java.lang.Thread.setDefaultUncaughtExceptionHandler", Set.of());

  private ProcessRules() {}

  /** All, to check classes against. */
  static List<ArchRule> all() {
    return List.of(staticFieldsAreFinal(), holdersAreNamed(), settersAreNamed());
  }

  static ArchRule staticFieldsAreFinal() {
    return fields().that().areStatic().should().beFinal();
  }

  /** A final field may still hold what changes. */
  static ArchRule holdersAreNamed() {
    return classes().should(new HoldNothingThatChanges());
  }

  static ArchRule settersAreNamed() {
    return classes().should(new SetNothingOfTheProcess());
  }

  private static final class HoldNothingThatChanges extends ArchCondition<JavaClass> {
    HoldNothingThatChanges() {
      super("hold nothing static that changes, unless they are one of " + HOLDERS);
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
      one.getStaticInitializer().stream()
          .flatMap(HoldNothingThatChanges::made)
          .filter(HoldNothingThatChanges::changes)
          .forEach(
              made ->
                  events.add(
                      new SimpleConditionEvent(
                          one,
                          HOLDERS.contains(one.getSimpleName()),
                          one.getName() + " holds a static " + made.getName())));
    }

    private static Stream<JavaClass> made(JavaStaticInitializer initializer) {
      return Stream.concat(
              initializer.getConstructorCallsFromSelf().stream(),
              initializer.getMethodCallsFromSelf().stream())
          .map(call -> call.getTargetOwner());
    }

    private static boolean changes(JavaClass made) {
      return made.getPackageName().equals(ATOMIC)
          || MUTABLE.stream().anyMatch(made::isAssignableTo);
    }
  }

  private static final class SetNothingOfTheProcess extends ArchCondition<JavaClass> {
    SetNothingOfTheProcess() {
      super("set nothing of the process, unless as in " + SETTERS);
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
      one.getCodeUnits().stream()
          .map(JavaCodeUnit::getCallsFromSelf)
          .flatMap(Set::stream)
          .forEach(
              call -> {
                String set = call.getTargetOwner().getName() + "." + call.getName();
                Set<String> owners = SETTERS.get(set);
                if (owners != null) {
                  events.add(
                      new SimpleConditionEvent(
                          one,
                          owners.contains(one.getSimpleName()),
                          one.getName()
                              + " calls "
                              + set
                              + ", which is for "
                              + new TreeSet<>(owners)));
                }
              });
    }
  }
}
