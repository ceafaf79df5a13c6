package io.github.indicatorrefinery.pipeline.model.research;

import java.io.IOException;
import java.nio.file.Path;

/** A program that takes the log of a research, and says what keeps it from it. */
final class TakeResearch {
  private TakeResearch() {}

  public static void main(String[] args) {
    try (ResearchLog log = ResearchLog.open(Path.of(args[0]), "others")) {
      System.out.println("taken after " + log.spent());
    } catch (IOException e) {
      System.out.println(
          e.getMessage().contains("is in use") ? "busy" : e.getMessage().replaceAll(".* is ", ""));
    }
  }
}
