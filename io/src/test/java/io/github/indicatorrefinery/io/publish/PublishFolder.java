package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** A program that publishes the run {@code new} of each folder it is told, and says how it went. */
final class PublishFolder {
  private PublishFolder() {}

  public static void main(String[] args) throws IOException {
    BufferedReader folders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String folder = folders.readLine(); folder != null; folder = folders.readLine()) {
      System.out.println(Publication.of(folder, folder + "/.run-new").resume());
    }
  }
}
