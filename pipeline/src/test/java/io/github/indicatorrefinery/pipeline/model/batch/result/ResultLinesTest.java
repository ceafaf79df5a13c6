package io.github.indicatorrefinery.pipeline.model.batch.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultLinesTest {
  @Test
  void givesLinesWithTheirNumbersAndPassesBlankOnesOver() throws IOException {
    assertThat(lines("\n{\"a\":1}\r\n \t\n{}".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new ResultLine(2, "{\"a\":1}", 8), new ResultLine(4, "{}", 2));
  }

  @Test
  void countsTheBlankLinesBeforeABreak() throws IOException {
    ResultLines lines =
        new ResultLines(
            new SequenceInputStream(
                new ByteArrayInputStream("{}\n\n\n".getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("broken");
                  }

                  @Override
                  public int read(byte[] bytes, int offset, int length) throws IOException {
                    throw new IOException("broken");
                  }
                }));
    lines.next();

    assertThatExceptionOfType(IOException.class).isThrownBy(lines::next);
    assertThat(lines.number()).isEqualTo(3);
  }

  @Test
  void replacesWhatIsNoUtf8AndPassesAMarkOver() throws IOException {
    assertThat(lines("\u00EF\u00BB\u00BFa\u00FFb".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(new ResultLine(1, "a\uFFFDb", 6));
  }

  @Test
  void holdsTheBeginningOfALineThatIsTooLong() throws IOException {
    byte[] file =
        "x".repeat(ResultLine.MAX_BYTES + 3).concat("\ny").getBytes(StandardCharsets.UTF_8);

    List<ResultLine> lines = lines(file);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).isTooLong()).isTrue();
    assertThat(lines.get(0).text()).hasSize(ResultLine.MAX_BYTES);
    assertThat(lines.get(0).bytes()).isEqualTo(ResultLine.MAX_BYTES + 3);
    assertThat(lines.get(1)).isEqualTo(new ResultLine(2, "y", 1));
  }

  private static List<ResultLine> lines(byte[] file) throws IOException {
    ResultLines reader = new ResultLines(new ByteArrayInputStream(file));
    List<ResultLine> lines = new ArrayList<>();
    for (ResultLine line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }
}
