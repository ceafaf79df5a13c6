package io.github.indicatorrefinery.transforms.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugsTest {
  @Test
  void namesATopicByItsWords() {
    assertThat(Slugs.of("  Air-gapped: cold storage (caf\u00E9) "))
        .isEqualTo("topic_air_gapped_cold_storage_cafe");
  }

  @Test
  void letsTopicsThatDifferInCaseAndPunctuationShareASlug() {
    assertThat(Slugs.of("Cold storage!")).isEqualTo(Slugs.of("cold \"STORAGE\""));
  }

  @Test
  void tellsTopicsApartThatAsciiCannotSpell() {
    assertThat(Slugs.of("Bitcoin \u4EF7\u683C"))
        .startsWith("topic_bitcoin_")
        .isNotEqualTo(Slugs.of("Bitcoin \u4EA4\u6613"));
    assertThat(Slugs.of("\u4EF7\u683C")).matches("topic_[0-9a-f]{8}");
    assertThat(Slugs.of("")).matches("topic_[0-9a-f]{8}");
  }

  @Test
  void tellsLongTopicsApartByTheirEnds() {
    String start = "a".repeat(200);
    assertThat(Slugs.of(start + "x")).hasSize(Slugs.MAX_LENGTH).isNotEqualTo(Slugs.of(start + "y"));
  }

  @Property
  void givesEveryTopicASlugThatNoIndicatorHas(@ForAll String topic) {
    assertThat(Slugs.of(topic)).matches("topic_[a-z0-9_]{1,74}").isEqualTo(Slugs.of(topic));
    assertThat(Slugs.isValid(Slugs.of(topic))).isFalse();
  }
}
