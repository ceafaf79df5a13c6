package io.github.indicatorrefinery.transforms.parse;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.packing.BlockPacker;
import io.github.indicatorrefinery.transforms.packing.UnpackBlocks;
import io.github.indicatorrefinery.transforms.parse.format.FormatReader;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads input files of any kind, plain or packed with gzip, zstd, bzip2 or xz, and the members of
 * zip and tar archives, on any file system that Beam knows. What cannot be read becomes a {@link
 * Failure} and the run goes on; a file that could be read to its end, be it broken inside, gives
 * one {@link FileRead}. So does each member of an archive beside the archive itself: its hash is
 * what can be compared with the stored file, theirs tell what was in it. Deterministic: the outputs
 * depend on the path and the bytes of each file alone.
 *
 * <p>Pairs are dealt out to all workers, those of one large file too, and wait in blocks until one
 * has time for them: packed, the texts of 17,656 pairs take 35 MB of memory in place of 140.
 *
 * <pre>{@code
 * PCollectionTuple read = inputs.apply("Parse inputs", ParseInputs.create());
 * PCollection<SourcePair> pairs =
 *     read.get(ParseInputs.PAIRS).apply(unpack).get(unpack.tag()); // UnpackBlocks
 * }</pre>
 */
public final class ParseInputs extends PTransform<PCollection<InputFile>, PCollectionTuple> {
  /** Pairs in blocks, dealt out to all workers; {@link UnpackBlocks} unpacks them. */
  public static final TupleTag<byte[]> PAIRS = new TupleTag<>("pairs");

  public static final TupleTag<Research> RESEARCHES = new TupleTag<>("researches");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");
  public static final TupleTag<FileRead> FILES = new TupleTag<>("files");

  private static final long serialVersionUID = 1;

  private final List<? extends FormatReader> formats;
  private final @Nullable String run;

  private ParseInputs(List<? extends FormatReader> formats, @Nullable String run) {
    this.formats = List.copyOf(formats);
    this.run = run;
  }

  public static ParseInputs create() {
    return new ParseInputs(List.of(), null);
  }

  /**
   * The same with formats that this module does not know; they are asked before its own.
   *
   * @param run its working folder, by which {@link WorkHere} tells how much was read
   */
  public static <F extends FormatReader & Serializable> ParseInputs with(
      List<F> formats, String run) {
    return new ParseInputs(formats, run);
  }

  @Override
  public PCollectionTuple expand(PCollection<InputFile> files) {
    TupleTagList sideOutputs = TupleTagList.of(RESEARCHES).and(FAILURES).and(FILES);
    PCollectionTuple read =
        files.apply(
            "Parse files",
            ParDo.of(new ParseFile(formats, run)).withOutputTags(PAIRS, sideOutputs));
    read.get(PAIRS).setCoder(ByteArrayCoder.of());
    read.get(RESEARCHES).setCoder(RecordCoder.of(Research.class));
    read.get(FAILURES).setCoder(RecordCoder.of(Failure.class));
    read.get(FILES).setCoder(RecordCoder.of(FileRead.class));
    return PCollectionTuple.of(
            PAIRS, read.get(PAIRS).apply("Deal out pairs", Reshuffle.viaRandomKey()))
        .and(RESEARCHES, read.get(RESEARCHES))
        .and(FAILURES, read.get(FAILURES))
        .and(FILES, read.get(FILES));
  }

  private static final class ParseFile extends DoFn<InputFile, byte[]> {
    private static final long serialVersionUID = 1;

    private final List<? extends FormatReader> formats;
    private final @Nullable String run;
    private transient BlockPacker<SourcePair> packer;

    ParseFile(List<? extends FormatReader> formats, @Nullable String run) {
      this.formats = formats;
      this.run = run;
    }

    @StartBundle
    public void startBundle() {
      packer = new BlockPacker<>(SourcePair.class);
    }

    @ProcessElement
    public void process(@Element InputFile file, MultiOutputReceiver outputs) {
      ParsedRecords out = new Outputs(packer, outputs);
      try (WorkHere here = run == null ? null : WorkHere.of(run);
          ReadableByteChannel channel =
              FileSystems.open(FileSystems.matchNewResource(file.path(), false))) {
        InputStream stored = Channels.newInputStream(channel);
        InputStream source =
            here == null
                ? stored
                : new ToldInput(stored, count -> here.add(LongWork.READING, count));
        FileParser.parse(file, source, formats, out, outputs.get(FILES)::output);
      } catch (IOException e) {
        FileParser.fail(file, e, out);
      }
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      if (packer.hasRecords()) {
        context.output(packer.take(), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
    }
  }

  private record Outputs(BlockPacker<SourcePair> packer, DoFn.MultiOutputReceiver receivers)
      implements ParsedRecords {
    private static final Counter READ = Metrics.counter("progress", "read");

    @Override
    public void pair(SourcePair pair) {
      READ.inc();
      packer.add(pair);
      if (packer.isFull()) {
        receivers.get(PAIRS).output(packer.take());
      }
    }

    @Override
    public void research(Research research) {
      receivers.get(RESEARCHES).output(research);
    }

    @Override
    public void failure(Failure failure) {
      receivers.get(FAILURES).output(failure);
    }
  }
}
