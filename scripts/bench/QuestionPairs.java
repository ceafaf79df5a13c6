package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import io.github.indicatorrefinery.transforms.values.Embedding;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides on pairs of questions as dedup does, by key, form, embedding and guards, each pair by
 * itself; or on clusters of questions together, of which those of different clusters must not meet.
 *
 * <p>A file of pairs has a head line and the columns id, kind, style, question_a, question_b. Which
 * pairs are the same is told on the command line: {@code same=FILE}, {@code different=FILE}, or
 * {@code mixed=FILE}, where a kind begins with one of these words. A file of clusters has a
 * question's text and its cluster first: {@code clusters=FILE}, with {@code half=first} or {@code
 * half=second} for every other cluster in alphabetical order.
 */
public final class QuestionPairs {
  private static final Origin NOWHERE = new Origin(SourceKind.EXPORT, "pairs", null, "");

  private final QuestionLexicon lexicon = QuestionLexicon.of(Catalog.bundled());
  private final ComparedText form = new ComparedText(lexicon);
  private final boolean listed;
  private final Map<Boolean, Map<Outcome, Integer>> totals = new TreeMap<>();

  private enum Outcome {
    EXACT,
    MERGED,
    PROBABLE,
    REFUSED,
    FAR
  }

  private record Pair(String kind, boolean same, String one, String other) {}

  private record Decision(Outcome outcome, QuestionComparison compared) {
    String guards() {
      return compared == null || compared.guard() == null ? "" : compared.guard();
    }
  }

  private QuestionPairs(boolean listed) {
    this.listed = listed;
  }

