package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a job can go where the options of Flink send it. */
final class FlinkCheck {
  private static final Pattern HOST_PORT =
      Pattern.compile("(?:https?://)?([^:/\\[\\]]+):(\\d{1,5})");
  private static final Set<String> WORDS = Set.of(FlinkPresets.EMBEDDED, FlinkPresets.SURROUNDING);
  private static final int MOST_PORT = 65_535;

  /** A cluster within reach answers in a few milliseconds; Flink's client tries for a minute. */
  private static final int CONNECT_MILLIS = 3_000;

  private FlinkCheck() {}

  static void check(List<String> arguments, Mistakes mistakes) {
    if (!FlinkPresets.apply(arguments)) {
      return;
    }
    String master = FlinkPresets.master(arguments);
    if (!WORDS.contains(master)) {
      checkCluster(master, mistakes);
    } else if (FlinkPresets.asksToDetach(arguments) && master.equals(FlinkPresets.EMBEDDED)) {
      mistakes.add(
          "--attachedMode",
          "false",
          "allowed with --flinkMaster=HOST:PORT; a Flink inside this process ends with it");
    }
  }

  private static void checkCluster(String master, Mistakes mistakes) {
    Matcher address = HOST_PORT.matcher(master);
    int port = address.matches() ? Integer.parseInt(address.group(2)) : 0;
    if (port < 1 || port > MOST_PORT) {
      mistakes.add("--flinkMaster", master, "allowed is HOST:PORT of a Flink cluster, or [local]");
      return;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.group(1), port), CONNECT_MILLIS);
    } catch (IOException e) {
      mistakes.add(
          "--flinkMaster",
          master,
          "nothing answers there (%s); scripts/flink-cluster start starts a cluster"
              .formatted(e.getMessage()));
    }
  }
}
