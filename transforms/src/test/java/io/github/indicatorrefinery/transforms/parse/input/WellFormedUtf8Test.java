package io.github.indicatorrefinery.transforms.parse.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WellFormedUtf8Test {
  @Test
  void repairsAcrossTheBordersOfItsBuffer() throws IOException {
    byte[] piece = {
      'a', (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80, (byte) 0xE2, (byte) 0x82
    };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 30_000; i++) {
      bytes.write(piece);
    }
    InputStream repaired = new WellFormedUtf8(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(new String(repaired.readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("a\uD83D\uDE00\uFFFD".repeat(30_000));
  }

  @Property
  void isWellFormedForAnyBytesInAnyPortions(@ForAll byte[] bytes) throws IOException {
    WellFormedUtf8 byByte = new WellFormedUtf8(new ByteArrayInputStream(bytes));
    ByteArrayOutputStream single = new ByteArrayOutputStream();
    for (int b = byByte.read(); b >= 0; b = byByte.read()) {
      single.write(b);
    }
    byte[] repaired = new WellFormedUtf8(new ByteArrayInputStream(bytes)).readAllBytes();
    String text = new String(repaired, StandardCharsets.UTF_8);

    assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(repaired);
    assertThat(single.toByteArray()).isEqualTo(repaired);
  }

  @Property
  void changesNoValidText(@ForAll String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(new WellFormedUtf8(new ByteArrayInputStream(bytes)).readAllBytes()).isEqualTo(bytes);
  }
}
