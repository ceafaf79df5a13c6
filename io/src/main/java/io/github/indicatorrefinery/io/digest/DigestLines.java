package io.github.indicatorrefinery.io.digest;

import io.github.indicatorrefinery.io.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * The digest of all rows, whatever their order and however they lie in shards: the SHA-256, in
 * hexadecimal, of the digest lines of all rows, sorted, each ended by a line feed. The lines come
 * as {@link RowDigest#lines} makes them, those of some rows together.
 *
 * <p>One worker holds the lines of all rows: about 250 bytes each, whatever the length of their
 * texts.
 */
public final class DigestLines extends PTransform<PCollection<String>, PCollection<String>> {
  private static final long serialVersionUID = 1;

  private DigestLines() {}

  public static DigestLines create() {
    return new DigestLines();
  }

  /** The digest of all rows, from their lines in any order. */
  public static String digest(Stream<String> lines) {
    MessageDigest sha256 = Sha256.begin();
    lines.sorted().forEach(line -> sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return Sha256.end(sha256);
  }

  @Override
  public PCollection<String> expand(PCollection<String> lines) {
    return lines
        .apply("Key all lines", WithKeys.of(""))
        .apply("Group all lines", GroupByKey.create())
        .apply("Digest", ParDo.of(new DigestFn()));
  }

  private static final class DigestFn extends DoFn<KV<String, Iterable<String>>, String> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<String>> all, OutputReceiver<String> receiver) {
      receiver.output(
          digest(StreamSupport.stream(all.getValue().spliterator(), false).flatMap(String::lines)));
    }
  }
}
