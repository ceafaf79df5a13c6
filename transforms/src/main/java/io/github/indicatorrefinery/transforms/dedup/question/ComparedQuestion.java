package io.github.indicatorrefinery.transforms.dedup.question;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question as guards see it: what it names and counts, in which roles, what is asked of it, and
 * the words that are left.
 *
 * <p>A boolean search does not differ from prose, and neither does a question that is asked
 * politely.
 */
public final class ComparedQuestion {
  private final QuestionLexicon lexicon;
  private final Set<String> indicators;
  private final List<String> stems;
  private final Set<String> properNames;
  private final List<String> signs;
  private final AskedFor asked;
  private final QuestionReader read;
  private final Direction direction;
  private final String first;

  private ComparedQuestion(
      QuestionLexicon lexicon,
      Set<String> indicators,
      List<String> stems,
      Set<String> properNames,
      List<String> signs,
      AskedFor asked,
      QuestionReader read) {
    this.lexicon = lexicon;
    this.indicators = indicators;
    this.stems = stems;
    this.properNames = properNames;
    this.signs = signs;
    this.asked = asked;
    this.read = read;
    direction = Direction.of(read.names);
    first = read.names.stream().filter(word -> read.content.contains(word)).findFirst().orElse("");
  }

  /** What a question is made of, for a pair that is attributed to {@code indicators}. */
  public static ComparedQuestion of(
      String question, List<String> indicators, QuestionLexicon lexicon) {
    QuestionClauses clauses = new QuestionClauses(lexicon);
    QuestionClauses.Split split = clauses.of(question);
    AskedFor asked = AskedFor.of(split.all(), lexicon);
    QuestionReader read =
        new QuestionReader(lexicon, new RoleReading(lexicon, !asked.wanted().isEmpty()));
    read.read(split.asked());
    return new ComparedQuestion(
        lexicon,
        Set.copyOf(indicators),
        split.asked().stream().map(QuestionWord::stem).toList(),
        asked.isSentence() ? clauses.names(question) : Set.of(),
        SignSequence.of(question),
        asked,
        read);
  }

  /** Slugs of the indicators that the pair is attributed to. */
  public Set<String> indicators() {
    return indicators;
  }

  /** Its signs, in their order. */
  public List<String> signs() {
    return signs;
  }

  /** The indicators that the text itself names. */
  public SortedSet<String> named() {
    return read.named;
  }

  /**
   * The words of an indicator that it names in other words or with others between them, as a search
   * does; empty where it does not.
   */
  public Set<String> wordsOf(String indicator) {
    return lexicon.aliases(indicator).stream()
        .filter(stems::containsAll)
        .max(Comparator.comparingInt(Set::size))
        .orElse(Set.of());
  }

  /** Numbers with their signs, sorted: {@code −2}, {@code 0.5}; their units are names. */
  public List<String> numbers() {
    return read.numbers;
  }

  /** The names of one kind, such as all coins. */
  public SortedSet<String> names(WordKind kind) {
    return read.facts.getOrDefault(kind, new TreeSet<>());
  }

  /** Which sides of which opposites it names, each as often as it does. */
  public SortedMap<String, List<Integer>> sides() {
    return read.sides;
  }

  public int negations() {
    return read.negations;
  }

  /** Words that are names by their capitals; none in a search, where capitals say nothing. */
  public Set<String> properNames() {
    return properNames;
  }

  /** What is wanted to be known. */
  public AskedFor asked() {
    return asked;
  }

  /** In which roles its words stand. */
  public RoleReading roles() {
    return read.roles;
  }

  /** The words that are none of all this: what the question is about. */
  public SortedSet<String> content() {
    return read.content;
  }

  /** The words that say something, and the frames, in their order. */
  public List<String> order() {
    return read.order;
  }

  /**
   * The frames by their kinds, which say something after all where a whole sentence asks: to use.
   */
  public SortedMap<String, SortedSet<String>> frames() {
    return read.frames;
  }

  /** Every word, in the order of the text. */
  public List<String> stems() {
    return stems;
  }

  /** The empty words, by what they may be exchanged for. */
  public SortedMap<String, SortedSet<String>> empty() {
    return read.empty;
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
    return String.join(" ", read.content) + read.numbers + read.facts;
  }
}
