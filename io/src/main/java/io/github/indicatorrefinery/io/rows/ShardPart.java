package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;

/**
 * What a store takes of a shard that passes by: its number, and the values that are the store's.
 * Several stores read one shard so, without a step of the pipeline for each to cut it up.
 *
 * <pre>{@code
 * new ShardPart<>(Shard::index, Shard::kept)
 * }</pre>
 *
 * @param index from 0; no two shards of a run have the same
 * @param <S> the shards
 * @param <T> the values
 */
public record ShardPart<S, T>(
    SerializableFunction<S, Integer> index, SerializableFunction<S, List<T>> values)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** All of a shard that is but a number with its values. */
  public static <T> ShardPart<KV<Integer, List<T>>, T> whole() {
    return new ShardPart<>(KV::getKey, KV::getValue);
  }
}
