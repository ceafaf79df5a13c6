package io.github.indicatorrefinery.transforms.parse.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.parse.input.FileAccount;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedInputTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final String TEXT =
      "Wilder\u2019s RSI \u2013 \u201Chot\u201D above 70; it cost \u20AC5, or \u00BD of it.\n";

  private FileAccount account;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void readsTextWithoutAMark(String charset) throws IOException {
    assertThat(decoded(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    assertThat(account.encoding()).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsTextWithAMark(String charset) throws IOException {
    assertThat(decoded(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    assertThat(account.encoding()).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void decidesAnywhereInALongText(String charset) throws IOException {
    String text = "All of it is plain.\n".repeat(20_000) + TEXT + "x".repeat(100_000) + TEXT;

    assertThat(decoded(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    assertThat(account.encoding()).isEqualTo(charset);
  }

  @Test
  void leavesTheBrokenBytesOfUtf8ToItsReader() throws IOException {
    byte[] broken = TEXT.getBytes(UTF_8);
    broken[0] = (byte) 0xFF;

    assertThat(bytes(broken)).isEqualTo(broken);
    assertThat(account.encoding()).isEqualTo("UTF-8");
  }

  @Test
  void takesWhatTheEndCutsOffForUtf8() throws IOException {
    byte[] cut = Arrays.copyOf("price \u20AC".getBytes(UTF_8), 8);

    assertThat(bytes(cut)).isEqualTo(cut);
    assertThat(account.encoding()).isEqualTo("UTF-8");
  }

  @Test
  void readsOtherAlphabets() throws IOException {
    String russian =
        "\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440! \u041A\u0430\u043A"
            + " \u0434\u0435\u043B\u0430?";

    assertThat(decoded(russian.getBytes(Charset.forName("windows-1251")))).isEqualTo(russian);
  }

  @Test
  void keepsPairsOfSurrogatesTogether() throws IOException {
    String text = "a" + "\uD83D\uDCC8".repeat(40_000) + " b c d e ".repeat(30_000);

    assertThat(decoded(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(text);
    assertThat(decoded("\uFEFFa\uD83D".getBytes(UTF_8))).isEqualTo("a?");
    assertThat(decoded(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0x3D}))
        .isEqualTo("a\uFFFD");
    assertThat(decoded("\uFEFFab".getBytes(UTF_16BE))).isEqualTo("ab");
  }

  @Test
  void leavesBinaryDataAsTheyAre() throws IOException {
    byte[] zeros = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    byte[] controls = "\u0001\u0002\u00FE\u00FD\u0003".repeat(50).getBytes(ISO_8859_1);

    assertThat(bytes(zeros)).isEqualTo(zeros);
    assertThat(account.encoding()).isEmpty();
    assertThat(bytes(controls)).isEqualTo(controls);
    assertThat(bytes(new byte[0])).isEmpty();
    assertThat(account.encoding()).isEmpty();
  }

  @Test
  void handsOverWhatCameBeforeABreak() throws IOException {
    account = new FileAccount();
    byte[] before = ("plain, then " + TEXT).getBytes(WESTERN);
    InputStream breaking =
        new SequenceInputStream(new ByteArrayInputStream(before), new BrokenSource());
    UnpackedInput plain = new UnpackedInput(breaking);
    InputStream text = DecodedInput.of(plain, plain.head(64), account);
    byte[] expected = ("plain, then " + TEXT).getBytes(UTF_8);

    assertThat(text.readNBytes(expected.length)).isEqualTo(expected);
    assertThatThrownBy(text::read).hasMessage("gone");
  }

  private String decoded(byte[] bytes) throws IOException {
    return new String(bytes(bytes), UTF_8);
  }

  private byte[] bytes(byte[] bytes) throws IOException {
    account = new FileAccount();
    UnpackedInput plain = new UnpackedInput(new ByteArrayInputStream(bytes));
    return DecodedInput.of(plain, plain.head(1 << 16), account).readAllBytes();
  }

  private static final class BrokenSource extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("gone");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("gone");
    }
  }
}
