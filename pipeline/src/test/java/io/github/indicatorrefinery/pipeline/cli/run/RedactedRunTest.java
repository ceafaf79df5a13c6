package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Secrets and personal data in a run, flagged, and taken out of every file with {@code --redact}.
 */
class RedactedRunTest {
  private static final String MAIL = "ana.lopez@mailhouse.io";
  private static final String PHONE = "+49 171 3920 7741";

  private static final String EXAMPLE =
      " For example, in March 2024 the RSI of Bitcoin stood at 76 for 9 days.";

  @TempDir private Path temporary;

  @BeforeEach
  void writeInput() throws IOException {
    ObjectNode document = new ObjectMapper().createObjectNode().put("research_topic", "RSI");
    ArrayNode pairs = document.putArray("qa_pairs");
    add(pairs, "What is an RSI above 70?", "Overbought, says " + MAIL + ", for 14 days." + EXAMPLE);
    add(pairs, "What is an RSI above 70 ?", "Overbought, says " + PHONE + ".");
    add(pairs, "Who knows " + MAIL + "?", " ");
    add(pairs, "What is USDT?", "The contract 0xdAC17F958D2ee523a2206206994597C13D831ec7.");
    Files.writeString(temporary.resolve("rsi.json"), document.toString());
    Files.writeString(temporary.resolve("broken.json"), "{\"qa_pairs\": [{\"question\": \"" + MAIL);
  }

  @Test
  void flagsPairsAndTellsThePlaces() throws IOException {
    RunUnderTest run = run("DirectRunner");

    assertThat(run.query("SELECT question, quality_flags FROM qa_pairs ORDER BY question"))
        .containsExactly(
            List.of("What is USDT?", "wallet_address"),
            List.of("What is an RSI above 70?", "personal_data"));
    assertThat(
            run.query(
                "SELECT kind, rule, field, substr(answer, start + 1, length)"
                    + " FROM sensitive_places JOIN qa_pairs USING (pair_id) ORDER BY kind"))
        .containsExactly(
            List.of("e_mail", "e_mail.address", "answer", MAIL),
            List.of(
                "wallet_address",
                "wallet_address.any",
                "answer",
                "0xdAC17F958D2ee523a2206206994597C13D831ec7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "FlinkRunner"})
  void noFileOfARedactedRunHasThem(String runner) throws IOException {
    RunUnderTest plain = run("DirectRunner");
    RunUnderTest redacted = run(runner, "--redact");

    assertThat(holding(plain.folder())).isNotEmpty();
    assertThat(holding(redacted.folder())).isEmpty();
    assertThat(
            redacted.query(
                "SELECT answer, answer_original, quality_flags FROM qa_pairs WHERE question LIKE '%70%'"))
        .containsExactly(
            List.of(
                "Overbought, says [e-mail], for 14 days." + EXAMPLE,
                "Overbought, says [e-mail], for 14 days." + EXAMPLE,
                "redacted"));
    assertThat(redacted.query("SELECT pair_id FROM decisions ORDER BY pair_id"))
        .isEqualTo(plain.query("SELECT pair_id FROM decisions ORDER BY pair_id"));
    assertThat(redacted.record().ledger().kept()).isEqualTo(plain.record().ledger().kept());
  }

  /** The files in whose bytes one of them stands, packed ones but for their texts. */
  private static List<String> holding(Path folder) throws IOException {
    List<String> holding = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(MAIL) || bytes.contains(PHONE)) {
          holding.add(folder.relativize(file).toString());
        }
      }
    }
    RunUnderTest run = new RunUnderTest(folder);
    if (run.dataset().toString().contains(MAIL)) {
      holding.add("data");
    }
    return holding;
  }

  private RunUnderTest run(String runner, String... options) throws IOException {
    Path out = temporary.resolve(runner + String.join("", options));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--structured=" + temporary + "/*.json");
    arguments.add("--embed=none");
    arguments.add("--runner=" + runner);
    CommandLineCall call = CommandLineCall.run(out, arguments);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(out);
  }

  private static void add(ArrayNode pairs, String question, String answer) {
    pairs
        .addObject()
        .put("pair_number", pairs.size())
        .put("question", question)
        .put("answer", answer)
        .put("topic", "RSI");
  }
}
