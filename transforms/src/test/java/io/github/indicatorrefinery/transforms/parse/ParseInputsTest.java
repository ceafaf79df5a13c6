package io.github.indicatorrefinery.transforms.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseInputsTest {
  private static final byte[] EXPORT =
      "{\"documents\": [{\"question\": \"q\", \"answer\": \"a\"}]}".getBytes(UTF_8);

  private final List<InputFile> inputs = new ArrayList<>();
  private final List<SourcePair> pairs = new ArrayList<>();
  private final List<Research> researches = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void readsPlainAndPackedFilesWithAwkwardNames() throws IOException {
    expectPair(add(SourceKind.EXPORT, "a b (1) 100%20 ü%.json", EXPORT));
    expectPair(add(SourceKind.EXPORT, "[x]{y}*?.json.gz", gzip(EXPORT)));
    expectPair(add(SourceKind.STRUCTURED, "named.wrong", Zstd.compress(EXPORT)));
    expectPair(add(SourceKind.REPORT, "json.txt", bzip2(EXPORT)));

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple read = apply(pipeline);
    PAssert.that(read.get(ParseInputs.PAIRS)).containsInAnyOrder(pairs);
    PAssert.that(read.get(ParseInputs.RESEARCHES)).containsInAnyOrder(researches);
    PAssert.that(read.get(ParseInputs.FAILURES)).empty();
    PAssert.that(read.get(ParseInputs.FILES))
        .satisfies(
            files -> {
              assertThat(files).extracting(FileRead::kind).contains(SourceKind.EXPORT).hasSize(4);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void hashesTheBytesAsTheyAreStored() throws IOException {
    InputFile abc = add(SourceKind.REPORT, "abc.txt", "abc".getBytes(UTF_8));
    InputFile broken = add(SourceKind.EXPORT, "broken.json", "}".repeat(200_000).getBytes(UTF_8));

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple read = apply(pipeline);
    PAssert.that(read.get(ParseInputs.FILES))
        .containsInAnyOrder(
            new FileRead(
                SourceKind.REPORT,
                abc.path(),
                3,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            new FileRead(
                SourceKind.EXPORT,
                broken.path(),
                200_000,
                "d8ad03ba42d1237b6c410e9123d1bd1a7b31d46e00f5ab8d17644ab2201cd8c6"));
    PAssert.that(read.get(ParseInputs.PAIRS)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void turnsEveryBrokenFileIntoAFailureAndReadsTheOthers() throws IOException {
    byte[] random = new byte[5_000];
    new Random(1).nextBytes(random);
    byte[] packed = gzip(random);
    add(SourceKind.EXPORT, "cut.json.gz", Arrays.copyOf(packed, 2_000));
    add(SourceKind.EXPORT, "truncated.json", "{\"documents\": [{\"question\"".getBytes(UTF_8));
    add(SourceKind.EXPORT, "empty.json", new byte[0]);
    add(SourceKind.REPORT, "empty.txt", new byte[0]);
    add(SourceKind.REPORT, "binary.txt", random);
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    inputs.add(new InputFile(SourceKind.REPORT, folder.resolve("dangling").toString()));
    inputs.add(new InputFile(SourceKind.EXPORT, folder.toString()));
    String directory = folder.getFileName().toString();
    expectPair(add(SourceKind.EXPORT, "whole.json", EXPORT));

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple read = apply(pipeline);
    PAssert.that(read.get(ParseInputs.PAIRS)).containsInAnyOrder(pairs);
    PAssert.that(read.get(ParseInputs.FAILURES))
        .satisfies(
            failures -> {
              assertThat(StreamSupport.stream(failures.spliterator(), false))
                  .extracting(ParseInputsTest::nameAndReason)
                  .containsExactlyInAnyOrder(
                      "cut.json.gz broken_compression",
                      "truncated.json truncated_json",
                      "empty.json empty_file",
                      "empty.txt empty_file",
                      "binary.txt binary_file",
                      "dangling unreadable",
                      directory + " unreadable");
              return null;
            });
    PAssert.that(read.get(ParseInputs.FILES))
        .satisfies(
            files -> {
              assertThat(files).hasSize(6);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void readsEveryMemberOfAPackedFile() throws IOException {
    byte[] first = "{\"documents\": [{\"question\": \"q\",".getBytes(UTF_8);
    byte[] second = "\"answer\": \"a\"}]}".getBytes(UTF_8);
    for (byte[] packed :
        List.of(
            joined(gzip(first), gzip(second)),
            joined(Zstd.compress(first), Zstd.compress(second)),
            joined(bzip2(first), bzip2(second)))) {
      Path file = Files.write(folder.resolve("two"), packed);
      CollectedRecords read = CollectedRecords.ofFile(SourceKind.EXPORT, file);
      assertThat(read.questions()).containsExactly("q");
      assertThat(read.failures).isEmpty();
    }
  }

  @Test
  void keepsThePairsBeforeTheBreak() throws IOException {
    StringBuilder export = new StringBuilder("{\"documents\": [");
    ReportText report = ReportText.withHead("t", 5_000);
    for (int i = 0; i < 5_000; i++) {
      export.append("{\"question\": \"q").append(i).append("\", \"answer\": \"a\"},");
      report.pair("q" + i, "a");
    }
    CollectedRecords json = readHalf(SourceKind.EXPORT, export.toString());
    CollectedRecords text = readHalf(SourceKind.REPORT, report.end());

    assertThat(json.questions()).startsWith("q0", "q1").hasSizeBetween(1_000, 4_999);
    assertThat(json.reasons()).containsExactly("broken_compression");
    assertThat(text.questions()).startsWith("q0", "q1").hasSizeBetween(1_000, 4_999);
    assertThat(text.reasons()).contains("fewer_pairs_than_declared", "broken_compression");
  }

  private CollectedRecords readHalf(SourceKind kind, String content) throws IOException {
    byte[] packed = gzip(content.getBytes(UTF_8));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    return CollectedRecords.ofFile(kind, Files.write(folder.resolve("half"), half));
  }

  @Test
  void survivesAnyDamageToAPackedFile() throws IOException {
    Random random = new Random(7);
    for (byte[] packed : List.of(gzip(EXPORT), Zstd.compress(EXPORT), bzip2(EXPORT))) {
      for (int i = 0; i < 300; i++) {
        byte[] damaged = packed.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        Path file = Files.write(folder.resolve("damaged"), damaged);
        CollectedRecords read = CollectedRecords.ofFile(SourceKind.EXPORT, file);
        assertThat(read.pairs.size() + read.failures.size()).isPositive();
      }
    }
  }

  private PCollectionTuple apply(TestPipeline pipeline) {
    return pipeline
        .apply("Create inputs", Create.of(inputs).withCoder(RecordCoder.of(InputFile.class)))
        .apply("Parse inputs", ParseInputs.create());
  }

  private InputFile add(SourceKind kind, String name, byte[] content) throws IOException {
    InputFile input = new InputFile(kind, Files.write(folder.resolve(name), content).toString());
    inputs.add(input);
    return input;
  }

  private void expectPair(InputFile file) {
    Origin origin = new Origin(file.kind(), file.path(), null, "/documents/0");
    pairs.add(new SourcePair(origin, "", null, 0, "q", "a", List.of()));
    researches.add(new Research(origin, "", null, null, null, null, null, null, 1));
  }

  private static String nameAndReason(Failure failure) {
    return Path.of(failure.origin().file()).getFileName() + " " + failure.reason();
  }

  private interface Packer {
    OutputStream pack(OutputStream target) throws IOException;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    return pack(content, GZIPOutputStream::new);
  }

  private static byte[] bzip2(byte[] content) throws IOException {
    return pack(content, BZip2CompressorOutputStream::new);
  }

  private static byte[] pack(byte[] content, Packer packer) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.pack(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(first);
    both.write(second);
    return both.toByteArray();
  }
}
