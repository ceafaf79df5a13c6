package io.github.indicatorrefinery.transforms.dedup.question;

import static java.util.stream.Collectors.toSet;

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

/** Reads a question word by word; what it found is a {@link ComparedQuestion}'s. */
final class QuestionReader {
  private static final Pattern NUMBER = Pattern.compile("[+±−]?[$€£¥]?\\d.*");

  /** What stands with the number behind it where no role tells it. */
  private static final String ABOUT = "≈";

  /** The line of what everything is about, so that it is no item of a list. */
  private static final String EVERYWHERE = "crypto";

  /** The line of verbs that say little: to go negative is to turn negative. */
  private static final String LIGHT = "doing";

  private static final Set<String> JOINING =
      Set.of(Direction.marked("and"), Direction.marked("or"));

  private static final Map<String, String> CURRENCIES =
      Map.of("$", "dollar", "€", "euro", "£", "pound", "¥", "yen");

  final SortedSet<String> named = new TreeSet<>();
  final List<String> numbers = new ArrayList<>();
  final Map<WordKind, SortedSet<String>> facts = new EnumMap<>(WordKind.class);
  final SortedMap<String, List<Integer>> sides = new TreeMap<>();
  final SortedSet<String> content = new TreeSet<>();
  final SortedMap<String, SortedSet<String>> empty = new TreeMap<>();
  final SortedMap<String, SortedSet<String>> frames = new TreeMap<>();
  final List<String> order = new ArrayList<>();
  final RoleReading roles;

  /** Every word by what it stands for, in order; what is no content is marked. */
  final List<String> names = new ArrayList<>();

  int negations;

  private final QuestionLexicon lexicon;
  private boolean about;

  /** Has read nothing yet. */
  QuestionReader(QuestionLexicon lexicon, RoleReading roles) {
    this.lexicon = lexicon;
    this.roles = roles;
  }

  /** Reads all words of a question, once. */
  void read(List<QuestionWord> words) {
    List<Found> phrases = lexicon.find(words.stream().map(QuestionWord::stem).toList());
    int next = 0;
    for (int i = 0; i < phrases.size(); i++) {
      Found phrase = phrases.get(i);
      for (; next < phrase.start(); next++) {
        addWord(words.get(next));
      }
      next = phrase.end();
      addPhrase(words.subList(phrase.start(), next), phrase, new Place(words, phrases, i));
    }
    for (; next < words.size(); next++) {
      addWord(words.get(next));
    }
    numbers.sort(null);
  }

  private void addWord(QuestionWord word) {
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

  private void addPhrase(List<QuestionWord> words, Found found, Place place) {
    String phrase = String.join(" ", words.stream().map(QuestionWord::stem).toList());
    boolean isFact = false;
    String name = phrase;
    boolean isContent = true;
    boolean ends = place.ends();
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
            place.closes()
                && isJoined()
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
    if (!isForm || (found.is(WordKind.FRAME) && !isLight(found))) {
      order.add(name);
    }
    if (isContent && !isFact) {
      content.add(name);
    }
    roles.phrase(found.senses(), isFact ? factName(found) : name, isContent || isFact);
    endOf(words.get(words.size() - 1));
  }

  private static boolean isLight(Found found) {
    return found.senses().stream()
        .anyMatch(sense -> sense.kind() == WordKind.FRAME && sense.name().equals(LIGHT));
  }

  /**
   * A side inside a name counts where the indicator is not named by that side alone: inflows of ETF
   * flows, whose name has inflows and outflows.
   */
  private void addSidesIn(List<QuestionWord> name, String indicator) {
    Set<Sense> own = opposites(lexicon.stems().of(lexicon.indicatorName(indicator)));
    for (Sense sense : opposites(name.stream().map(QuestionWord::stem).toList())) {
      boolean isNamedByIt =
          own.stream().filter(one -> one.name().equals(sense.name())).allMatch(sense::equals);
      if (!(own.contains(sense) && isNamedByIt)) {
        sides.computeIfAbsent(sense.name(), any -> new ArrayList<>()).add(sense.side());
      }
    }
  }

  private Set<Sense> opposites(List<String> stems) {
    return stems.stream()
        .flatMap(stem -> lexicon.find(List.of(stem)).stream())
        .flatMap(found -> found.senses().stream())
        .filter(sense -> sense.kind() == WordKind.OPPOSITE)
        .collect(toSet());
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

  /** A word between "and" or "or" and the end of a phrase is an item of its own. */
  private boolean isJoined() {
    return !names.isEmpty() && JOINING.contains(names.get(names.size() - 1));
  }

  /** Where the phrase of number {@code at} stands among all. */
  private record Place(List<QuestionWord> words, List<Found> phrases, int at) {
    /** Whether it is the last of its clause. */
    boolean ends() {
      int end = phrases.get(at).end();
      return end == words.size() || words.get(end - 1).endsClause();
    }

    /** Whether nothing but words that may close a phrase stands between this one and its end. */
    boolean closes() {
      int end = phrases.get(at).end();
      for (int i = at + 1; i < phrases.size() && !words.get(end - 1).endsClause(); i++) {
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
  }
}
