package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad place costs that place. */
class JsonBreaksTest {
  private static final String BEFORE = "{\"id\": 1, \"question\": \"q1\", \"answer\": \"a, 1\"}";
  private static final String AFTER = "{\"id\": 3, \"question\": \"q3\", \"answer\": \"a: {3}\"}";
  private static final String LAST = "{\"id\": 4, \"question\": \"q4\", \"answer\": \"a\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": 2, \"question\": \"one 5\" candle\", \"answer\": \"a\"}",
        "{\"id\": 2, \"question\": \"a \"quoted\" word\", \"answer\": \"a\"}",
        "{\"id\": 2, \"question\": \"q, \"answer\": \"a\"}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": \"a}",
        "{\"id\": 2, \"question\": \"q\" \"answer\": \"a\"}",
        "{\"id\": 2, \"question\": \"q\", \"answer\" \"a\"}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": tru}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": }",
        "{\"id\": 2, \"question\": \"q\", \"answer\": \"a\\x\"}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": \"a\u0000b\"}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": \"a\tb\"}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": \"\\u12\"}",
        "{\"id\": 2, \"question\": \"q\", \"x\": {\"y\": [1, 2}, \"answer\": 7}",
        "{\"id\": 2, \"question\": \"q\", \"answer\": \"a\"",
        "{\"id\": 2, \"question\": \"q\", \"x\": [1, 2, \"answer\": \"a\"}",
        "{\"id\": 2, \"question\": \"q\",, \"answer\": 1}",
      })
  void readsTheRecordsAroundABrokenOne(String broken) {
    for (String separator : new String[] {",", ",\n", ",\n  "}) {
      for (String container : new String[] {"[$]", "{\"data\": [\n$\n]}", "{\"qa_pairs\": [$]}"}) {
        expectOthers(container.replace("$", String.join(separator, BEFORE, broken, AFTER, LAST)));
      }
    }
    expectOthers(String.join("\n", BEFORE, broken, AFTER, LAST));
  }

  private static void expectOthers(String json) {
    CollectedRecords read = CollectedRecords.ofText(json);

    assertThat(read.questions()).as(json).containsExactly("q1", "q3", "q4");
    assertThat(read.answers()).as(json).containsExactly("a, 1", "a: {3}", "a");
    assertThat(read.failures).as(json).hasSize(1);
    assertThat(read.failures.get(0).input()).as(json).startsWith("{\"id\": 2");
  }

  @Test
  void saysWhereABreakIsAndHowMuchItCosts() {
    CollectedRecords read =
        CollectedRecords.ofText(BEFORE + "\n{\"id\": 2, \"question\": foo bar}\n" + AFTER);

    assertThat(read.failures)
        .extracting(Failure::reason, failure -> failure.origin().position(), Failure::inputSize)
        .containsExactly(tuple("broken_json", "line 2", 30L));
    assertThat(read.failures.get(0).message())
        .startsWith("line 2, column ")
        .endsWith("; 21 bytes passed over");
  }

  @Test
  void aFileThatBreaksOffIsCutAtItsEnd() {
    CollectedRecords truncated =
        CollectedRecords.ofText("[" + BEFORE + ", {\"question\": \"q\", \"answer\": \"half a k");
    CollectedRecords broken =
        CollectedRecords.ofText("[" + BEFORE + ", {\"question\": oops, \"answer\": \"half a k");

    assertThat(truncated.failures)
        .extracting(Failure::reason, Failure::input, Failure::part)
        .containsExactly(
            tuple(
                "truncated_json",
                "{\"question\": \"q\", \"answer\": \"half a k",
                Failure.Part.START));
    assertThat(broken.failures)
        .filteredOn(failure -> failure.input().endsWith("half a k"))
        .isNotEmpty()
        .extracting(Failure::part)
        .containsOnly(Failure.Part.START);
  }

  @Test
  void aRecordThatIsTooLongToBeRememberedIsCutAtItsBeginning() {
    String answer = "half a key ".repeat(30_000);
    CollectedRecords read =
        CollectedRecords.ofText("[{\"question\": 7, \"answer\": \"" + answer + "\"}]");
    CollectedRecords brokenLate =
        CollectedRecords.ofText(
            "[{\"question\": \"q\", \"answer\": \"" + answer + "\", \"x\": oops, \"y\": 1}]");

    assertThat(read.failures)
        .extracting(Failure::reason, Failure::part)
        .containsExactly(tuple("question_not_text", Failure.Part.MIDDLE));
    assertThat(brokenLate.failures).isNotEmpty().allMatch(failure -> failure.part().isCutBefore());
  }

  @Test
  void whatIsShownFromABreakOnIsCutAtItsBeginning() {
    CollectedRecords read = CollectedRecords.ofText("[" + BEFORE + ", oops half, " + AFTER + "]");

    assertThat(read.questions()).containsExactly("q1", "q3");
    assertThat(read.failures).extracting(Failure::part).containsExactly(Failure.Part.END);
  }

  @Test
  void aBrokenRecordIsShownAsAWhole() {
    CollectedRecords read =
        CollectedRecords.ofText("[{\"question\": \"q\", \"answer\": oops}, " + AFTER + "]");

    assertThat(read.failures)
        .extracting(Failure::input, Failure::part)
        .containsExactly(tuple("{\"question\": \"q\", \"answer\": oops}", Failure.Part.WHOLE));
  }

  @Test
  void keepsSessionsApartWhereTheLastPairOfOneIsBroken() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            {"sessions": [{"session_id": 1, "topic": "A", "score": oops, "qa_pairs": [#1,
              {"id": 2, "question": "q", "answer": "no end ]},
             {"session_id": 2, "topic": "B", "qa_pairs": [#3, #4]}]}
            """
                .replace("#1", BEFORE)
                .replace("#3", AFTER)
                .replace("#4", LAST));

    assertThat(read.pairs)
        .extracting(pair -> pair.topic() + " " + pair.origin().position())
        .containsExactly(
            "A /sessions/0/qa_pairs/0", "B /sessions/1/qa_pairs/0", "B /sessions/1/qa_pairs/1");
    assertThat(read.reasons()).containsExactly("broken_json", "broken_json");
  }

  @Test
  void readsWhatOthersWriteAsJson() {
    CollectedRecords read =
        CollectedRecords.ofText(
            """
            // comment
            [{"question": "q1", "answer": "a", "score": NaN, "top": -Infinity,},
             /* another */ {'question': 'q2', 'answer': 'a', "x": None, "y": True},]
            """);

    assertThat(read.questions()).containsExactly("q1", "q2");
    assertThat(read.failures).isEmpty();
  }

  @Test
  void keepsAPairBesideAFieldThatIsBroken() {
    CollectedRecords read =
        CollectedRecords.ofText(
            "{\"question\": \"q1\", \"n\": 007, \"answer\": \"a\"}\n" + AFTER + "\n");

    assertThat(read.questions()).containsExactly("q1", "q3");
    assertThat(read.failures)
        .extracting(Failure::reason, Failure::input)
        .containsExactly(tuple("broken_json", "\"n\": 007, "));
  }

  @Test
  void readsFilesThatWereAppended() {
    CollectedRecords read =
        CollectedRecords.ofText("\uFEFF" + BEFORE + "\n\uFEFF" + AFTER + "\n```\n# end\n" + LAST);

    assertThat(read.questions()).containsExactly("q1", "q3", "q4");
    assertThat(read.failures).isEmpty();
  }

  @Test
  void passesOverLinesThatAreNoJson() {
    CollectedRecords read =
        CollectedRecords.ofText(
            BEFORE + "\n2025-10-01 12:00 [INFO] started\nand more\n" + AFTER + "\n}\n" + LAST);

    assertThat(read.questions()).containsExactly("q1", "q3", "q4");
    assertThat(read.reasons()).allMatch("broken_json"::equals);
  }

  @Test
  void passesOverWhatIsNestedTooDeep() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    CollectedRecords read =
        CollectedRecords.ofText("[" + BEFORE + ",{\"id\": 2, \"x\": " + deep + "}," + AFTER + "]");

    assertThat(read.questions()).containsExactly("q1", "q3");
    assertThat(read.reasons()).containsExactly("json_limit_exceeded");
  }

  @Test
  void passesOverATextThatIsTooLong() {
    String text = "x, \\\"y\\\": ".repeat(3_000_000);
    CollectedRecords read =
        CollectedRecords.ofText(
            BEFORE + "\n{\"id\": 2, \"question\": \"" + text + "\"}\n" + AFTER + "\n" + LAST);

    assertThat(read.questions()).containsExactly("q1", "q3", "q4");
    assertThat(read.reasons()).containsExactly("json_limit_exceeded");
  }

  @Test
  void tellsOnceOfAFileThatIsNoJsonAtAll() {
    byte[] noise = new byte[20_000];
    new Random(5).nextBytes(noise);

    assertThat(CollectedRecords.ofJson(noise).failures).hasSize(1);
    assertThat(CollectedRecords.ofJson("function f() { return [1, {x: 2}]; }").failures).hasSize(1);
  }

  @Test
  void takesNoZeroBytesForAnEncoding() {
    byte[] bytes = {0, 0, ',', (byte) 0xFF, '+', 0, 0, '{', 0x5D, 0x5C};

    assertThat(CollectedRecords.ofJson(bytes).reasons()).containsExactly("broken_json");
  }

  @Test
  void readsWideEncodings() {
    for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"}) {
      byte[] bytes =
          (BEFORE + "\n{\"id\": oops oops}\n" + AFTER).getBytes(Charset.forName(charset));
      CollectedRecords read = CollectedRecords.ofJson(bytes);

      assertThat(read.questions()).as(charset).containsExactly("q1", "q3");
      assertThat(read.failures).as(charset).hasSize(1);
    }
    assertThat(CollectedRecords.ofJson(BEFORE.getBytes(StandardCharsets.UTF_8)).pairs).hasSize(1);
  }
}
