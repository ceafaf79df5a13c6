package io.github.indicatorrefinery.transforms.mine;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.catalog.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All names of a catalog, ready to be found in texts. Of names that overlap the longest wins and
 * consumes its words, of equally long ones the first: {@code Volume Weighted Average Price} holds
 * no {@code Weighted Average}. Safe for concurrent use.
 */
final class Names {
  /** What a phrase of the catalog means. */
  private enum Kind {
    ALIAS,
    GATED,
    SHARED,
    NOT
  }

  private record Meaning(Kind kind, List<Indicator> indicators) {}

  /**
   * A name that a text holds, and the indicators that it may mean.
   *
   * @param indicators first the one that takes the pair where no context tells, by catalog session
   *     and then by row
   */
  record Mention(int start, int end, List<Indicator> indicators) {
    int length() {
      return end - start;
    }

    boolean isShared() {
      return indicators.size() > 1;
    }
  }

  private final PhraseTrie<Meaning> phrases = new PhraseTrie<>();
  private final PhraseTrie<List<Indicator>> contexts = new PhraseTrie<>();
  private final OtherSenses senses = new OtherSenses();
  private final WrittenNames written;

  Names(Catalog catalog) {
    // A stable sort: indicators of one session stay in the order of their rows.
    List<Indicator> bySession =
        catalog.indicators().stream().sorted(comparingInt(Indicator::session)).toList();
    Map<String, List<Indicator>> shared = new HashMap<>();
    for (Indicator one : bySession) {
      Indicator.Spoken spoken = one.spoken();
      add(spoken.aliases(), Kind.ALIAS, one);
      add(spoken.gated(), Kind.GATED, one);
      add(spoken.not(), Kind.NOT, one);
      spoken.shared().forEach(name -> addTo(shared, name, one));
      spoken.context().forEach(word -> addContext(word, one));
    }
    shared.forEach((name, all) -> phrases.putIfAbsent(name, new Meaning(Kind.SHARED, all)));
    this.written = new WrittenNames(spoken(catalog));
  }

  private static Set<String> spoken(Catalog catalog) {
    return catalog.indicators().stream()
        .map(Indicator::spoken)
        .flatMap(
            spoken ->
                Stream.of(spoken.aliases(), spoken.gated(), spoken.shared()).flatMap(List::stream))
        .collect(toSet());
  }

  /** The words of a text, in which names stand apart from what they are run together with. */
  Words words(String text) {
    return Words.of(written.apart(text));
  }

  /** Whether a text has words for what was spoken of before, such as "it". */
  boolean pointsBack(Words text) {
    return senses.pointsBack(text);
  }

  /** Whether others are made of an indicator. */
  boolean isPart(Indicator indicator) {
    return senses.isPart(indicator);
  }

  /** Whether a text is about what does not belong to an indicator, such as wallets and taxes. */
  boolean isElsewhere(Words text, Indicator indicator) {
    return senses.isElsewhere(text, indicator);
  }

  private void add(List<String> names, Kind kind, Indicator indicator) {
    names.forEach(name -> phrases.putIfAbsent(name, new Meaning(kind, List.of(indicator))));
  }

  private static void addTo(Map<String, List<Indicator>> shared, String name, Indicator one) {
    String key = String.join(" ", Words.of(name).folded());
    shared.computeIfAbsent(key, words -> new ArrayList<>()).add(one);
  }

  private void addContext(String word, Indicator indicator) {
    List<Indicator> fresh = new ArrayList<>();
    List<Indicator> known = contexts.putIfAbsent(word, fresh);
    (known == null ? fresh : known).add(indicator);
  }

  /** The slugs of the indicators of which a context word stands in the text. */
  Set<String> context(Words text) {
    Set<String> found = new HashSet<>();
    for (PhraseTrie.Match<List<Indicator>> match : contexts.matches(text)) {
      match.value().forEach(one -> found.add(one.slug()));
    }
    return found;
  }

  /**
   * The names in a text, in its order.
   *
   * @param gateOpen whether the gated names of an indicator count here
   */
  List<Mention> mentions(Words text, Predicate<Indicator> gateOpen) {
    List<PhraseTrie.Match<Meaning>> matches = phrases.matches(text);
    matches.removeIf(
        match ->
            match.value().kind() == Kind.GATED
                && !gateOpen.test(match.value().indicators().get(0)));
    if (matches.isEmpty()) {
      return List.of();
    }
    matches.sort(
        Comparator.<PhraseTrie.Match<Meaning>>comparingInt(PhraseTrie.Match::length)
            .reversed()
            .thenComparingInt(PhraseTrie.Match::start));
    boolean[] consumed = new boolean[text.size()];
    List<Mention> mentions = new ArrayList<>();
    for (PhraseTrie.Match<Meaning> match : matches) {
      if (consume(consumed, match) && match.value().kind() != Kind.NOT) {
        mentions.add(new Mention(match.start(), match.end(), match.value().indicators()));
      }
    }
    mentions.sort(comparingInt(Mention::start));
    return mentions.stream().filter(one -> !senses.isOther(text, one, mentions)).toList();
  }

  private static boolean consume(boolean[] consumed, PhraseTrie.Match<Meaning> match) {
    for (int i = match.start(); i < match.end(); i++) {
      if (consumed[i]) {
        return false;
      }
    }
    Arrays.fill(consumed, match.start(), match.end(), true);
    return true;
  }
}
