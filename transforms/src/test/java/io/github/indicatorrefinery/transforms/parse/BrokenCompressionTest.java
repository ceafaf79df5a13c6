package io.github.indicatorrefinery.transforms.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packed files that end too early, or were damaged: what came before the break counts. */
class BrokenCompressionTest {
  /** Enough for several blocks of each format. */
  private static final int PAIRS = 2_500;

  private static final int CUTS = 12;

  private static final String EXPORT = "{\"documents\": [" + pairObjects(PAIRS) + "]}";
  private static final String STRUCTURED =
      "{\"indicator\": \"ATR\", \"qa_pairs\": [" + pairObjects(PAIRS) + "]}";

  @ParameterizedTest
  @EnumSource
  void handsOverEveryPairOfACutExport(Packed format) throws IOException {
    expectWhatCameBeforeEachCut(format, SourceKind.EXPORT, EXPORT);
  }

  @ParameterizedTest
  @EnumSource
  void handsOverEveryPairOfACutStructuredFile(Packed format) throws IOException {
    expectWhatCameBeforeEachCut(format, SourceKind.STRUCTURED, STRUCTURED);
  }

  @ParameterizedTest
  @EnumSource
  void handsOverEveryPairOfACutExportInChunks(Packed format) throws IOException {
    StringBuilder chunks = new StringBuilder("{\"chunks\": [");
    Random random = new Random(3);
    for (int i = 0; i < PAIRS; i++) {
      String id = "\"metadata\": {\"qa_pair_id\": \"1_" + i + "\", \"chunk_type\": ";
      chunks.append(i == 0 ? "{" : ", {").append(id).append("\"question_only\"}, \"text\": \"Q: q");
      chunks.append(i).append("\"}, {").append(id).append("\"answer_final\"}, \"text\": \"A: ");
      chunks.append(words(random)).append("\"}");
    }
    expectWhatCameBeforeEachCut(format, SourceKind.EXPORT, chunks + "]}");
  }

  @ParameterizedTest
  @EnumSource
  void handsOverEveryPairOfACutReport(Packed format) throws IOException {
    ReportText report = ReportText.withHead("t", 1_500);
    Random random = new Random(2);
    for (int i = 0; i < 1_500; i++) {
      report.pair("q" + i, words(random));
    }
    expectWhatCameBeforeEachCut(format, SourceKind.REPORT, report.end());
  }

  @Test
  void tellsHowMuchCameAndShowsTheEndOfIt() throws IOException {
    byte[] packed = Packed.GZIP.pack(EXPORT.getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    byte[] came = Packed.GZIP.unpackAllItCan(cut);

    Failure failure = read(SourceKind.EXPORT, cut).failures.get(0);

    assertThat(failure.message())
        .isEqualTo(
            "EOFException: Unexpected end of ZLIB input stream (after "
                + came.length
                + " unpacked bytes, the last of which are shown)");
    assertThat(new String(came, UTF_8)).endsWith(failure.input());
    assertThat(failure.input()).hasSizeBetween(1_700, Failure.MAX_INPUT_CHARS);
    assertThat(failure.part()).isEqualTo(Failure.Part.MIDDLE);
    assertThat(failure.inputSize()).isEqualTo(cut.length);
  }

  @ParameterizedTest
  @EnumSource
  void blamesTheCompressionWhereADamagedFileUnpacksToNonsense(Packed format) throws IOException {
    byte[] nonsense = new byte[5_000];
    new Random(1).nextBytes(nonsense);
    byte[] packed = format.pack(nonsense);

    for (int length : List.of(packed.length / 3, packed.length - 1)) {
      CollectedRecords read = read(SourceKind.EXPORT, Arrays.copyOf(packed, length));
      assertThat(read.reasons()).containsExactly("broken_compression");
    }
    assertThat(read(SourceKind.EXPORT, packed).reasons()).containsExactly("broken_json");
  }

  @Test
  void blamesTheCompressionForTextThatFailsItsChecksum() throws IOException {
    byte[] content = "{\"documents\": [{\"question\": \"q\", \"answer\": \"a\"}]}".getBytes(UTF_8);
    byte[] packed = Packed.GZIP.pack(content);
    packed[packed.length - 8] ^= 1;

    CollectedRecords read = read(SourceKind.EXPORT, packed);

    assertThat(read.questions()).containsExactly("q");
    assertThat(read.reasons()).containsExactly("broken_compression");
    assertThat(read.failures.get(0).input()).isEqualTo(new String(content, UTF_8));
  }

  @Test
  void survivesACutAtEveryByteOfASmallFile() throws IOException {
    byte[] content = "{\"documents\": [{\"question\": \"q\", \"answer\": \"a\"}]}".getBytes(UTF_8);
    for (Packed format : Packed.values()) {
      byte[] packed = format.pack(content);
      for (int length = 10; length < packed.length; length++) {
        CollectedRecords read = read(SourceKind.EXPORT, Arrays.copyOf(packed, length));
        assertThat(read.reasons())
            .as("%s %d", format, length)
            .containsExactly("broken_compression");
      }
    }
  }

  @Test
  void keepsCharactersWholeInWhatItShows() throws IOException {
    byte[] packed = Packed.GZIP.pack("\u20ac".repeat(2_000).getBytes(UTF_8));

    Failure failure =
        read(SourceKind.EXPORT, Arrays.copyOf(packed, packed.length - 4)).failures.get(0);

    assertThat(failure.input()).matches("\u20ac+");
  }

  private static void expectWhatCameBeforeEachCut(Packed format, SourceKind kind, String content)
      throws IOException {
    byte[] packed = format.pack(content.getBytes(UTF_8));
    Random random = new Random(packed.length);
    int most = 0;
    for (int i = 0; i < CUTS; i++) {
      byte[] cut = Arrays.copyOf(packed, 14 + random.nextInt(packed.length - 14));
      List<SourcePair> expected = plainPairs(kind, format.unpackAllItCan(cut));
      CollectedRecords read = read(kind, cut);
      assertThat(read.pairs).as("%s cut to %d", format, cut.length).isEqualTo(expected);
      assertThat(read.reasons()).containsExactly("broken_compression");
      most = Math.max(most, expected.size());
    }
    assertThat(most).as("pairs before a cut").isGreaterThan(500);
  }

  private static List<SourcePair> plainPairs(SourceKind kind, byte[] content) {
    return read(kind, content).pairs;
  }

  private static CollectedRecords read(SourceKind kind, byte[] content) {
    return CollectedRecords.ofFile(kind, "a file", new ByteArrayInputStream(content));
  }

  private static String pairObjects(int count) {
    StringBuilder objects = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      objects.append(i == 0 ? "" : ", ").append("{\"question\": \"q").append(i);
      objects.append("\", \"answer\": \"").append(words(random)).append("\"}");
    }
    return objects.toString();
  }

  /** Text that cannot be packed well, some of it beyond ASCII. */
  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      words.append(Long.toString(random.nextLong(), Character.MAX_RADIX)).append(" \u20ac ");
    }
    return words.toString();
  }
}
