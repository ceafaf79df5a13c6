package io.github.indicatorrefinery.io.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Another Java process, spoken to line by line, killed at the end. */
public final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final PrintWriter input;

  public JavaProcess(Class<?> program, Path argument) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                argument.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    output = process.inputReader(UTF_8);
    input = new PrintWriter(process.outputWriter(UTF_8), true);
  }

  public String says() throws IOException {
    return output.readLine();
  }

  public void tell(String line) {
    input.println(line);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
