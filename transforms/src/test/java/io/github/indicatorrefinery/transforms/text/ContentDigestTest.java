package io.github.indicatorrefinery.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDigestTest {
  @Test
  void ofATextIsTheHashOfItsUtf8() {
    // printf 'größer' | sha256sum
    assertThat(ContentDigest.of("größer"))
        .isEqualTo("45fbf6a67b5efa7dbcc0c0ccf6bdd7ce207300314c009282515896ea4cd7a4e6");
  }

  @Test
  void ofPartsIsTheHashOfEachWithItsLengthInBytes() {
    // printf '2:ab3:€-1:0:' | sha256sum
    assertThat(ContentDigest.ofParts("ab", "€", null, ""))
        .isEqualTo("b4e7da2a9f3c6c27336d6316d93de40b9187626de2dd2e5987bda4cec730b8c6");
    assertThat(ContentDigest.ofParts("a", "b")).isNotEqualTo(ContentDigest.ofParts("ab", ""));
  }
}
