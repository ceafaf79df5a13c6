package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Found;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Sense;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a question wants to be known: a reason, a time, a place, a person, a way, a measure, or
 * whether something is so.
 *
 * @param wanted the name of a line of {@code asked}, {@code whether}, or empty where nothing tells,
 *     as in a search
 * @param isSentence whether it is asked as one asks a person, by a question word or a verb in front
 */
public record AskedFor(String wanted, boolean isSentence) {
  private static final AskedFor NOTHING = new AskedFor("", false);
  private static final AskedFor SOMETHING = new AskedFor("", true);
  private static final AskedFor WHETHER = new AskedFor("whether", true);

  private static final Set<String> QUESTION_WORDS =
      Set.of("what", "whats", "which", "who", "whose", "when", "where", "why", "how");

  /** What has an answer of its own kind, so that no other can stand for it. */
  private static final Set<String> FIRM = Set.of("why", "when", "where", "who", "how often");

  private static final Set<String> OPEN = Set.of("what", "which");

  /** What "what" asks for as well: the way, the reason, the share, the time. */
  private static final Set<String> NOUNS = Set.of("how", "why", "how much", "how long");

  /** A word that joins clauses unless one of the verbs below or "to" stands behind it. */
  private static final Set<String> JOINING = Set.of("when", "where", "who", "which", "whose");

  private static final Set<String> VERBS =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would",
          "should", "has", "have", "must");

  private static final Set<String> ASKER =
      Set.of("someone", "somebody", "anyone", "anybody", "you", "u", "there");

  /** How far behind "what" the noun that is asked for may stand: "what is the safest way to". */
  private static final int REACH = 5;

  /** From all words of a question, in their order. */
  static AskedFor of(List<QuestionWord> words, QuestionLexicon lexicon) {
    List<Found> asking =
        lexicon.find(words.stream().map(QuestionWord::stem).toList()).stream()
            .filter(found -> found.is(WordKind.ASKED) && !isJoining(found, words))
            .toList();
    if (asking.isEmpty()) {
      if (words.size() < 2 || !VERBS.contains(words.get(0).written())) {
        return NOTHING;
      }
      return ASKER.contains(words.get(1).written()) ? SOMETHING : WHETHER;
    }
    Found first = asking.get(0);
    Optional<Found> noun =
        asking.stream().skip(1).filter(later -> later.start() - first.start() <= REACH).findFirst();
    boolean open = OPEN.contains(name(first));
    boolean sentence =
        asking.stream()
            .anyMatch(found -> QUESTION_WORDS.contains(words.get(found.start()).written()));
    return new AskedFor(name(open && noun.isPresent() ? noun.get() : first), sentence);
  }

  /** Whether two questions want different things, whatever else they say. */
  public boolean isApartFrom(AskedFor other) {
    return !wanted.equals(other.wanted)
        && !wanted.isEmpty()
        && !other.wanted.isEmpty()
        && (FIRM.contains(wanted) || FIRM.contains(other.wanted) || isWhichOrWhether(other))
        && !isReason(other)
        && !other.isReason(this);
  }

  private boolean isWhichOrWhether(AskedFor other) {
    return Set.of(wanted, other.wanted).equals(Set.of("which", "whether"));
  }

  /** Whether this asks for a noun what the other asks for with a word: "in what way" is how. */
  public boolean isWordingOf(AskedFor other) {
    return wanted.equals("what") && NOUNS.contains(other.wanted);
  }

  /** "What explains a fall" asks why. */
  private boolean isReason(AskedFor other) {
    return wanted.equals("why") && other.wanted.equals("what");
  }

  /** Whether two questions may want different things. */
  public boolean mayDifferFrom(AskedFor other) {
    return !wanted.equals(other.wanted)
        && !wanted.isEmpty()
        && !other.wanted.isEmpty()
        && !(OPEN.contains(wanted) && OPEN.contains(other.wanted));
  }

  private static String name(Found found) {
    return found.senses().stream()
        .filter(sense -> sense.kind() == WordKind.ASKED)
        .map(Sense::name)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isJoining(Found found, List<QuestionWord> words) {
    if (found.end() - found.start() > 1
        || !JOINING.contains(words.get(found.start()).written())
        || found.end() == words.size()
        || words.get(found.end() - 1).endsClause()) {
      return false;
    }
    String next = words.get(found.end()).written();
    boolean opens = found.start() == 0 || words.get(found.start() - 1).endsClause();
    boolean asks = VERBS.contains(next) || next.equals("to");
    return switch (words.get(found.start()).written()) {
      case "when", "where" -> !asks;
      default -> !opens;
    };
  }
}
