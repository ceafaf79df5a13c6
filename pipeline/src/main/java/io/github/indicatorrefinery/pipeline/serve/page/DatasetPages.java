package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import io.github.indicatorrefinery.pipeline.serve.page.rows.FullText;
import io.github.indicatorrefinery.pipeline.serve.page.rows.IndicatorReading;
import io.github.indicatorrefinery.pipeline.serve.page.rows.IndicatorRows;
import io.github.indicatorrefinery.pipeline.serve.page.rows.PairReading;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorLine;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage;
import io.github.indicatorrefinery.pipeline.serve.page.view.PageFrame;
import io.github.indicatorrefinery.pipeline.serve.page.view.PairPage;
import io.github.indicatorrefinery.pipeline.serve.page.view.SearchResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the dataset holds: its indicators, its pairs, its words. */
final class DatasetPages {
  private final CurrentRun run;
  private final boolean keepsFeedback;

  DatasetPages(CurrentRun run, boolean keepsFeedback) {
    this.run = run;
    this.keepsFeedback = keepsFeedback;
  }

  private static <T> T read(RunLease lease, Function<RunDatabase, T> reading)
      throws InterruptedException {
    return lease.read(opened -> reading.apply(opened.database()));
  }

  private Reply reply(String template, String title, RunLease lease, String name, Object value) {
    PageFrame frame = new PageFrame(title, lease.record().runId(), keepsFeedback);
    return PageTemplates.reply(200, template, Map.of("frame", frame, name, value));
  }

  /** All indicators and topics. */
  Reply indicators(WebRequest request) throws InterruptedException {
    try (RunLease lease = run.lease()) {
      List<IndicatorLine> all = read(lease, IndicatorRows::all);
      return reply("indicators", "Indicators", lease, "all", all);
    }
  }

  /** One indicator, with its pairs by {@code tier} and {@code page}. */
  Reply indicator(WebRequest request) throws WebException, InterruptedException {
    String slug = request.variable("slug");
    String tier = request.parameter("tier").orElse("");
    int page = page(request);
    try (RunLease lease = run.lease()) {
      Optional<IndicatorPage> found =
          read(
              lease,
              database ->
                  IndicatorRows.all(database).stream()
                      .filter(one -> one.slug().equals(slug))
                      .findFirst()
                      .map(one -> IndicatorReading.of(one, tier, page, database)));
      IndicatorPage indicator =
          found.orElseThrow(
              () -> WebException.notFound("The run has no indicator or topic of this name."));
      return reply("indicator", indicator.indicator().name(), lease, "page", indicator);
    }
  }

  /** One pair, by its id or how it begins. */
  Reply pair(WebRequest request) throws WebException, InterruptedException {
    PairName name = PairName.of(request.variable("id"));
    if (name.kind() == PairName.Kind.QUESTION) {
      throw WebException.notFound("An id of a pair has 32 hexadecimal digits; 6 suffice.");
    }
    try (RunLease lease = run.lease()) {
      PairPage pair =
          read(lease, database -> PairReading.find(name, database))
              .orElseThrow(() -> WebException.notFound("The run has no pair of this id."));
      return reply("pair", pair.question(), lease, "page", pair);
    }
  }

  /** Pairs that hold all words of {@code q}. */
  Reply search(WebRequest request) throws WebException, InterruptedException {
    Optional<String> words = FilledForm.of(request).parameter("q");
    int page = page(request);
    try (RunLease lease = run.lease()) {
      SearchResults results =
          words.isEmpty()
              ? SearchResults.none()
              : read(lease, database -> FullText.search(words.get(), page, database));
      return reply("search", "Search", lease, "results", results);
    }
  }

  private static int page(WebRequest request) throws WebException {
    try {
      return request.parameter("page").map(Integer::parseInt).orElse(1);
    } catch (NumberFormatException e) {
      throw WebException.badRequest("A page is a whole number.");
    }
  }
}
