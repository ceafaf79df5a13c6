package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.ledger.Counts;
import io.github.indicatorrefinery.transforms.ledger.Ledger;
import io.github.indicatorrefinery.transforms.ledger.Ledger.SubjectLine;
import io.github.indicatorrefinery.transforms.ledger.StatedFormulas;
import io.github.indicatorrefinery.transforms.values.FileRead;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Puts the record of a run together from what its stages counted. */
final class RunSummary {
  private RunSummary() {}

  static RunRecord of(
      Job job,
      Ledger ledger,
      List<FileRead> inputs,
      List<WrittenFile> files,
      String dataSha256,
      long finishedAtMillis) {
    return new RunRecord(
        RunRecord.FORMAT,
        job.stamp().runId(),
        inputs.stream()
            .map(RunSummary::input)
            .sorted(
                Comparator.comparing(RunRecord.Input::kind).thenComparing(RunRecord.Input::path))
            .toList(),
        job.stamp().options(),
        versions(),
        new RunRecord.Timings(
            Instant.ofEpochMilli(job.stamp().startedAtMillis()).toString(),
            (finishedAtMillis - job.stamp().startedAtMillis()) / 1000.0),
        books(ledger),
        coverage(job, ledger),
        ledger.bySubject().stream().map(line -> subject(job, line)).toList(),
        tiers(ledger),
        forms(ledger),
        formulas(job, ledger),
        work(ledger),
        files.stream().sorted().toList(),
        dataSha256,
        sample(job, ledger));
  }

  private static RunRecord.@Nullable Sample sample(Job job, Ledger ledger) {
    Integer asked = job.inputs().sample();
    return asked == null ? null : new RunRecord.Sample(asked, ledger.leftOut());
  }

  private static RunRecord.Input input(FileRead file) {
    return new RunRecord.Input(
        file.path(),
        file.kind().label(),
        file.bytes(),
        file.sha256(),
        file.format(),
        file.encoding(),
        file.characters(),
        file.passedOver());
  }

  private static Map<String, String> versions() {
    String own = RunSummary.class.getPackage().getImplementationVersion();
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("indicator_refinery", own == null ? "development" : own);
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", Runtime.version().toString());
    return versions;
  }

  private static RunRecord.Books books(Ledger ledger) {
    Map<String, RunRecord.SourceBooks> bySource = new LinkedHashMap<>();
    for (Ledger.SourceLine line : ledger.bySource()) {
      Counts counts = line.counts();
      bySource.put(
          line.kind().label(),
          new RunRecord.SourceBooks(
              counts.read(),
              counts.kept(),
              counts.duplicate(),
              counts.rejected(),
              counts.failed()));
    }
    Counts total = ledger.total();
    return new RunRecord.Books(
        total.read(), total.kept(), total.duplicate(), total.rejected(), total.failed(), bySource);
  }

  private static RunRecord.Catalog coverage(Job job, Ledger ledger) {
    List<Indicator> indicators = job.references().catalog().indicators();
    long researched = 0;
    long ofSessions = ledger.aside();
    long covered = 0;
    Set<String> coveredNames = new HashSet<>();
    for (SubjectLine line : ledger.bySubject()) {
      Optional<Indicator> indicator = job.references().catalog().find(line.subject());
      if (indicator.isEmpty()) {
        continue;
      }
      researched += line.byTopic() > 0 ? 1 : 0;
      ofSessions += line.byTopic();
      if (line.counts().kept() > 0) {
        covered++;
        coveredNames.add(indicator.get().name());
      }
    }
    return new RunRecord.Catalog(
        indicators.size(),
        indicators.stream().map(Indicator::name).distinct().count(),
        researched,
        covered,
        coveredNames.size(),
        ofSessions,
        ledger.aside());
  }

  private static RunRecord.Subject subject(Job job, SubjectLine line) {
    Indicator indicator = job.references().catalog().find(line.subject()).orElse(null);
    Counts counts = line.counts();
    return new RunRecord.Subject(
        line.subject(),
        indicator == null ? line.topic() : indicator.displayName(),
        indicator == null ? null : indicator.session(),
        line.sourceSessions(),
        counts.read(),
        counts.kept(),
        counts.duplicate(),
        counts.rejected(),
        line.byTopic(),
        line.byQuestion());
  }

  private static List<RunRecord.Formulas> formulas(Job job, Ledger ledger) {
    return ledger.formulas().stream()
        .map(line -> formulas(job, line))
        .sorted(
            Comparator.comparingLong(RunRecord.Formulas::wrong)
                .reversed()
                .thenComparingLong(RunRecord.Formulas::right)
                .thenComparing(RunRecord.Formulas::slug))
        .toList();
  }

  private static RunRecord.Formulas formulas(Job job, Ledger.FormulaLine line) {
    StatedFormulas stated = line.stated();
    return new RunRecord.Formulas(
        line.indicator(),
        job.references()
            .catalog()
            .find(line.indicator())
            .map(Indicator::displayName)
            .orElse(line.indicator()),
        stated.answers(),
        stated.right(),
        stated.wrong(),
        stated.answers() - stated.right() - stated.wrong());
  }

  private static Map<String, Long> forms(Ledger ledger) {
    Map<String, Long> forms = new LinkedHashMap<>();
    ledger.forms().forEach(line -> forms.put(line.form().label(), line.kept()));
    return forms;
  }

  private static Map<String, RunRecord.Work> work(Ledger ledger) {
    Map<String, RunRecord.Work> work = new LinkedHashMap<>();
    ledger
        .work()
        .forEach(
            line ->
                work.put(
                    line.work().label(), new RunRecord.Work(line.takenOver(), line.workedOut())));
    return work;
  }

  private static Map<String, Long> tiers(Ledger ledger) {
    Map<String, Long> tiers = new LinkedHashMap<>();
    ledger.tiers().forEach(line -> tiers.put(line.tier().label(), line.kept()));
    return tiers;
  }
}
