package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Whether the memory of this process holds the inputs. The Direct Runner keeps what was read,
 * packed, until it is scored, and one worker holds all questions and their vectors while they are
 * compared, so what is needed grows with the input; it is better said before the run than by an
 * error after ten minutes. Flink spills to disk and needs no check.
 */
final class HeapCheck {
  private static final int MIB = 20;

  /** What a run over next to nothing needs: the program, its buffers, one shard. */
  private static final long LEAST_BYTES = 192L << MIB;

  /**
   * Of ten times the full export, 1.9 GB, 0.13 bytes wait packed, and 0.22 while questions are
   * compared that have no vectors, 0.35 with them; a sixth more, to collect garbage in.
   */
  private static final double BYTES_PER_INPUT_BYTE = 0.4;

  /** Advice is given in steps, for nobody can tell the size of packed inputs exactly. */
  private static final long STEP_MIB = 128;

  private HeapCheck() {}

  /**
   * Checks a run in this process.
   *
   * @param given what the option says, null where it was not given
   */
  static void check(@Nullable String given, Launch launch, long unpackedBytes, Mistakes mistakes) {
    if (launch == Launch.DIRECT) {
      check(given, Runtime.getRuntime().maxMemory(), unpackedBytes, mistakes);
    }
  }

  static void check(@Nullable String given, long heapBytes, long unpackedBytes, Mistakes mistakes) {
    long needed = neededBytes(unpackedBytes);
    if (heapBytes < needed) {
      mistakes.add(
          HeapOption.NAME,
          given == null ? String.valueOf(heapBytes >> MIB) : given,
          "the Direct Runner does not hold inputs of about %d MiB in it; allowed are %d or more, or --runner=FlinkRunner, which needs no more memory for more input"
              .formatted(unpackedBytes >> MIB, advice(needed)));
    }
  }

  /** How much memory a run over so much input needs. */
  static long neededBytes(long unpackedBytes) {
    return LEAST_BYTES + (long) (unpackedBytes * BYTES_PER_INPUT_BYTE);
  }

  private static long advice(long neededBytes) {
    return ((neededBytes >> MIB) / STEP_MIB + 1) * STEP_MIB;
  }
}
