package io.github.indicatorrefinery.transforms.facts;

import io.github.indicatorrefinery.transforms.facts.find.FormulaFinder;
import io.github.indicatorrefinery.transforms.facts.find.LeftSides;
import io.github.indicatorrefinery.transforms.facts.find.Statement;
import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import io.github.indicatorrefinery.transforms.facts.reading.LenientFormula;
import io.github.indicatorrefinery.transforms.facts.verdict.Finding;
import io.github.indicatorrefinery.transforms.facts.verdict.FormulaJudge;
import io.github.indicatorrefinery.transforms.facts.verdict.Meanings;
import io.github.indicatorrefinery.transforms.facts.verdict.Target;
import io.github.indicatorrefinery.transforms.facts.words.Definitions;
import io.github.indicatorrefinery.transforms.facts.words.Vocabulary;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Kind;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the formulas of an answer against the knowledge base: right, a known variant, wrong, or not
 * to be told. Wrong is only what can be read in no way that is right. Deterministic; safe for use
 * by many threads.
 */
public final class FormulaChecker {
  /** "mean/average" names one thing twice. */
  private static final Pattern SYNONYMS = Pattern.compile("\\p{L}+/\\p{L}+");

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?i)(?:the )?(?:oscillator|ratio|index|line|signal(?: line)?|formula|spread|value|rate|which)");
  private static final Pattern THE_INDICATOR = Pattern.compile("(?i)(?:the )?(?:indicator|metric)");
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(?i)(?:it|this|these|they|which|indicator|formula|this indicator|the indicator|.*\\bline|.*\\bindicator|.*\\boscillator)");

  /** One word that is no abbreviation names an indicator only where the pair is about it. */
  private static final Pattern COMMON_WORD = Pattern.compile("\\p{L}\\p{Ll}+");

  private static final Pattern OPERATION = Pattern.compile("[+*/×÷^√Σ∑]|\\s[-−]\\s|\\\\frac");

  /** Shorter names stand for anything where the pair is about other indicators. */
  private static final int MIN_FOREIGN_NAME_CHARS = 3;

  private final FormulaSubjects subjects;
  private final Spelling spelling;
  private final Map<String, Expression> elsewhere;

  /** Made for an indicator when an answer states a formula of it. */
  private final Map<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();

  private final FormulaJudge judge;

  /** A checker that knows what this knowledge base knows. */
  public FormulaChecker(KnowledgeBase knowledge) {
    this.spelling =
        Spelling.of(knowledge.references().stream().flatMap(FormulaChecker::wordings).toList());
    Meanings meanings = new Meanings(knowledge);
    this.subjects = new FormulaSubjects(knowledge, meanings, spelling);
    this.judge = new FormulaJudge(meanings);
    this.elsewhere = subjects.unmistakable();
  }

  private static Stream<String> wordings(Reference reference) {
    return Stream.of(
            reference.naming().names().stream().map(one -> one.value()),
            reference.naming().abbreviations().stream().map(one -> one.value()),
            reference.computation().aliases().stream()
                .flatMap(one -> one.value().wordings().stream()))
        .flatMap(one -> one);
  }

  /**
   * The verdicts on all formulas of an answer that the knowledge base knows something of.
   *
   * @param slugs the indicators that the pair is about: what a name can mean is looked for there
   *     first
   * @param answer the cleaned answer
   */
  public List<Fact> check(Collection<String> slugs, String answer) {
    List<Statement> statements = FormulaFinder.find(answer);
    if (statements.isEmpty()) {
      return List.of();
    }
    Definitions definitions = Definitions.of(answer, statements, spelling);
    Map<String, LenientFormula> readers = new HashMap<>();
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Statement statement : statements) {
      targets(statement, slugs).stream()
          .flatMap(
              target ->
                  fact(
                      statement,
                      target,
                      readers.computeIfAbsent(
                          target.slug(),
                          slug -> new LenientFormula(vocabulary(target), definitions)))
                      .stream())
          .min(Comparator.comparing(fact -> Finding.rank(fact.verdict())))
          .ifPresent(
              fact ->
                  facts.putIfAbsent(
                      fact.indicator()
                          + " "
                          + spelling.key(statement.right() + " if " + statement.condition()),
                      fact));
    }
    return facts.values().stream().map(fact -> withinSteps(fact, facts.values())).toList();
  }

  private Vocabulary vocabulary(Target target) {
    return vocabularies.computeIfAbsent(
        target.slug(), slug -> Vocabulary.of(target.reference(), elsewhere, spelling));
  }

  /** A total may be stated in two steps, the first under a name of the total itself. */
  private static Fact withinSteps(Fact fact, Collection<Fact> all) {
    boolean isStep =
        fact.verdict() == Verdict.WRONG
            && all.stream()
                .anyMatch(
                    other ->
                        other.verdict() == Verdict.CORRECT
                            && other.reference().equals(fact.reference())
                            && !leftOf(other.quote()).equals(leftOf(fact.quote()))
                            && other.quote().contains(leftOf(fact.quote())));
    return isStep
        ? new Fact(
            fact.indicator(),
            fact.kind(),
            Verdict.NOT_CHECKABLE,
            fact.quote(),
            fact.reference(),
            fact.source(),
            "a step of another formula, which is right")
        : fact;
  }

  private static String leftOf(String quote) {
    int equals = quote.indexOf('=');
    return equals < 0 ? quote : quote.substring(0, equals).strip();
  }

  private List<Target> targets(Statement statement, Collection<String> slugs) {
    List<Target> all =
        slugs.size() == 1 && THE_INDICATOR.matcher(statement.left()).matches()
            ? subjects.ofIndicator(slugs.iterator().next())
            : subjects.of(statement.left());
    List<Target> own = all.stream().filter(target -> slugs.contains(target.slug())).toList();
    if (!own.isEmpty()) {
      return own;
    }
    if (all.isEmpty() || spelling.key(statement.left()).length() < MIN_FOREIGN_NAME_CHARS) {
      return List.of();
    }
    Set<Expression> meanings = new HashSet<>();
    all.forEach(target -> meanings.add(target.formula().value().expression()));
    boolean isClear =
        (meanings.size() == 1 || subjects.isIndicator(statement.left()))
            && !COMMON_WORD.matcher(statement.left()).matches();
    return isClear ? meanings.size() == 1 ? all.subList(0, 1) : all : List.of();
  }

  private Optional<Fact> fact(Statement statement, Target target, LenientFormula reader) {
    Finding finding;
    try {
      List<Expression> readings = reader.read(statement.right(), LeftSides.names(statement.left()));
      if (readings.stream().noneMatch(one -> isComputation(one, target))
          || SYNONYMS.matcher(statement.right()).matches()) {
        return Optional.empty();
      }
      finding = judged(statement, target, readings, reader);
      if (finding.verdict() == Verdict.WRONG) {
        finding = doubtIn(statement, target).map(Finding::notCheckable).orElse(finding);
      }
    } catch (Unreadable e) {
      if (!statement.isExplicit() || !OPERATION.matcher(statement.right()).find()) {
        return Optional.empty();
      }
      finding = Finding.notCheckable("cannot be read: " + e.getMessage());
    }
    return Optional.of(
        new Fact(
            target.slug(),
            Kind.FORMULA,
            finding.verdict(),
            statement.quote(),
            target.output() + " = " + target.formula().value().text(),
            target.formula().source(),
            finding.reason()));
  }

  /** Why a formula that differs may be right all the same. */
  private Optional<String> doubtIn(Statement statement, Target target) {
    if (!statement.isExplicit() && GENERIC.matcher(statement.left()).matches()) {
      return Optional.of("it may be about something else than " + target.output());
    }
    if (!statement.doubt().isEmpty() && statement.condition().isEmpty()) {
      return Optional.of(statement.doubt());
    }
    if (!statement.announced().isEmpty()
        && !NEUTRAL.matcher(statement.announced()).matches()
        && subjects.of(statement.announced()).stream()
            .noneMatch(one -> one.slug().equals(target.slug()))) {
      return Optional.of("the text announces the " + statement.announced());
    }
    return Optional.empty();
  }

  /** Numbers alone, of values or periods, compute nothing. */
  private static boolean isComputation(Expression reading, Target target) {
    return reading instanceof Call && !Meanings.series(reading, target.reference()).isEmpty();
  }

  private Finding judged(
      Statement statement, Target target, List<Expression> readings, LenientFormula reader)
      throws Unreadable {
    if (statement.condition().isEmpty()) {
      return judge.judge(target, readings, Optional.empty());
    }
    List<Expression> conditions = reader.readCondition(statement.condition());
    return judge.judge(target, readings, Optional.of(conditions.get(0)));
  }
}
