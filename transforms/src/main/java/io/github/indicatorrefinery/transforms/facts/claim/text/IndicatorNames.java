package io.github.indicatorrefinery.transforms.facts.claim.text;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds the names of a catalog's indicators in sentences, and terms that only look like them: of
 * "Stochastic RSI" no part is RSI. At each place the longest name wins. Safe for concurrent use.
 */
public final class IndicatorNames {
  /**
   * In small letters behind these, "momentum oscillator" says what sort of thing something is, and
   * so do phrases that the catalog says are no names.
   */
  private static final Set<String> CLASSING = Set.of("a", "an", "of", "popular", "technical");

  private static final String JOINTS = " -/'&.\u2019\u2011";

  private record Word(int start, int end, String folded) {}

  private record Name(List<String> words, String asWritten, Mention meaning) {}

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  public IndicatorNames(Catalog catalog) {
    Map<String, List<String>> shared = new HashMap<>();
    for (Indicator one : catalog.indicators()) {
      Indicator.Spoken spoken = one.spoken();
      List<String> slug = List.of(one.slug());
      spoken.aliases().forEach(name -> add(name, slug, false));
      spoken.gated().forEach(name -> add(name, slug, true));
      spoken.not().forEach(name -> add(name, List.of(), false));
      spoken
          .shared()
          .forEach(name -> shared.computeIfAbsent(name, key -> new ArrayList<>()).add(one.slug()));
    }
    shared.forEach((name, slugs) -> add(name, slugs, false));
    byFirstWord
        .values()
        .forEach(names -> names.sort(Comparator.comparingInt(name -> -name.words().size())));
  }

  private void add(String name, List<String> slugs, boolean gated) {
    String plain = name.startsWith("=") ? name.substring(1) : name;
    List<String> words = words(plain).stream().map(Word::folded).toList();
    if (!words.isEmpty()) {
      // Short forms are words of other senses in small letters.
      boolean written = plain.equals(plain.toUpperCase(Locale.ROOT));
      byFirstWord
          .computeIfAbsent(words.get(0), key -> new ArrayList<>())
          .add(new Name(words, written ? plain : "", new Mention(0, 0, slugs, gated)));
    }
  }

  /** The indicators that a name alone may mean; empty where the catalog does not hold it. */
  public List<String> meaning(String name) {
    List<Mention> mentions = in(name);
    return mentions.size() == 1 && mentions.get(0).start() == 0
        ? mentions.get(0).slugs()
        : List.of();
  }

  /** The names in a sentence, in its order; they do not overlap. */
  public List<Mention> in(String sentence) {
    List<Mention> mentions = new ArrayList<>();
    List<Word> words = words(sentence);
    for (int i = 0; i < words.size(); ) {
      Name name = longest(sentence, words, i);
      if (name == null) {
        i++;
      } else {
        if (!isClass(sentence, words, i, name)) {
          mentions.add(mention(words, i, name));
        }
        i += name.words().size();
      }
    }
    OtherTerms.addTo(mentions, sentence);
    return mentions;
  }

  private @Nullable Name longest(String sentence, List<Word> words, int index) {
    for (Name name : byFirstWord.getOrDefault(words.get(index).folded(), List.of())) {
      if (stands(name, sentence, words, index)) {
        return name;
      }
    }
    return null;
  }

  private static boolean stands(Name name, String sentence, List<Word> words, int index) {
    if (index + name.words().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.words().size(); i++) {
      if (!words.get(index + i).folded().equals(name.words().get(i))) {
        return false;
      }
    }
    for (int i = 1; i < name.words().size(); i++) {
      if (!joins(sentence, words.get(index + i - 1), words.get(index + i))) {
        return false;
      }
    }
    return name.asWritten().isEmpty()
        || sentence.startsWith(name.asWritten(), words.get(index).start());
  }

  /** No name is read across brackets and commas, nor is "a %D line" an A/D line. */
  private static boolean joins(String sentence, Word word, Word next) {
    if (sentence.startsWith("%R", next.start() - 1)) {
      return true;
    }
    for (int i = word.end(); i < next.start(); i++) {
      if (JOINTS.indexOf(sentence.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClass(String sentence, List<Word> words, int index, Name name) {
    return Character.isLowerCase(sentence.charAt(words.get(index).start()))
        && (name.meaning().slugs().isEmpty()
            || (index > 0 && CLASSING.contains(words.get(index - 1).folded())));
  }

  private static Mention mention(List<Word> words, int index, Name name) {
    int last = index + name.words().size() - 1;
    boolean modified =
        (index > 0 && OtherTerms.isModifierBefore(words.get(index - 1).folded()))
            || (last + 1 < words.size()
                && OtherTerms.isModifierBehind(words.get(last + 1).folded()));
    return new Mention(
        words.get(index).start(),
        words.get(last).end(),
        modified ? List.of() : name.meaning().slugs(),
        name.meaning().gated());
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(new Word(start, i, folded(text.substring(start, i))));
        start = -1;
      }
    }
    return words;
  }

  /** In small letters and without the plural. */
  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }
}
