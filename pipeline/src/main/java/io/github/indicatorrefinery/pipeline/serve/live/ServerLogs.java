package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.pipeline.ask.AskedLog;
import io.github.indicatorrefinery.pipeline.ask.FeedbackLog;
import java.nio.file.Path;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What a server keeps of what it is asked; each is null where it is not kept. */
public record ServerLogs(@Nullable AskedLog asked, @Nullable FeedbackLog feedback) {
  public static final ServerLogs NONE = new ServerLogs(null, null);

  /** Both in one folder. */
  public static ServerLogs in(Path folder) {
    return new ServerLogs(new AskedLog(folder), new FeedbackLog(folder));
  }
}
