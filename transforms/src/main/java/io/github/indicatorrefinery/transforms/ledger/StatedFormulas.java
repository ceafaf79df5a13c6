package io.github.indicatorrefinery.transforms.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many answers state a formula of an indicator, and how many of them state it right. One that
 * states a right formula and a wrong one is wrong; of the rest no formula could be checked.
 *
 * @param answers all of them
 * @param right those without a wrong formula that state a right one, a customary variant included
 * @param wrong those with at least one wrong formula
 */
public record StatedFormulas(long answers, long right, long wrong) implements Serializable {
  private static final long serialVersionUID = 1;

  static final StatedFormulas NONE = new StatedFormulas(0, 0, 0);

  /** By the slugs of the indicators, for one answer. */
  static Map<String, StatedFormulas> of(List<Fact> facts) {
    Map<String, StatedFormulas> stated = new TreeMap<>();
    facts.stream()
        .filter(fact -> fact.kind() == Fact.Kind.FORMULA)
        .collect(groupingBy(Fact::indicator, TreeMap::new, mapping(Fact::verdict, toSet())))
        .forEach((slug, verdicts) -> stated.put(slug, ofOne(verdicts)));
    return stated;
  }

  private static StatedFormulas ofOne(Set<Verdict> verdicts) {
    boolean wrong = verdicts.contains(Verdict.WRONG);
    boolean right = verdicts.contains(Verdict.CORRECT) || verdicts.contains(Verdict.VARIANT);
    return new StatedFormulas(1, right && !wrong ? 1 : 0, wrong ? 1 : 0);
  }

  StatedFormulas plus(StatedFormulas other) {
    return new StatedFormulas(answers + other.answers, right + other.right, wrong + other.wrong);
  }
}
