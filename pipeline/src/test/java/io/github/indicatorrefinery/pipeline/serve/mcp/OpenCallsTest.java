package io.github.indicatorrefinery.pipeline.serve.mcp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever waits for the end does not wait for ever where a stream breaks. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class OpenCallsTest {
  private static final class BrokenInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the input broke");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return read();
    }
  }

  private static final class BrokenOutput extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("the output broke");
    }
  }

  private static void requireEnd(InputStream in, OutputStream out, String failure)
      throws InterruptedException {
    OpenCalls calls = new OpenCalls(out, Duration.ofSeconds(5));
    InputStream messages = calls.in(in);

    assertThatThrownBy(messages::read).isInstanceOf(IOException.class).hasMessage(failure);
    calls.awaitEnd();
  }

  @Test
  void anInputThatBreaksEnds() throws InterruptedException {
    requireEnd(new BrokenInput(), new ByteArrayOutputStream(), "the input broke");
  }

  @Test
  void anOutputThatBreaksEndsTheInput() throws InterruptedException {
    byte[] line = "no message\n".getBytes(StandardCharsets.UTF_8);

    requireEnd(new ByteArrayInputStream(line), new BrokenOutput(), "the output broke");
  }
}
