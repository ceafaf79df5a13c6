package io.github.indicatorrefinery.pipeline.cli.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.indicatorrefinery.io.files.InputGlob;
import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.pipeline.cli.run.launch.BeamArguments;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that globs named, each once however many globs name it, and what outputs call them:
 * their path below the first folder that their glob names without a glob character, so that the
 * same files give the same outputs wherever they lie. Where two would be called the same, the
 * number of the glob, from 1, tells them apart.
 */
final class FoundInputs {
  private final BeamArguments beam;
  private final List<Found> files = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int globs;

  FoundInputs(BeamArguments beam) {
    this.beam = beam;
  }

  /** Takes the files of the next glob that are not known yet. */
  void add(SourceKind kind, String glob, List<String> paths) {
    globs++;
    for (String path : paths) {
      if (known.add(place(path))) {
        files.add(new Found(kind, path, InputGlob.name(glob, path), globs));
      }
    }
  }

  /** All files, in the order in which they were found. */
  List<InputFile> named() {
    Map<String, Long> calledSo = files.stream().collect(groupingBy(Found::name, counting()));
    List<InputFile> named = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Found file : files) {
      String name = file.name();
      if (calledSo.get(name) > 1) {
        name = file.glob() + "/" + name;
      }
      while (!names.add(name)) {
        name = file.glob() + "/" + name;
      }
      named.add(new InputFile(file.kind(), beam.reachable(file.path()), name));
    }
    return named;
  }

  /** One for all ways to write the path of a file. */
  private static String place(String path) {
    return Location.isLocal(path)
        ? Location.local(path).toAbsolutePath().normalize().toString()
        : path;
  }

  private record Found(SourceKind kind, String path, String name, int glob) {}
}