  /** Prints tables; with {@code --list} each pair that came out wrong as well. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = new ArrayList<>(List.of(arguments));
    QuestionPairs bench = new QuestionPairs(given.remove("--list"));
    boolean first = !given.remove("half=second");
    boolean halved = given.remove("half=first") || !first;
    for (String argument : given) {
      String[] parts = argument.split("=", 2);
      if (parts[0].equals("clusters")) {
        bench.clusters(Path.of(parts[1]), halved, first);
      } else {
        bench.pairs(argument, read(parts[0], Path.of(parts[1])));
      }
    }
    bench.printTotals();
  }

  private static List<Pair> read(String label, Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] fields = line.split("\t", -1);
      boolean same = label.equals("mixed") ? fields[1].startsWith("same") : label.equals("same");
      pairs.add(new Pair(fields[1], same, fields[3], fields[4]));
    }
    return pairs;
  }

  private void pairs(String title, List<Pair> pairs) {
    List<String> texts =
        pairs.stream().flatMap(pair -> List.of(pair.one(), pair.other()).stream()).toList();
    List<Embedding> vectors = embed(texts);
    Map<String, Map<Outcome, Integer>> byKind = new TreeMap<>();
    Map<String, Integer> byGuard = new TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Decision decision =
          decide(
              question("a", pair.one(), 2, vectors.get(2 * i)),
              question("b", pair.other(), 1, vectors.get(2 * i + 1)));
      byKind
          .computeIfAbsent(pair.kind(), kind -> new TreeMap<>())
          .merge(decision.outcome(), 1, Integer::sum);
      totals
          .computeIfAbsent(pair.same(), same -> new TreeMap<>())
          .merge(decision.outcome(), 1, Integer::sum);
      for (String guard : decision.guards().split("; ")) {
        if (!guard.isEmpty()) {
          byGuard.merge((pair.same() ? "same      " : "different ") + guard, 1, Integer::sum);
        }
      }
      if (listed && isWrong(pair, decision)) {
        System.out.println(
            String.join(
                " | ",
                decision.outcome().name(),
                pair.kind(),
                String.valueOf(decision.compared()),
                pair.one(),
                pair.other()));
      }
    }
    System.out.println(title);
    byKind.forEach((kind, outcomes) -> System.out.printf("  %-22s %s%n", kind, outcomes));
    System.out.println("  guards that spoke, by the label of the pair");
    byGuard.forEach((guard, count) -> System.out.printf("    %-30s %d%n", guard, count));
  }

  private static boolean isWrong(Pair pair, Decision decision) {
    boolean merged = decision.outcome() == Outcome.EXACT || decision.outcome() == Outcome.MERGED;
    return pair.same()
        ? !merged && decision.outcome() != Outcome.PROBABLE
        : merged || decision.outcome() == Outcome.PROBABLE;
  }

  private Decision decide(EmbeddedQuestion one, EmbeddedQuestion other) {
    if (one.candidate().questionHash().equals(other.candidate().questionHash())) {
      return new Decision(Outcome.EXACT, null);
    }
    SimilarQuestions.Result result =
        new SimilarQuestions(SimilarityRules.defaults(), lexicon).among(List.of(one, other));
    if (result.comparisons().isEmpty()) {
      return new Decision(Outcome.FAR, null);
    }
    QuestionComparison compared = result.comparisons().get(0);
    if (!result.merges().isEmpty()) {
      return new Decision(Outcome.MERGED, compared);
    }
    return new Decision(
        result.probables().isEmpty()
            ? compared.alike() == Likeness.DIFFERENT ? Outcome.REFUSED : Outcome.FAR
            : Outcome.PROBABLE,
        compared);
  }

  private void clusters(Path file, boolean halved, boolean first) throws IOException {
    List<String[]> rows =
        Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    List<String> names = rows.stream().map(row -> row[1]).distinct().sorted().toList();
    Map<String, String> byKey = new HashMap<>();
    Map<String, String> texts = new TreeMap<>();
    for (String[] row : rows) {
      if (!halved || names.indexOf(row[1]) % 2 == (first ? 0 : 1)) {
        byKey.put(QuestionKey.hash(row[0]), row[1]);
        texts.put(QuestionKey.hash(row[0]), row[0]);
      }
    }
    List<String> keys = List.copyOf(texts.keySet());
    List<Embedding> vectors = embed(List.copyOf(texts.values()));
    List<EmbeddedQuestion> questions = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      questions.add(question(keys.get(i), texts.get(keys.get(i)), 1, vectors.get(i)));
    }
    SimilarQuestions.Result result =
        new SimilarQuestions(SimilarityRules.defaults(), lexicon).among(questions);
    int crossing = 0;
    for (var merge : result.merges()) {
      if (!byKey.get(merge.pairId()).equals(byKey.get(merge.survivorId()))) {
        crossing++;
        list(texts, merge.pairId(), merge.survivorId());
      }
    }
    int probablyCrossing = 0;
    for (ProbableDuplicate probable : result.probables()) {
      boolean crosses = !byKey.get(probable.pairId()).equals(byKey.get(probable.otherId()));
      probablyCrossing += crosses ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d questions, merged %d, across clusters %d; probable %d, across clusters %d%n",
        file,
        questions.size(),
        result.merges().size(),
        crossing,
        result.probables().size(),
        probablyCrossing);
  }

  private void list(Map<String, String> texts, String one, String other) {
    if (listed) {
      System.out.println(texts.get(one) + " | " + texts.get(other));
    }
  }

  private List<Embedding> embed(List<String> texts) {
    return SentenceEncoder.shared().encode(texts.stream().map(form::of).toList());
  }

  private EmbeddedQuestion question(
      String id, String text, double score, Embedding vector) {
    return new EmbeddedQuestion(
        new Candidate(
            id, NOWHERE, "", "", List.of(), text, QuestionKey.hash(text), false, score, 1, 1,
            List.of()),
        form.of(text),
        vector);
  }

  private void printTotals() {
    totals.forEach(
        (same, outcomes) ->
            System.out.printf("%-10s %s%n", same ? "same" : "different", outcomes));
    if (totals.size() == 2) {
      Map<Outcome, Integer> right = totals.get(true);
      Map<Outcome, Integer> wrong = totals.get(false);
      int all = right.values().stream().mapToInt(Integer::intValue).sum();
      int sure = count(right, Outcome.EXACT) + count(right, Outcome.MERGED);
      int sureWrong = count(wrong, Outcome.EXACT) + count(wrong, Outcome.MERGED);
      print("sure", sure, sureWrong, all);
      print(
          "sure or probable",
          sure + count(right, Outcome.PROBABLE),
          sureWrong + count(wrong, Outcome.PROBABLE),
          all);
    }
  }

  private static int count(Map<Outcome, Integer> outcomes, Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  private static void print(String what, int right, int wrong, int all) {
    System.out.printf(
        Locale.ROOT,
        "%-17s precision %.3f recall %.3f%n",
        what,
        (double) right / (right + wrong),
        (double) right / all);
  }
}
