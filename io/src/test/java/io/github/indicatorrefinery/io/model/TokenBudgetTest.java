package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {
  @Test
  void manyAtOnceSpendAllOfItAndNoMore() throws Exception {
    TokenBudget budget = new TokenBudget(1_000);
    ExecutorService workers = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> requests = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      requests.add(
          () -> {
            boolean reserved = budget.reserve(70);
            if (reserved) {
              budget.settle(70, 10);
            }
            return reserved;
          });
    }

    int granted = 0;
    for (Future<Boolean> request : workers.invokeAll(requests)) {
      granted += request.get() ? 1 : 0;
    }
    workers.shutdownNow();

    // A reservation of 70 fits until 930 are spent: 94 times 10, whoever comes when.
    assertThat(granted).isEqualTo(94);
    assertThat(budget.spent()).isEqualTo(940);
  }
}
