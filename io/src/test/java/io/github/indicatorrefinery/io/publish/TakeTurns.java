package io.github.indicatorrefinery.io.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that takes a folder again and again, and says how often it was not alone in it. */
final class TakeTurns {
  private static final int TURNS = 300;

  private TakeTurns() {}

  public static void main(String[] args) throws IOException {
    int met = 0;
    for (int taken = 0; taken < TURNS; ) {
      try (OutputFolder held = OutputFolder.open(args[0], "turn")) {
        taken++;
        met += isAlone(Path.of(held.working()).resolveSibling("inside")) ? 0 : 1;
      } catch (OutputFolder.BusyException e) {
        Thread.onSpinWait();
      }
    }
    System.out.println(met);
  }

  private static boolean isAlone(Path sign) throws IOException {
    try {
      Files.createFile(sign);
      Files.delete(sign);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
