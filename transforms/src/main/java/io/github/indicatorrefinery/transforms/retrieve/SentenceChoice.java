package io.github.indicatorrefinery.transforms.retrieve;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An answer without a model: of the best pair the sentences that say most of what was asked, in the
 * order in which they stand there, and of each other pair one that adds to them. Left out are
 * headings, questions, links and what holds a wrong quote.
 *
 * @param words the words of a text, without endings
 * @param weight what a word counts for, such as its inverse document frequency
 */
public record SentenceChoice(Function<String, Set<String>> words, ToDoubleFunction<String> weight) {
  private static final int MOST_OF_THE_BEST = 4;
  private static final int MOST_OF_OTHERS = 2;

  /** A sentence of another pair has to say this share of what the best sentence says. */
  private static final double LEAST_SHARE = 0.6;

  /** And at most this share of its words may stand in a sentence that was chosen before. */
  private static final double MOST_REPEATED = 0.5;

  /** What is shorter is a label. */
  private static final int LEAST_WORDS = 4;

  /** An answer's own title repeats its question. */
  private static final double MOST_OF_A_TITLE = 0.8;

  private static final String LINK = "://";

  /** An answer begins with what it is about. */
  private static final double FIRST_SENTENCE = 1.3;

  public SentenceChoice {
    requireNonNull(words, "words");
    requireNonNull(weight, "weight");
  }

  private record Rated(String text, Set<String> words, double rate, int place, int number) {}

  /**
   * The sentences, those of the best pair first.
   *
   * @param sources the pairs, best first
   */
  public List<CitedSentence> answer(String question, List<AnswerSource> sources) {
    Set<String> asked = words.apply(question);
    List<Rated> chosen = new ArrayList<>();
    for (AnswerSource source : sources) {
      List<Rated> rated = rated(source, asked);
      if (chosen.isEmpty()) {
        chosen.addAll(best(rated));
      } else if (chosen.size() < MOST_OF_THE_BEST + MOST_OF_OTHERS) {
        addition(rated, chosen).ifPresent(chosen::add);
      }
    }
    return chosen.stream().map(one -> new CitedSentence(one.text(), one.number())).toList();
  }

  private List<Rated> rated(AnswerSource source, Set<String> asked) {
    List<Rated> rated = new ArrayList<>();
    Set<String> title = words.apply(source.question());
    for (Sentence sentence : Sentence.split(source.answer())) {
      String text = sentence.text().strip();
      Set<String> said = words.apply(text);
      if (isStatement(text, said, title)
          && source.wrongQuotes().stream().noneMatch(text::contains)) {
        double rate = said.stream().filter(asked::contains).mapToDouble(weight).sum();
        double placed = rated.isEmpty() ? rate * FIRST_SENTENCE : rate;
        rated.add(new Rated(text, said, placed, rated.size(), source.number()));
      }
    }
    return rated;
  }

  private static boolean isStatement(String text, Set<String> said, Set<String> title) {
    return said.size() >= LEAST_WORDS
        && !text.endsWith(":")
        && !text.endsWith("?")
        && !text.contains(LINK)
        && said.stream().filter(title::contains).count() < MOST_OF_A_TITLE * said.size();
  }

  private static List<Rated> best(List<Rated> rated) {
    return rated.stream()
        .sorted(Comparator.comparingDouble(Rated::rate).reversed().thenComparing(Rated::place))
        .limit(MOST_OF_THE_BEST)
        .sorted(Comparator.comparingInt(Rated::place))
        .toList();
  }

  private static Optional<Rated> addition(List<Rated> rated, List<Rated> chosen) {
    double best = chosen.stream().mapToDouble(Rated::rate).max().orElse(0);
    return rated.stream()
        .filter(one -> one.rate() > 0 && one.rate() >= LEAST_SHARE * best)
        .filter(one -> chosen.stream().allMatch(other -> repeated(one, other) <= MOST_REPEATED))
        .max(
            Comparator.comparingDouble(Rated::rate)
                .thenComparing(Rated::place, Comparator.reverseOrder()));
  }

  private static double repeated(Rated one, Rated other) {
    Set<String> shared = new HashSet<>(one.words());
    shared.retainAll(other.words());
    return (double) shared.size() / one.words().size();
  }
}
