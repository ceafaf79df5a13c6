package io.github.indicatorrefinery.transforms.parse.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private static final int MIB = 1 << 20;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 17})
  void handsOverTheBytesOfItsSource(int length) throws IOException {
    byte[] bytes = bytes(length);

    try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
      assertThat(ahead.readAllBytes()).isEqualTo(bytes);
      assertThat(ahead.read()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, MIB, 2 * MIB + 5})
  void handsOverWhatCameBeforeTheSourceBrokeAndThenHowItBroke(int length) {
    IOException broken = new IOException("the disk is gone");
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] bytes = bytes(length);

    assertThatThrownBy(() -> new ReadAhead(new BreakingInput(bytes, broken, null)).transferTo(read))
        .isSameAs(broken);
    assertThat(read.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void aDecoderThatFailsOtherwiseIsToldAsItFailed() {
    IllegalStateException failed = new IllegalStateException("no such state");

    assertThatThrownBy(
            () ->
                new ReadAhead(new BreakingInput(bytes(2 * MIB), null, failed))
                    .transferTo(new ByteArrayOutputStream()))
        .isSameAs(failed);
  }

  @Test
  void theSourceIsTheCallersAgainWhenItIsClosed(@TempDir Path folder) throws IOException {
    byte[] bytes = bytes(8 * MIB);
    Path file = Files.write(folder.resolve("read"), bytes);
    for (int round = 0; round < 50; round++) {
      // A channel is closed where a thread that reads it is interrupted.
      try (FileChannel channel = FileChannel.open(file)) {
        InputStream source = Channels.newInputStream(channel);
        try (ReadAhead ahead = new ReadAhead(source)) {
          assertThat(ahead.readNBytes(MIB + 1)).isEqualTo(Arrays.copyOf(bytes, MIB + 1));
        }
        int at = (int) channel.position();

        assertThat(at).isGreaterThan(MIB);
        assertThat(source.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, at, bytes.length));
      }
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aSmallFileStartsNoThread() throws IOException {
    Threads source = new Threads(bytes(MIB - 1));
    try (ReadAhead ahead = new ReadAhead(source)) {
      ahead.readAllBytes();
    }
    assertThat(source.readers).containsExactly(Thread.currentThread().getName());
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static final class Threads extends FilterInputStream {
    private final Set<String> readers = new HashSet<>();

    Threads(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      readers.add(Thread.currentThread().getName());
      return in.read(target, offset, length);
    }
  }

  private static final class BreakingInput extends FilterInputStream {
    private final IOException broken;
    private final RuntimeException failed;

    BreakingInput(byte[] bytes, IOException broken, RuntimeException failed) {
      super(new ByteArrayInputStream(bytes));
      this.broken = broken;
      this.failed = failed;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = in.read(target, offset, length);
      if (count >= 0) {
        return count;
      }
      if (failed != null) {
        throw failed;
      }
      throw broken;
    }
  }
}
