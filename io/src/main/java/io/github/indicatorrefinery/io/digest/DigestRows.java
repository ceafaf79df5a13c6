package io.github.indicatorrefinery.io.digest;

import io.github.indicatorrefinery.io.rows.RowLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * The digest of all rows, whatever their order and however they lie in shards: the SHA-256, in
 * hexadecimal, of the digest lines of all rows, sorted, each ended by a line feed. A digest line is
 * the row's key, a space and the SHA-256 of the row's canonical form ({@link RowDigest}).
 *
 * <p>One worker holds the lines of all rows: about 250 bytes each, whatever the length of their
 * texts.
 */
public final class DigestRows<S, T> extends PTransform<PCollection<S>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final LinesFn<S, T> lines;

  private DigestRows(LinesFn<S, T> lines) {
    this.lines = lines;
  }

  /**
   * Digests some columns of rows in this layout.
   *
   * @param values the rows of a shard
   * @param columns the columns that the digest covers, the key first; the key is unique and has no
   *     line feed
   */
  public static <S, T> DigestRows<S, T> over(
      SerializableFunction<S, List<T>> values, RowLayout<T> layout, List<String> columns) {
    return new DigestRows<>(new LinesFn<>(values, new RowDigest<>(layout, columns)));
  }

  @Override
  public PCollection<String> expand(PCollection<S> shards) {
    return shards
        .apply("Digest rows", ParDo.of(lines))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("Group all lines", GroupByKey.create())
        .apply("Digest lines", ParDo.of(new DigestFn()));
  }

  private static final class LinesFn<S, T> extends DoFn<S, KV<String, String>> {
    private static final long serialVersionUID = 1;
    private static final String ONE_KEY = "";

    private final SerializableFunction<S, List<T>> values;
    private final RowDigest<T> digest;

    LinesFn(SerializableFunction<S, List<T>> values, RowDigest<T> digest) {
      this.values = values;
      this.digest = digest;
    }

    @ProcessElement
    public void process(@Element S shard, OutputReceiver<KV<String, String>> lines) {
      lines.output(
          KV.of(
              ONE_KEY, String.join("\n", values.apply(shard).stream().map(digest::line).toList())));
    }
  }

  private static final class DigestFn extends DoFn<KV<String, Iterable<String>>, String> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<String>> all, OutputReceiver<String> receiver) {
      MessageDigest sha256 = RowDigest.sha256();
      StreamSupport.stream(all.getValue().spliterator(), false)
          .flatMap(String::lines)
          .sorted()
          .forEach(line -> sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      receiver.output(HexFormat.of().formatHex(sha256.digest()));
    }
  }
}
