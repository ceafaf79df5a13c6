package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.nio.file.Path;

/** A program that takes a folder, says {@code held} or {@code busy}, and holds it until killed. */
final class HoldFolder {
  private HoldFolder() {}

  public static void main(String[] args) throws IOException {
    try (OutputFolder held = OutputFolder.open(args[0], "other")) {
      Folders.fill(Path.of(held.working()), "unfinished", "data/part");
      System.out.println("held");
      // The end of the input is the end of the process that started this one.
      while (System.in.read() >= 0) {}
    } catch (OutputFolder.BusyException e) {
      System.out.println("busy");
    }
  }
}
