package io.github.indicatorrefinery.transforms.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeasesTest {
  private final Leases<String, Object> leases = new Leases<>();

  @Test
  void equalKeysHaveOneValueAndOthersAnother() {
    try (Lease<Object> one = leases.take("a", Object::new);
        Lease<Object> same = leases.take("a", Object::new);
        Lease<Object> other = leases.take("b", Object::new)) {
      assertThat(same.value()).isSameAs(one.value());
      assertThat(other.value()).isNotSameAs(one.value());
    }
  }

  @Test
  void aValueLastsUntilItsLastLeaseIsClosed() {
    Lease<Object> first = leases.take("a", Object::new);
    Lease<Object> second = leases.take("a", Object::new);

    first.close();
    first.close();
    try (Lease<Object> third = leases.take("a", Object::new)) {
      assertThat(third.value()).isSameAs(second.value());
    }
    second.close();

    try (Lease<Object> anew = leases.take("a", Object::new)) {
      assertThat(anew.value()).isNotSameAs(second.value());
    }
  }

  @Test
  void aValueThatCannotBeMadeLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                leases.take(
                    "a",
                    () -> {
                      throw new IllegalStateException("not today");
                    }))
        .hasMessage("not today");

    try (Lease<Object> made = leases.take("a", () -> "made")) {
      assertThat(made.value()).isEqualTo("made");
    }
  }

  @Test
  void manyThreadsMakeOneValueAndTheLastOfThemEndsIt() throws Exception {
    int threads = 8;
    AtomicInteger made = new AtomicInteger();
    ExecutorService copies = Executors.newFixedThreadPool(threads);
    try (Lease<Object> held = leases.take("a", made::incrementAndGet)) {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        done.add(
            copies.submit(
                () -> {
                  for (int i = 0; i < 1_000; i++) {
                    leases.take("a", made::incrementAndGet).close();
                  }
                }));
      }
      for (Future<?> one : done) {
        one.get();
      }
      assertThat(held.value()).isEqualTo(1);
    } finally {
      copies.shutdownNow();
    }
    leases.take("a", made::incrementAndGet).close();
    assertThat(made).hasValue(2);
  }
}
