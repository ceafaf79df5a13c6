package io.github.indicatorrefinery.transforms.ledger;

import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up entries, in any order and in any grouping, to one ledger. */
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1;

  private final EnumMap<SourceKind, Counts> bySource = new EnumMap<>(SourceKind.class);
  private final EnumMap<Tier, Long> tiers = new EnumMap<>(Tier.class);
  private final EnumMap<QuestionForm, Long> forms = new EnumMap<>(QuestionForm.class);
  private final EnumMap<Work, Ledger.WorkLine> work = new EnumMap<>(Work.class);
  private final TreeMap<String, Subject> bySubject = new TreeMap<>();
  private final TreeMap<String, StatedFormulas> formulas = new TreeMap<>();

  private long aside;
  private long leftOut;

  /** The tally of some entries. */
  public static Tally of(Iterable<Entry> entries) {
    Tally tally = new Tally();
    entries.forEach(tally::add);
    return tally;
  }

  /** Adds what one kept answer states. */
  public void addFacts(List<Fact> facts) {
    StatedFormulas.of(facts)
        .forEach((slug, stated) -> formulas.merge(slug, stated, StatedFormulas::plus));
  }

  /** Adds what was taken over from an earlier run and what was worked out. */
  public void addWork(Work kind, long takenOver, long workedOut) {
    if (takenOver + workedOut > 0) {
      addWork(new Ledger.WorkLine(kind, takenOver, workedOut));
    }
  }

  private void addWork(Ledger.WorkLine line) {
    work.merge(line.work(), line, Ledger.WorkLine::plus);
  }

  /** Adds pairs that were read and take no part in a run over a sample. */
  public void addLeftOut(long pairs) {
    leftOut += pairs;
  }

  Tally add(Entry entry) {
    bySource.merge(entry.kind(), entry.counts(), Counts::plus);
    if (entry.tier() != null) {
      tiers.merge(entry.tier(), 1L, Long::sum);
    }
    if (entry.form() != null) {
      forms.merge(entry.form(), 1L, Long::sum);
    }
    aside += entry.isAside() && entry.event() == Entry.Event.READ ? 1 : 0;
    if (entry.event() != Entry.Event.FAILED) {
      bySubject.computeIfAbsent(entry.subject(), slug -> new Subject()).add(entry);
    }
    return this;
  }

  Tally merge(Tally other) {
    other.bySource.forEach((kind, counts) -> bySource.merge(kind, counts, Counts::plus));
    other.tiers.forEach((tier, kept) -> tiers.merge(tier, kept, Long::sum));
    other.bySubject.forEach(
        (slug, theirs) -> bySubject.computeIfAbsent(slug, unused -> new Subject()).merge(theirs));
    other.forms.forEach((form, kept) -> forms.merge(form, kept, Long::sum));
    aside += other.aside;
    leftOut += other.leftOut;
    other.work.values().forEach(this::addWork);
    other.formulas.forEach((slug, stated) -> formulas.merge(slug, stated, StatedFormulas::plus));
    return this;
  }

  Ledger ledger() {
    return new Ledger(
        bySource.entrySet().stream()
            .map(line -> new Ledger.SourceLine(line.getKey(), line.getValue()))
            .toList(),
        bySubject.entrySet().stream().map(Tally::line).toList(),
        Arrays.stream(Tier.values())
            .map(tier -> new Ledger.TierLine(tier, tiers.getOrDefault(tier, 0L)))
            .toList(),
        formulas.entrySet().stream()
            .map(line -> new Ledger.FormulaLine(line.getKey(), line.getValue()))
            .toList(),
        Arrays.stream(QuestionForm.values())
            .map(form -> new Ledger.FormLine(form, forms.getOrDefault(form, 0L)))
            .toList(),
        aside,
        List.copyOf(work.values()),
        leftOut);
  }

  private static Ledger.SubjectLine line(Map.Entry<String, Subject> entry) {
    Subject subject = entry.getValue();
    return new Ledger.SubjectLine(
        entry.getKey(),
        subject.topic,
        subject.counts,
        subject.byTopic,
        subject.byQuestion,
        subject.sessions.size());
  }

  private static final class Subject implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeSet<String> sessions = new TreeSet<>();
    private Counts counts = Counts.NONE;
    private String topic;
    private long byTopic;
    private long byQuestion;

    void add(Entry entry) {
      counts = counts.plus(entry.counts());
      offerTopic(entry.topic());
      if (entry.event() != Entry.Event.READ) {
        return;
      }
      if (entry.basis() == Basis.BY_QUESTION || entry.basis() == Basis.BY_DECISION) {
        byQuestion++;
      } else {
        byTopic++;
        if (entry.sessionId() != null) {
          sessions.add(entry.sessionId());
        }
      }
    }

    void merge(Subject other) {
      counts = counts.plus(other.counts);
      sessions.addAll(other.sessions);
      offerTopic(other.topic);
      byTopic += other.byTopic;
      byQuestion += other.byQuestion;
    }

    private void offerTopic(String other) {
      if (topic == null || other.compareTo(topic) < 0) {
        topic = other;
      }
    }
  }
}
