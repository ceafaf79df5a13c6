package io.github.indicatorrefinery.transforms.retrieve;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * An answer without a model: of the best pair the sentences that say most of what was asked, in the
 * order in which they stand there, and of each other pair one that says more of it. A sentence that
 * leans on the one before it comes with that one or not at all. Where a calculation is asked for,
 * formulas count before all else, and where the best pair has none, those of others. What holds a
 * wrong quote is left out.
 *
 * @param words the words of a text, without endings
 * @param weight what a word counts for, such as its inverse document frequency
 */
public record SentenceChoice(Function<String, Set<String>> words, ToDoubleFunction<String> weight) {
  private static final int MOST_OF_THE_BEST = 4;
  private static final int MOST_OF_OTHERS = 2;

  /** A sentence of the best pair has to say this share of what its best one says. */
  private static final double LEAST_OF_THE_BEST = 0.3;

  /** A sentence of another pair this share. */
  private static final double LEAST_OF_OTHERS = 0.8;

  /** And this share of what is asked has to be new in it. */
  private static final double LEAST_ADDED = 0.2;

  /** And at most this share of its words may stand in a sentence that was chosen before. */
  private static final double MOST_REPEATED = 0.5;

  /** What is shorter is a label. */
  private static final int LEAST_WORDS = 4;

  /** An answer's own title repeats its question. */
  private static final double MOST_OF_A_TITLE = 0.8;

  /** An answer begins with what it is about. */
  private static final double FIRST_SENTENCE = 1.3;

  /** An item of a list without a full stop says less than a sentence. */
  private static final double NOT_ENDED = 0.5;

  /** Each further formula explains a part of the one before it. */
  private static final double NEXT_FORMULA = 0.8;

  private static final Pattern CALCULATION =
      Pattern.compile(
          "(?i)\\b(?:calculat\\w*|formulas?|compute[sd]?|computation|equations?|derived?)\\b");

  public SentenceChoice {
    requireNonNull(words, "words");
    requireNonNull(weight, "weight");
  }

  private record Rated(
      CitableSentence sentence, Set<String> words, double rate, int place, int number) {}

  /**
   * The sentences, those of the best pair first.
   *
   * @param sources the pairs, best first
   */
  public List<CitedSentence> answer(String question, List<AnswerSource> sources) {
    Set<String> asked = asked(question);
    boolean calculation = CALCULATION.matcher(question).find();
    List<Rated> chosen = new ArrayList<>();
    for (AnswerSource source : sources) {
      List<Rated> rated = rated(source, asked, calculation);
      if (chosen.isEmpty()) {
        chosen.addAll(best(rated));
      } else if (chosen.size() < MOST_OF_THE_BEST + MOST_OF_OTHERS) {
        boolean unanswered =
            calculation && chosen.stream().noneMatch(one -> one.sentence().isFormula());
        (unanswered ? formula(rated, asked) : addition(rated, chosen, asked))
            .ifPresent(chosen::add);
      }
    }
    return chosen.stream()
        .map(one -> new CitedSentence(one.sentence().text(), one.number()))
        .toList();
  }

  private Set<String> asked(String question) {
    Set<String> folded = words.apply(QuestionWording.of(question));
    return folded.isEmpty() ? words.apply(question) : folded;
  }

  private List<Rated> rated(AnswerSource source, Set<String> asked, boolean calculation) {
    List<Rated> rated = new ArrayList<>();
    Set<String> title = words.apply(source.question());
    double formulaRate = weightOf(asked);
    for (CitableSentence sentence : CitableSentence.of(source.answer())) {
      Set<String> said = words.apply(sentence.text());
      boolean formula = calculation && sentence.isFormula();
      if (sentence.holdsAny(source.wrongQuotes()) || !(formula || isStatement(said, title))) {
        continue;
      }
      double rate = said.stream().filter(asked::contains).mapToDouble(weight).sum();
      rate *= rated.isEmpty() ? FIRST_SENTENCE : 1;
      rate *= sentence.isEnded() ? 1 : NOT_ENDED;
      if (formula) {
        rate = Math.max(rate, formulaRate);
        formulaRate *= NEXT_FORMULA;
      }
      rated.add(new Rated(sentence, said, rate, rated.size(), source.number()));
    }
    return rated;
  }

  private static boolean isStatement(Set<String> said, Set<String> title) {
    return said.size() >= LEAST_WORDS
        && said.stream().filter(title::contains).count() < MOST_OF_A_TITLE * said.size();
  }

  private static List<Rated> best(List<Rated> rated) {
    List<Rated> byRate =
        rated.stream()
            .sorted(Comparator.comparingDouble(Rated::rate).reversed().thenComparing(Rated::place))
            .toList();
    Set<Integer> places = new HashSet<>();
    for (Rated one : byRate) {
      if (!places.isEmpty() && one.rate() < LEAST_OF_THE_BEST * byRate.get(0).rate()) {
        break;
      }
      Set<Integer> wanted = new HashSet<>(places);
      wanted.add(one.place());
      for (int at = one.place(); at > 0 && rated.get(at).sentence().isLeaning(); at--) {
        wanted.add(at - 1);
      }
      places = wanted.size() <= MOST_OF_THE_BEST ? wanted : places;
    }
    return places.stream().sorted().map(rated::get).toList();
  }

  /** The first formula that names something of what is asked. */
  private static Optional<Rated> formula(List<Rated> rated, Set<String> asked) {
    return rated.stream()
        .filter(one -> one.sentence().isFormula() && !shared(one.words(), asked).isEmpty())
        .findFirst();
  }

  private Optional<Rated> addition(List<Rated> rated, List<Rated> chosen, Set<String> asked) {
    double best = chosen.stream().mapToDouble(Rated::rate).max().orElse(0);
    Set<String> unsaid = new HashSet<>(asked);
    chosen.forEach(one -> unsaid.removeAll(one.words()));
    return rated.stream()
        .filter(one -> one.sentence().isEnded() && !one.sentence().isLeaning())
        .filter(one -> one.rate() > 0 && one.rate() >= LEAST_OF_OTHERS * best)
        .filter(one -> weightOf(shared(one.words(), unsaid)) >= LEAST_ADDED * weightOf(asked))
        .filter(one -> chosen.stream().allMatch(other -> repeated(one, other) <= MOST_REPEATED))
        .max(
            Comparator.comparingDouble(Rated::rate)
                .thenComparing(Rated::place, Comparator.reverseOrder()));
  }

  private double weightOf(Set<String> some) {
    return some.stream().mapToDouble(weight).sum();
  }

  private static double repeated(Rated one, Rated other) {
    return (double) shared(one.words(), other.words()).size() / one.words().size();
  }

  private static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
