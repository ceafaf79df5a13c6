package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.List;

/** All artefacts, in the order in which they are taken off: what wraps others comes first. */
public final class Artefacts {
  private static final List<Artefact> ALL =
      List.of(
          new JsonWrapper(),
          new ChatTokens(),
          new Reasoning(),
          new ToolCalls(),
          new CitationMarks(),
          new TrackingParameters(),
          new EscapedLines(),
          new HtmlEntities());

  private static final List<Artefact> TOLD_BY_OTHERS =
      ALL.stream().filter(artefact -> !artefact.standsAlone()).toList();

  private Artefacts() {}

  public static List<Artefact> inOrder() {
    return ALL;
  }

  /** Those that can show once what stood around them went. */
  public static List<Artefact> toldByOthers() {
    return TOLD_BY_OTHERS;
  }
}
