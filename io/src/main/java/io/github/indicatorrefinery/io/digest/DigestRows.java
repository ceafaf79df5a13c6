package io.github.indicatorrefinery.io.digest;

import io.github.indicatorrefinery.io.rows.RowLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
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
public final class DigestRows<T>
    extends PTransform<PCollection<KV<Integer, List<T>>>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private final RowDigest<T> digest;

  private DigestRows(RowDigest<T> digest) {
    this.digest = digest;
  }

  /**
   * Digests some columns of rows in this layout.
   *
   * @param columns the columns that the digest covers, the key first; the key is unique and has no
   *     line feed
   */
  public static <T> DigestRows<T> over(RowLayout<T> layout, List<String> columns) {
    return new DigestRows<>(new RowDigest<>(layout, columns));
  }

  @Override
  public PCollection<String> expand(PCollection<KV<Integer, List<T>>> shards) {
    return shards
        .apply("Digest rows", ParDo.of(new LinesFn<>(digest)))
        .setCoder(StringUtf8Coder.of())
        .apply("Key all lines", WithKeys.of(""))
        .apply("Group all lines", GroupByKey.create())
        .apply("Digest lines", ParDo.of(new DigestFn()));
  }

  private static final class LinesFn<T> extends DoFn<KV<Integer, List<T>>, String> {
    private static final long serialVersionUID = 1;
    private final RowDigest<T> digest;

    LinesFn(RowDigest<T> digest) {
      this.digest = digest;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<T>> shard, OutputReceiver<String> lines) {
      lines.output(String.join("\n", shard.getValue().stream().map(digest::line).toList()));
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
