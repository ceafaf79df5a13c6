package io.github.indicatorrefinery.pipeline.model.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResearchLogTest {
  @TempDir private Path temporary;

  @Test
  void tellsAlwaysWhatKeptItFromBeingWrittenFirst() throws IOException {
    ResearchLog log = ResearchLog.open(temporary.resolve("log.jsonl"), "some");
    log.checkWhole();
    log.close();

    IOException first =
        catchThrowableOfType(UncheckedIOException.class, () -> log.reserved(5)).getCause();

    assertThatThrownBy(() -> log.settled(5, 5)).hasCause(first);
    assertThatThrownBy(log::checkWhole).isSameAs(first);
    assertThat(ResearchLog.spent(temporary.resolve("log.jsonl"))).isZero();
  }

  @Test
  void ofALaterVersionIsNotReadAsThisOne() throws IOException {
    Path file = temporary.resolve("log.jsonl");
    Files.writeString(file, "{\"kind\":\"research\",\"format\":2,\"questions\":\"some\"}\n");

    assertThatThrownBy(() -> ResearchLog.open(file, "some")).hasMessageContaining("this version");
    assertThatThrownBy(() -> ResearchLog.spent(file)).hasMessageContaining("this version");
  }
}
