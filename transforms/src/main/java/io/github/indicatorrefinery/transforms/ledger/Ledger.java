package io.github.indicatorrefinery.transforms.ledger;

import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The books of one run.
 *
 * @param bySource one line for each kind of source that had anything, in the order of the kinds
 * @param bySubject one line for each indicator or topic that has a pair, by subject
 * @param tiers one line for each tier, best first
 * @param formulas one line for each indicator of which a kept answer states a formula, by slug
 * @param forms one line for each form that a question can have
 * @param aside how many of the pairs read are of a session on one indicator that their question
 *     leaves
 * @param work one line for each kind of work that the run had to do or could take over
 * @param leftOut pairs beside these books, in a run over a sample
 */
public record Ledger(
    List<SourceLine> bySource,
    List<SubjectLine> bySubject,
    List<TierLine> tiers,
    List<FormulaLine> formulas,
    List<FormLine> forms,
    long aside,
    List<WorkLine> work,
    long leftOut)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** The books of one kind of source. */
  public record SourceLine(SourceKind kind, Counts counts) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /**
   * The books of one indicator or topic.
   *
   * @param topic the first topic, in the order of its text, under which it was read
   * @param byTopic how many of the pairs read are here because their session is about this
   * @param byQuestion how many are here because their question names it, or a person said so
   * @param sourceSessions how many sessions of an export the former come from
   */
  public record SubjectLine(
      String subject,
      String topic,
      Counts counts,
      long byTopic,
      long byQuestion,
      long sourceSessions)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** How many kept pairs are in a tier. */
  public record TierLine(Tier tier, long kept) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** How many kept questions have a form. */
  public record FormLine(QuestionForm form, long kept) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /**
   * How much of the work was there from an earlier run, and how much had to be done. It tells of
   * the run alone: the data are the same however much was taken over.
   */
  public record WorkLine(Work work, long takenOver, long workedOut) implements Serializable {
    private static final long serialVersionUID = 1;

    WorkLine plus(WorkLine other) {
      return new WorkLine(work, takenOver + other.takenOver, workedOut + other.workedOut);
    }
  }

  /** How often a formula of one indicator is stated among the kept answers. */
  public record FormulaLine(String indicator, StatedFormulas stated) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  public Ledger {
    bySource = List.copyOf(bySource);
    bySubject = List.copyOf(bySubject);
    tiers = List.copyOf(tiers);
    formulas = List.copyOf(formulas);
    forms = List.copyOf(forms);
    work = List.copyOf(work);
  }

  /** The books that some tallies add up to, in any order; those of nothing where there are none. */
  public static Ledger of(Iterable<Tally> tallies) {
    Tally all = new Tally();
    tallies.forEach(all::merge);
    return all.ledger();
  }

  /** All sources together. */
  public Counts total() {
    return bySource.stream().map(SourceLine::counts).reduce(Counts.NONE, Counts::plus);
  }

  /** What does not add up, one sentence each; empty when the books are right. */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    for (SourceLine line : bySource) {
      check("source " + line.kind().label(), line.counts(), mistakes);
    }
    for (SubjectLine line : bySubject) {
      check("indicator or topic " + line.subject(), line.counts(), mistakes);
    }
    Counts total = total();
    Counts subjects = bySubject.stream().map(SubjectLine::counts).reduce(Counts.NONE, Counts::plus);
    compare("read over all indicators and topics", subjects.read(), total.read(), mistakes);
    compare("kept over all indicators and topics", subjects.kept(), total.kept(), mistakes);
    long tiered = tiers.stream().mapToLong(TierLine::kept).sum();
    compare("kept over all tiers", tiered, total.kept(), mistakes);
    return mistakes;
  }

  private static void check(String what, Counts counts, List<String> mistakes) {
    if (!counts.addsUp()) {
      mistakes.add(
          "%s: read %d is not kept %d + duplicate %d + rejected %d"
              .formatted(
                  what, counts.read(), counts.kept(), counts.duplicate(), counts.rejected()));
    }
  }

  private static void compare(String what, long counted, long expected, List<String> mistakes) {
    if (counted != expected) {
      mistakes.add("%s: %d, but over all sources %d".formatted(what, counted, expected));
    }
  }
}
