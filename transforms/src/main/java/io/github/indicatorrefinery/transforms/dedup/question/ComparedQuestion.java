package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Found;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Sense;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A question as guards see it: what it names and counts, and the words that are left.
 *
 * <p>Word order does not count but for what acts on what, which {@link #cause()} and {@link
 * #target()} tell; neither does a boolean search differ from prose.
 */
public final class ComparedQuestion {
  private static final Pattern NUMBER = Pattern.compile("[+±−]?[$€£¥]?\\d.*|\\W");

  /** What compares with the number behind it. */
  private static final String COMPARING = "<>≤≥=≠≈";

  private static final Set<String> JOINING =
      Set.of(Direction.marked("and"), Direction.marked("or"));

  private final Set<String> indicators;
  private final SortedSet<String> named = new TreeSet<>();
  private final SortedSet<String> numbers = new TreeSet<>();
  private final Map<WordKind, SortedSet<String>> facts = new EnumMap<>(WordKind.class);
  private final SortedMap<String, Set<Integer>> sides = new TreeMap<>();
  private final SortedSet<String> content = new TreeSet<>();
  private final SortedMap<String, SortedSet<String>> empty = new TreeMap<>();
  private final Direction direction;
  private final String first;
  private int negations;
  private String comparing = "";

  private ComparedQuestion(Set<String> indicators, List<String> words, List<Found> phrases) {
    this.indicators = indicators;
    List<String> names = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < phrases.size(); i++) {
      Found phrase = phrases.get(i);
      for (; next < phrase.start(); next++) {
        addWord(words.get(next), names);
      }
      next = phrase.end();
      boolean closes =
          next == words.size()
              || (i + 1 < phrases.size()
                  && phrases.get(i + 1).start() == next
                  && phrases.get(i + 1).isFunction());
      addPhrase(String.join(" ", words.subList(phrase.start(), next)), phrase, closes, names);
    }
    for (; next < words.size(); next++) {
      addWord(words.get(next), names);
    }
    direction = Direction.of(names);
    first = names.stream().filter(word -> content.contains(word)).findFirst().orElse("");
  }

  /** What a question is made of, for a pair that is attributed to {@code indicators}. */
  public static ComparedQuestion of(
      String question, List<String> indicators, QuestionLexicon lexicon) {
    List<String> words = lexicon.stems().of(question);
    return new ComparedQuestion(Set.copyOf(indicators), words, lexicon.find(words));
  }

  private void addWord(String word, List<String> names) {
    if (COMPARING.contains(word)) {
      comparing = word;
    } else if (NUMBER.matcher(word).matches() && !word.equals("%")) {
      numbers.add(comparing + word);
      comparing = "";
      if (word.endsWith("%")) {
        facts.computeIfAbsent(WordKind.UNIT, kind -> new TreeSet<>()).add("percent");
      }
    } else if (!word.equals("%")) {
      content.add(word);
      names.add(word);
    } else {
      facts.computeIfAbsent(WordKind.UNIT, kind -> new TreeSet<>()).add("percent");
    }
  }

  private void addPhrase(String phrase, Found found, boolean closes, List<String> names) {
    boolean isFact = false;
    String name = phrase;
    boolean isContent = true;
    for (Sense sense : found.senses()) {
      WordKind kind = sense.kind();
      if (WordKind.FACTS.contains(kind)) {
        isFact = true;
        negations += kind == WordKind.NEGATION ? 1 : 0;
        facts.computeIfAbsent(kind, any -> new TreeSet<>()).add(sense.name());
      } else if (kind == WordKind.OPPOSITE) {
        sides.computeIfAbsent(sense.name(), any -> new TreeSet<>()).add(sense.side());
      } else if (kind == WordKind.SAME) {
        name = sense.name();
      } else if (kind == WordKind.INDICATOR) {
        name = sense.name();
        named.add(name);
      } else if (kind == WordKind.EMPTY) {
        isContent = closes && isJoined(names) && !empty.containsKey(sense.name());
        name = sense.name();
        if (!isContent) {
          empty.computeIfAbsent(sense.name(), any -> new TreeSet<>()).add(phrase);
        }
      } else {
        isContent = false;
      }
    }
    names.add(isContent ? name : Direction.marked(phrase));
    if (isContent && !isFact) {
      content.add(name);
    }
  }

  /** A word between "and" or "or" and the end of a phrase is an item of its own. */
  private static boolean isJoined(List<String> before) {
    return !before.isEmpty() && JOINING.contains(before.get(before.size() - 1));
  }

  /** Slugs of the indicators that the pair is attributed to. */
  public Set<String> indicators() {
    return indicators;
  }

  /** The indicators that the text itself names. */
  public SortedSet<String> named() {
    return named;
  }

  /** Numbers as written, with what stands at them: {@code <30}, {@code -2}, {@code 0.5%}. */
  public SortedSet<String> numbers() {
    return numbers;
  }

  /** The names of one kind, such as all coins. */
  public SortedSet<String> names(WordKind kind) {
    return facts.getOrDefault(kind, new TreeSet<>());
  }

  /** Which sides of which opposites it names. */
  public SortedMap<String, Set<Integer>> sides() {
    return sides;
  }

  public int negations() {
    return negations;
  }

  /** The words that are none of all this: what the question is about. */
  public SortedSet<String> content() {
    return content;
  }

  /** The empty words, by what they may be exchanged for. */
  public SortedMap<String, SortedSet<String>> empty() {
    return empty;
  }

  /** The content words of what acts, where the question says that something acts on something. */
  public Set<String> cause() {
    return direction.cause();
  }

  /** The content words of what is acted on. */
  public Set<String> target() {
    return direction.target();
  }

  /** The first content word; empty where there is none. */
  public String first() {
    return first;
  }

  /** Equal for all questions that no guard on words could tell apart but by an empty word. */
  public String contentKey() {
    return String.join(" ", content) + numbers + facts;
  }
}
