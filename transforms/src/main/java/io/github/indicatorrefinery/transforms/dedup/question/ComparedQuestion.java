package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Found;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Sense;
import java.util.ArrayList;
import java.util.Comparator;
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
 * A question as guards see it: what it names and counts, in which roles, what is asked of it, and
 * the words that are left.
 *
 * <p>A boolean search does not differ from prose, and neither does a question that is asked
 * politely.
 */
public final class ComparedQuestion {
  private static final Pattern NUMBER = Pattern.compile("[+±−]?[$€£¥]?\\d.*");

  /** What stands with the number behind it where no role tells it. */
  private static final String ABOUT = "≈";

  /** The line of what everything is about, so that it is no item of a list. */
  private static final String EVERYWHERE = "crypto";

  private static final Set<String> JOINING =
      Set.of(Direction.marked("and"), Direction.marked("or"));

  private static final Map<String, String> CURRENCIES =
      Map.of("$", "dollar", "€", "euro", "£", "pound", "¥", "yen");

  private final QuestionLexicon lexicon;
  private final List<String> stems;
  private final Set<String> properNames;
  private final Set<String> indicators;
  private final SortedSet<String> named = new TreeSet<>();
  private final List<String> numbers = new ArrayList<>();
  private final Map<WordKind, SortedSet<String>> facts = new EnumMap<>(WordKind.class);
  private final SortedMap<String, List<Integer>> sides = new TreeMap<>();
  private final SortedSet<String> content = new TreeSet<>();
  private final SortedMap<String, SortedSet<String>> empty = new TreeMap<>();
  private final RoleReading roles;
  private final SortedMap<String, SortedSet<String>> frames = new TreeMap<>();
  private final List<String> order = new ArrayList<>();
  private final AskedFor asked;
  private final Direction direction;
  private final String first;
  private int negations;
  private boolean about;

