import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Tells by phase where the samples of a recording of a run lie: {@code java scripts/bench/Phases.java
 * FILE.jfr}.
 *
 * <p>A sample belongs to the phase of the innermost frame of ours that is no coder; one without such
 * a frame is the engine's: Beam, its coders and copies, the JVM. Of each phase it tells how much is
 * spent in methods of others that it calls. A flight recording samples threads that run Java: time in
 * native code (SQLite, ONNX Runtime) and of the collector is in none of these.
 */
public final class Phases {
  private static final String OURS = "io.github.indicatorrefinery.";
  private static final String ENGINE = "engine";

  /** Packages by phase; the first that fits counts. */
  private static final Map<String, List<String>> PHASES = new LinkedHashMap<>();

  static {
    PHASES.put("read", List.of("transforms.parse", "pipeline.job.input", "io.files"));
    PHASES.put("compare", List.of("transforms.dedup"));
    PHASES.put(
        "write",
        List.of("io.", "transforms.gather", "transforms.staging", "pipeline.job", "pipeline.run"));
    PHASES.put("start", List.of("pipeline.cli"));
    PHASES.put("think", List.of("transforms."));
  }

  private static final class Count {
    int samples;
    int outside;
  }

  private Phases() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: java scripts/bench/Phases.java FILE.jfr");
      System.exit(2);
    }
    Map<String, Count> counts = new LinkedHashMap<>();
    for (String phase : List.of("start", "read", "think", "compare", "write", ENGINE)) {
      counts.put(phase, new Count());
    }
    int all = 0;
    try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          List<RecordedFrame> frames = event.getStackTrace().getFrames();
          Count count = counts.get(phase(frames));
          count.samples++;
          count.outside += type(frames.get(0)).startsWith(OURS) ? 0 : 1;
          all++;
        }
      }
    }
    System.out.printf("%-8s %8s %8s %22s%n", "phase", "samples", "share", "of it in code of others");
    for (Map.Entry<String, Count> one : counts.entrySet()) {
      Count count = one.getValue();
      System.out.printf(
          "%-8s %8d %7.0f%% %21.0f%%%n",
          one.getKey(),
          count.samples,
          100.0 * count.samples / Math.max(1, all),
          100.0 * count.outside / Math.max(1, count.samples));
    }
  }

  private static String phase(List<RecordedFrame> innermostFirst) {
    for (RecordedFrame frame : innermostFirst) {
      String type = type(frame);
      if (type.startsWith(OURS) && !type.startsWith(OURS + "transforms.coders")) {
        String name = type.substring(OURS.length());
        for (Map.Entry<String, List<String>> phase : PHASES.entrySet()) {
          if (phase.getValue().stream().anyMatch(name::startsWith)) {
            return phase.getKey();
          }
        }
      }
    }
    return ENGINE;
  }

  private static String type(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }
}
