package io.github.indicatorrefinery.transforms.facts.claim;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Made;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTest {
  @Test
  void isAboutAnIndicator() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Claim(List.of(), Fact.Kind.YEAR, new Made(1978, 1978), "In 1978."))
        .withMessage("a claim about no indicator: In 1978.");
  }
}
