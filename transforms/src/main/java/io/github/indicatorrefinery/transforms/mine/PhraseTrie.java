package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds known phrases in a text word by word: each position is followed as deep as a phrase goes,
 * so that the time is linear in the text. Built once, then safe for concurrent use.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTrie<V> {
  /** Marks a phrase that counts only as it is written. */
  private static final String AS_WRITTEN = "=";

  /** A phrase found: the words from {@code start} to before {@code end}. */
  record Match<V>(int start, int end, V value) {
    int length() {
      return end - start;
    }
  }

  private final Node<V> root = new Node<>();

  /** Adds a phrase, or returns what the same words already stand for and leaves that. */
  @Nullable V putIfAbsent(String phrase, V value) {
    Words words = Words.of(phrase);
    Node<V> node = root;
    for (int i = 0; i < words.size(); i++) {
      node = node.next.computeIfAbsent(words.get(i), key -> new Node<>());
    }
    if (node.value != null) {
      return node.value;
    }
    node.value = value;
    node.asWritten = phrase.startsWith(AS_WRITTEN) ? words : null;
    return null;
  }

  /** Every phrase in the text, overlapping ones too, by start, then by length. */
  List<Match<V>> matches(Words text) {
    List<Match<V>> matches = new ArrayList<>();
    for (int start = 0; start < text.size(); start++) {
      Node<V> node = root.next.get(text.get(start));
      for (int end = start + 1; node != null; end++) {
        if (node.value != null && node.matchesCase(text, start)) {
          matches.add(new Match<>(start, end, node.value));
        }
        node = end < text.size() ? node.next.get(text.get(end)) : null;
      }
    }
    return matches;
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private @Nullable V value;
    private @Nullable Words asWritten;

    boolean matchesCase(Words text, int start) {
      return asWritten == null || text.isWrittenAs(asWritten, start);
    }
  }
}
