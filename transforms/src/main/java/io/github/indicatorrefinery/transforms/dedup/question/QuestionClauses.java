package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a question into words, clause by clause, and leaves out what only asks for an answer:
 * "could anyone here tell me", "quick question for all of you:", "please".
 */
final class QuestionClauses {
  /** Where a clause ends: punctuation before a blank, a bracket, a dash between blanks. */
  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[,;:?!]+(?=\\s|$)|\\.+(?=\\s+\\p{L}|$)|[()\\[\\]]|\\s[-–—]+(?=\\s+\\p{L})|…");

  /** One of which stands at every end of a clause but that of the question. */
  private static final CharacterSet CLAUSE_SIGNS = CharacterSet.of(",;:?!.()[]-–—…");

  private static final CharacterSet APOSTROPHES = CharacterSet.of("'\u2019");

  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,5}(?![\\p{L}\\p{N}])");

  /** Alternatives of a boolean search, the first by itself. */
  private static final Pattern ALTERNATIVES = Pattern.compile("\\(([^()]*?)\\s+OR\\s+([^()]*)\\)");

  /** A word that opens no sentence; one of three letters or fewer is rather an abbreviation. */
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[\\p{L}\\p{N},'] )\\p{L}{4,}(?![\\p{L}\\p{N}])");

  private static final Set<String> QUESTION_WORDS =
      Set.of(
          "what", "whats", "which", "who", "whose", "when", "where", "why", "how", "is", "are",
          "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "has",
          "have", "must");

  /** Who turns to others, and what says that a question comes. */
  private static final Set<String> ASKER =
      Set.of(
          "curious",
          "question",
          "noob",
          "newbie",
          "anyone",
          "someone",
          "everyone",
          "guys",
          "hi",
          "hey",
          "hello",
          "please",
          "pls",
          "help",
          "wondering",
          "asking",
          "understood");

  /** A clause that says less cannot stand without the one before it: "could I get one?" */
  private static final int LEAST_CONTENT = 2;

  private static final Pattern CONTRACTED = Pattern.compile("(?<=\\p{L}n)['\u2019](?=t\\b)");

  private static final Set<String> SCENE =
      Set.of(
          "if", "when", "while", "before", "after", "during", "since", "once", "in", "on", "at",
          "without", "by", "given", "because");

  private static final Set<WordKind> EMPTY =
      EnumSet.of(
          WordKind.FUNCTION,
          WordKind.ROLE,
          WordKind.VERB,
          WordKind.ASKED,
          WordKind.FRAME,
          WordKind.EMPTY);

  private final QuestionLexicon lexicon;

  QuestionClauses(QuestionLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A question that was split.
   *
   * @param all its words
   * @param asked those that say what is asked; all where nothing else would be left
   */
  record Split(List<QuestionWord> all, List<QuestionWord> asked) {}

  /** Splits a question. */
  Split of(String question) {
    List<List<QuestionWord>> clauses = clauses(question);
    List<QuestionWord> every = clauses.stream().flatMap(List::stream).toList();
    while (clauses.size() > 1 && isLeadIn(clauses.get(0), clauses.get(1))) {
      clauses.remove(0);
    }
    List<QuestionWord> all = clauses.stream().flatMap(List::stream).toList();
    int start = 0;
    int end = all.size();
    while (start < end && lexicon.isAsking(all.get(start).written())) {
      start++;
    }
    while (end > start
        && lexicon.isAsking(all.get(end - 1).written())
        && !isActedOn(all, end - 1)) {
      end--;
    }
    return new Split(every, start == end ? all : all.subList(start, end));
  }

  /** "How do I get them to trust me": behind a word that asks for no answer, it is no asking. */
  private boolean isActedOn(List<QuestionWord> words, int at) {
    return at > 0
        && lexicon.find(List.of(words.get(at).stem())).stream()
            .anyMatch(found -> found.is(WordKind.SELF))
        && !lexicon.isAsking(words.get(at - 1).written());
  }

  /**
   * The stems of words that stand in capitals inside a sentence: names of people, places, things.
   * Where most words do, as in a title, none tells anything.
   */
  Set<String> names(String question) {
    List<String> inside = INSIDE.matcher(question).results().map(MatchResult::group).toList();
    Set<String> names = new TreeSet<>();
    inside.stream()
        .filter(word -> Character.isUpperCase(word.codePointAt(0)))
        .forEach(word -> names.addAll(lexicon.stems().of(word)));
    return 2 * names.size() < inside.size() ? names : Set.of();
  }

  private List<List<QuestionWord>> clauses(String question) {
    List<List<QuestionWord>> clauses = new ArrayList<>();
    for (String clause : split(spelled(withoutSyntax(joined(question))))) {
      List<QuestionWord> words = new ArrayList<>(lexicon.stems().words(clause));
      words.removeIf(word -> word.stem().isEmpty());
      if (!words.isEmpty()) {
        words.set(words.size() - 1, words.get(words.size() - 1).ending());
        clauses.add(words);
      }
    }
    return clauses;
  }

  private static String[] split(String question) {
    return CLAUSE_SIGNS.isIn(question) ? CLAUSE_END.split(question, -1) : new String[] {question};
  }

  private static String joined(String question) {
    return APOSTROPHES.isIn(question) ? CONTRACTED.matcher(question).replaceAll("") : question;
  }

  /**
   * A boolean search without its syntax. What it would take as well says nothing more, unless it is
   * the other side of it.
   */
  private String withoutSyntax(String question) {
    return question.contains(" OR ")
        ? ALTERNATIVES
            .matcher(question)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        isOneSided(found.group()) ? " " + found.group(1) + " " : found.group()))
        : question;
  }

  private boolean isOneSided(String text) {
    return lexicon.find(lexicon.stems().of(text)).stream()
        .noneMatch(found -> found.is(WordKind.OPPOSITE) || found.is(WordKind.NEGATION));
  }

  /** A ticker that is a word as well is a coin where it stands in capitals beside small letters. */
  private String spelled(String question) {
    if (!mayHoldTicker(question)) {
      return question;
    }
    return CAPITALS
        .matcher(question)
        .replaceAll(
            found -> {
              String coin = lexicon.coin(found.group());
              return Matcher.quoteReplacement(coin == null ? found.group() : coin);
            });
  }

  /** Whether two capitals stand side by side, and anywhere a small letter. */
  private static boolean mayHoldTicker(String question) {
    boolean hasSmall = false;
    boolean hasCapitals = false;
    boolean afterCapital = false;
    for (int i = 0; i < question.length(); i++) {
      char c = question.charAt(i);
      boolean isCapital = Character.isUpperCase(c);
      hasCapitals |= isCapital && afterCapital;
      hasSmall |= Character.isLowerCase(c);
      afterCapital = isCapital;
    }
    return hasSmall && hasCapitals;
  }

  private boolean isLeadIn(List<QuestionWord> clause, List<QuestionWord> next) {
    return content(next) >= LEAST_CONTENT
        && next.stream()
            .filter(
                word ->
                    !lexicon.isAsking(word.written()) || QUESTION_WORDS.contains(word.written()))
            .limit(1)
            .anyMatch(word -> QUESTION_WORDS.contains(word.written()))
        && !SCENE.contains(clause.get(0).written())
        && !QUESTION_WORDS.contains(clause.get(0).written())
        && (content(clause) == 0
            || (clause.stream().anyMatch(word -> ASKER.contains(word.written()))
                && saysNothing(clause)));
  }

  /** How many words say something: no form, no empty word, nothing that only asks. */
  private long content(List<QuestionWord> clause) {
    long empty =
        lexicon.find(clause.stream().map(QuestionWord::stem).toList()).stream()
            .filter(
                found -> found.senses().stream().allMatch(sense -> EMPTY.contains(sense.kind())))
            .mapToLong(found -> found.end() - found.start())
            .sum();
    long asking =
        clause.stream()
            .filter(word -> lexicon.isAsking(word.written()))
            .filter(word -> lexicon.find(List.of(word.stem())).isEmpty())
            .count();
    return clause.size() - empty - asking;
  }

  private boolean saysNothing(List<QuestionWord> clause) {
    return clause.stream().noneMatch(word -> word.written().chars().anyMatch(Character::isDigit))
        && lexicon
            .find(
                clause.stream()
                    .filter(word -> !lexicon.isAsking(word.written()))
                    .map(QuestionWord::stem)
                    .toList())
            .stream()
            .noneMatch(
                found ->
                    found.is(WordKind.COIN)
                        || found.is(WordKind.INDICATOR)
                        || found.is(WordKind.OPPOSITE)
                        || found.is(WordKind.NUMBER));
  }
}
