package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The option that sets the memory of the process, which its start script has taken by now. */
public final class HeapOption {
  static final String NAME = "--heapMiB";

  /** Less does not hold one shard; more than a tebibyte is a slip of the pen. */
  private static final int LEAST_MIB = 256;

  private static final int MOST_MIB = 1 << 20;

  @Option(
      names = NAME,
      paramLabel = "N",
      description =
          "Heap of this process in MiB; raise it for larger inputs. A Flink inside the process has 256"
              + " more beside it. Default: half of the machine's, 640 to 2560; 640 with"
              + " Flink.")
  private @Nullable String heapMiB;

  /** Tells a number that is none. */
  public void checkNumber(Mistakes mistakes) {
    mistakes.wholeNumber(NAME, heapMiB, LEAST_MIB, MOST_MIB, LEAST_MIB);
  }

  /** Tells where a job of this process does not find room in it. */
  public void checkRoom(Launch launch, long unpackedBytes, Mistakes mistakes) {
    HeapCheck.check(heapMiB, launch, unpackedBytes, mistakes);
  }
}
