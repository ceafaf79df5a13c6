package io.github.indicatorrefinery.transforms.parse;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.packing.UnpackBlocks;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
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
    expectPair(add(SourceKind.EXPORT, "[x]{y}*?.json.gz", Packed.GZIP.pack(EXPORT)));
    expectPair(add(SourceKind.STRUCTURED, "named.wrong", Packed.ZSTD.pack(EXPORT)));
    expectPair(add(SourceKind.REPORT, "json.txt", Packed.BZIP2.pack(EXPORT)));

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple read = apply(pipeline);
    PAssert.that(pairsOf(read)).containsInAnyOrder(pairs);
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
  void readsAnyFormatAndTellsItsEncoding() throws IOException {
    String table = "question,answer\nWilder\u2019s RSI?,It cost \u20AC5.\n";
    add(SourceKind.FILE, "ansi.csv", table.getBytes(Charset.forName("windows-1252")));
    add(SourceKind.FILE, "wide.csv.xz", Packed.XZ.pack(table.getBytes(UTF_16LE)));
    add(SourceKind.EXPORT, "named as an export.tsv", table.replace(',', '\t').getBytes(UTF_8));

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple read = apply(pipeline);
    PAssert.that(pairsOf(read))
        .satisfies(
            pairs -> {
              assertThat(pairs)
                  .extracting(pair -> pair.question() + " " + pair.answer())
                  .hasSize(3)
                  .containsOnly("Wilder\u2019s RSI? It cost \u20AC5.");
              return null;
            });
    PAssert.that(read.get(ParseInputs.FAILURES)).empty();
    PAssert.that(read.get(ParseInputs.FILES))
        .satisfies(
            files -> {
              assertThat(files)
                  .extracting(file -> file.kind() + " " + file.format() + " " + file.encoding())
                  .containsExactlyInAnyOrder(
                      "FILE csv windows-1252", "FILE csv UTF-16LE", "EXPORT tsv UTF-8");
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
            fileRead(
                SourceKind.REPORT,
                abc.path(),
                3,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                new CharacterCount(3, 0, 3, 0)),
            fileRead(
                SourceKind.EXPORT,
                broken.path(),
                200_000,
                "d8ad03ba42d1237b6c410e9123d1bd1a7b31d46e00f5ab8d17644ab2201cd8c6",
                new CharacterCount(200_000, 0, 200_000, 0)));
    PAssert.that(pairsOf(read)).empty();
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aFileOfWhichThereIsTooMuchIsHashedToItsEndAllTheSame() throws IOException {
    byte[] much = "It is a line of a report.\n".repeat(1_600_000).getBytes(UTF_8);
    InputFile file = add(SourceKind.REPORT, "much.txt", much);

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionTuple read = apply(pipeline);
    PAssert.that(read.get(ParseInputs.FILES))
        .satisfies(
            files -> {
              assertThat(files)
                  .extracting(FileRead::path, FileRead::bytes, FileRead::sha256)
                  .containsExactly(
                      tuple(
                          file.path(),
                          (long) much.length,
                          HexFormat.of().formatHex(ContentDigest.sha256().digest(much))));
              return null;
            });
    PAssert.that(read.get(ParseInputs.FAILURES))
        .satisfies(
            failures -> {
              assertThat(failures).extracting(Failure::reason).containsExactly("too_large");
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void turnsEveryBrokenFileIntoAFailureAndReadsTheOthers() throws IOException {
    byte[] random = new byte[5_000];
    new Random(1).nextBytes(random);
    byte[] packed = Packed.GZIP.pack(random);
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
    PAssert.that(pairsOf(read)).containsInAnyOrder(pairs);
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
    for (Packed format : Packed.values()) {
      byte[] packed = joined(format.pack(first), format.pack(second));
      Path file = Files.write(folder.resolve("two"), packed);
      CollectedRecords read = CollectedRecords.ofFile(SourceKind.EXPORT, file);
      assertThat(read.questions()).containsExactly("q");
      assertThat(read.failures).isEmpty();
    }
  }

  @Test
  void survivesAnyDamageToAPackedFile() throws IOException {
    Random random = new Random(7);
    for (Packed format : Packed.values()) {
      byte[] packed = format.pack(EXPORT);
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

  private static PCollection<SourcePair> pairsOf(PCollectionTuple read) {
    FusedSteps<byte[], SourcePair> unpacking = UnpackBlocks.of(SourcePair.class);
    return read.get(ParseInputs.PAIRS).apply("Unpack", unpacking).get(unpacking.tag());
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

  private static byte[] joined(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(first);
    both.write(second);
    return both.toByteArray();
  }

  private static FileRead fileRead(
      SourceKind kind, String path, long bytes, String sha256, CharacterCount characters) {
    return new FileRead(kind, path, bytes, sha256, "", "UTF-8", characters, List.of());
  }
}
