package io.github.indicatorrefinery.pipeline.cli.run.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told whose inputs are too large for the memory of the process. */
class HeapCheckTest {
  private static final long MIB = 1 << 20;
  private static final long FULL_EXPORT = 184 * MIB;

  @Test
  void theDefaultHeapHoldsTheFullExportButNotTenOfIt() {
    assertThat(mistake(640 * MIB, FULL_EXPORT)).isEmpty();
    assertThat(mistake(640 * MIB, 10 * FULL_EXPORT))
        .contains("--heapMiB=640: ")
        .contains("inputs of about 1840 MiB")
        .contains("--runner=FlinkRunner");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 500 * MIB, 10 * FULL_EXPORT, 100 * FULL_EXPORT})
  void whatIsAdvisedIsEnough(long unpackedBytes) {
    String told = mistake(64 * MIB, unpackedBytes);

    Matcher advice = Pattern.compile("allowed are (\\d+) or more").matcher(told);
    assertThat(advice.find()).as(told).isTrue();
    // The collector sets a part of the heap aside that the process does not count as its own.
    long usable = Long.parseLong(advice.group(1)) * MIB;
    assertThat(mistake(usable, unpackedBytes)).isEmpty();
  }

  @Test
  void itIsToldBeforeTheRunWithTheOtherMistakes(@TempDir Path temporary) throws IOException {
    Path huge = temporary.resolve("huge.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 42); // A hole: it takes no room on the disk.
    }

    CommandLineCall call =
        CommandLineCall.of(
            "run", "--ragExport=" + huge, "--output=" + temporary + "/out", "--minQuality=x");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--heapMiB=").contains("--minQuality=x");
  }

  @Test
  void anotherRunnerIsNotAskedForMemory() {
    Mistakes mistakes = new Mistakes();
    HeapCheck.check(null, Launch.FLINK, Long.MAX_VALUE / 2, mistakes);
    HeapCheck.check(null, Launch.FLINK_DETACHED, Long.MAX_VALUE / 2, mistakes);
    mistakes.throwIfAny();

    HeapCheck.check(null, Launch.DIRECT, Long.MAX_VALUE / 2, mistakes);
    assertThatThrownBy(mistakes::throwIfAny).hasMessageContaining("--heapMiB");
  }

  private static String mistake(long heapBytes, long unpackedBytes) {
    Mistakes mistakes = new Mistakes();
    HeapCheck.check(null, heapBytes, unpackedBytes, mistakes);
    try {
      mistakes.throwIfAny();
      return "";
    } catch (MistakesException e) {
      return e.getMessage();
    }
  }
}