  private ComparedQuestion(
      Set<String> indicators,
      List<QuestionWord> words,
      QuestionLexicon lexicon,
      AskedFor asked,
      Set<String> properNames,
      RoleReading roles) {
    this.indicators = indicators;
    this.lexicon = lexicon;
    this.properNames = properNames;
    stems = words.stream().map(QuestionWord::stem).toList();
    List<Found> phrases = lexicon.find(stems);
    this.asked = asked;
    this.roles = roles;
    List<String> names = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < phrases.size(); i++) {
      Found phrase = phrases.get(i);
      for (; next < phrase.start(); next++) {
        addWord(words.get(next), names);
      }
      next = phrase.end();
      boolean closes = closes(words, phrases, i);
      addPhrase(words.subList(phrase.start(), next), phrase, closes, names);
    }
    for (; next < words.size(); next++) {
      addWord(words.get(next), names);
    }
    numbers.sort(null);
    direction = Direction.of(names);
    first = names.stream().filter(word -> content.contains(word)).findFirst().orElse("");
  }

  /** What a question is made of, for a pair that is attributed to {@code indicators}. */
  public static ComparedQuestion of(
      String question, List<String> indicators, QuestionLexicon lexicon) {
    QuestionClauses clauses = new QuestionClauses(lexicon);
    QuestionClauses.Split split = clauses.of(question);
    List<QuestionWord> words = split.asked();
    AskedFor asked = AskedFor.of(split.all(), lexicon);
    return new ComparedQuestion(
        Set.copyOf(indicators),
        words,
        lexicon,
        asked,
        asked.isSentence() ? clauses.names(question) : Set.of(),
        new RoleReading(lexicon, !asked.wanted().isEmpty()));
  }

  private void addWord(QuestionWord word, List<String> names) {
    String stem = word.stem();
    if (NUMBER.matcher(stem).matches()) {
      addNumber(stem);
    } else if (stem.equals(ABOUT)) {
      about = true;
    } else if (Character.isLetterOrDigit(stem.codePointAt(0))) {
      content.add(stem);
      names.add(stem);
      order.add(stem);
      roles.item(stem, true);
    } else {
      roles.boundary();
    }
    endOf(word);
  }

  private void addNumber(String written) {
    String number = written;
    if (number.endsWith("%")) {
      facts.computeIfAbsent(WordKind.UNIT, kind -> new TreeSet<>()).add("percent");
      number = number.substring(0, number.length() - 1);
    }
    for (Map.Entry<String, String> currency : CURRENCIES.entrySet()) {
      if (number.contains(currency.getKey())) {
        facts.computeIfAbsent(WordKind.UNIT, kind -> new TreeSet<>()).add(currency.getValue());
        number = number.replace(currency.getKey(), "");
      }
    }
    numbers.add(about ? ABOUT + number : number);
    about = false;
    order.add(number);
    roles.item(number, true);
  }

  private void addPhrase(
      List<QuestionWord> words, Found found, boolean closes, List<String> names) {
    String phrase = String.join(" ", words.stream().map(QuestionWord::stem).toList());
    boolean isFact = false;
    String name = phrase;
    boolean isContent = true;
    boolean ends = words.get(words.size() - 1).endsClause() || found.end() == stems.size();
    boolean isForm = found.senses().stream().anyMatch(one -> WordKind.FORMS.contains(one.kind()));
    for (Sense sense : found.senses()) {
      WordKind kind = sense.kind();
      if (WordKind.FACTS.contains(kind)) {
        isFact = true;
        negations += kind == WordKind.NEGATION ? 1 : 0;
        facts.computeIfAbsent(kind, any -> new TreeSet<>()).add(sense.name());
      } else if (kind == WordKind.OPPOSITE) {
        sides.computeIfAbsent(sense.name(), any -> new ArrayList<>()).add(sense.side());
      } else if (kind == WordKind.NUMBER) {
        isFact = true;
        numbers.add(sense.name());
      } else if (kind == WordKind.SAME) {
        name = sense.name();
      } else if (kind == WordKind.INDICATOR) {
        name = sense.name();
        named.add(name);
        addSidesIn(words, name);
      } else if (kind == WordKind.FRAME && !(ends && found.is(WordKind.EMPTY))) {
        frames.computeIfAbsent(sense.name(), any -> new TreeSet<>()).add(phrase);
      } else if (kind == WordKind.EMPTY && (ends || !found.is(WordKind.FRAME))) {
        isContent =
            closes
                && isJoined(names)
                && !empty.containsKey(sense.name())
                && !sense.name().equals(EVERYWHERE);
        name = sense.name();
        if (!isContent) {
          empty.computeIfAbsent(sense.name(), any -> new TreeSet<>()).add(phrase);
        }
      }
    }
    isContent &= !isForm;
    names.add(isContent ? name : Direction.marked(phrase));
    if (!found.isFunction() && !found.is(WordKind.ASKED)) {
      order.add(name);
    }
    if (isContent && !isFact) {
      content.add(name);
    }
    roles.phrase(found.senses(), isFact ? factName(found) : name, isContent || isFact);
    endOf(words.get(words.size() - 1));
  }

  /** A side inside a name counts where it is not the name itself: inflows of ETF flows. */
  private void addSidesIn(List<QuestionWord> name, String indicator) {
    List<String> own = lexicon.stems().of(lexicon.indicatorName(indicator));
    for (QuestionWord word : name) {
      if (own.contains(word.stem())) {
        continue;
      }
      lexicon.find(List.of(word.stem())).stream()
          .flatMap(found -> found.senses().stream())
          .filter(sense -> sense.kind() == WordKind.OPPOSITE)
          .forEach(
              sense ->
                  sides.computeIfAbsent(sense.name(), any -> new ArrayList<>()).add(sense.side()));
    }
  }

  private static String factName(Found found) {
    return found.senses().stream()
        .filter(sense -> WordKind.FACTS.contains(sense.kind()) || sense.kind() == WordKind.NUMBER)
        .findFirst()
        .orElseThrow()
        .name();
  }

  private void endOf(QuestionWord word) {
    if (word.endsClause()) {
      roles.clauseEnd();
    }
  }

  /** Whether nothing but words that may close a phrase stands between this one and its end. */
  private static boolean closes(List<QuestionWord> words, List<Found> phrases, int from) {
    int end = phrases.get(from).end();
    for (int i = from + 1; i < phrases.size() && !words.get(end - 1).endsClause(); i++) {
      Found next = phrases.get(i);
      if (next.start() != end) {
        return end == words.size();
      }
      if (next.isFunction()) {
        return true;
      }
      if (!next.is(WordKind.EMPTY) && !next.is(WordKind.FRAME)) {
        return false;
      }
      end = next.end();
    }
    return end == words.size() || words.get(end - 1).endsClause();
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
    return numbers;
  }

  /** The names of one kind, such as all coins. */
  public SortedSet<String> names(WordKind kind) {
    return facts.getOrDefault(kind, new TreeSet<>());
  }

  /** Which sides of which opposites it names, each as often as it does. */
  public SortedMap<String, List<Integer>> sides() {
    return sides;
  }

  public int negations() {
    return negations;
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
    return roles;
  }

  /** The words that are none of all this: what the question is about. */
  public SortedSet<String> content() {
    return content;
  }

  /** The words that say something, and the frames, in their order. */
  public List<String> order() {
    return order;
  }

  /**
   * The frames by their kinds, which say something after all where a whole sentence asks: to use.
   */
  public SortedMap<String, SortedSet<String>> frames() {
    return frames;
  }

  /** Every word, in the order of the text. */
  public List<String> stems() {
    return stems;
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
