package io.github.indicatorrefinery.pipeline.job.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.parquet.ParquetFileOfOthers;
import io.github.indicatorrefinery.transforms.parse.format.Beginning;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.input.UnpackedInput;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;

class ParquetFormatTest {
  private static final InputFile FILE = new InputFile(SourceKind.FILE, "pairs.parquet");

  private static final ParquetFileOfOthers COLUMNS =
      ParquetFileOfOthers.of(
          """
          message columns {
            optional binary Question (STRING);
            optional binary ANSWER (STRING);
            optional binary topic (STRING);
            optional int64 id;
            optional int32 votes;
          }
          """);

  private static void whole(Group row) {
    row.append("Question", "What is it?")
        .append("ANSWER", "A mean.")
        .append("topic", "SMA")
        .append("id", 7L)
        .append("votes", 3);
  }

  @Test
  void readsAPairWithAllThatStandsBesideIt() throws IOException {
    Read read = read(COLUMNS.bytes(List.of(ParquetFormatTest::whole)));

    assertThat(read.failures).isEmpty();
    assertThat(read.pairs)
        .containsExactly(
            new SourcePair(
                new Origin(SourceKind.FILE, "pairs.parquet", null, "row 1"),
                "SMA",
                null,
                read.pairs.get(0).number(),
                "What is it?",
                "A mean.",
                List.of(),
                new SourceDetails("parquet", null, null, "7", "{\"votes\":3}")));
    assertThat(read.records.account().format()).isEqualTo("parquet");
    assertThat(read.records.account().characters().inPairs()).isEqualTo(18);
    assertThat(read.records.account().characters().read())
        .isEqualTo(
            "{\"Question\":\"What is it?\",\"ANSWER\":\"A mean.\",\"topic\":\"SMA\",\"id\":7,\"votes\":3}\n"
                .length());
  }

  @Test
  void aRowWithoutAnAnswerFailsBetweenTwoWholeOnes() throws IOException {
    Consumer<Group> open = row -> row.add("Question", "And now?");

    Read read =
        read(COLUMNS.bytes(List.of(ParquetFormatTest::whole, open, ParquetFormatTest::whole)));

    assertThat(read.pairs)
        .extracting(pair -> pair.origin().position())
        .containsExactly("row 1", "row 3");
    assertThat(read.failures)
        .extracting(failure -> failure.reason() + " " + failure.origin().position())
        .containsExactly("missing_answer row 2");
  }

  @Test
  void notesOnceThatACharacterWasLost() throws IOException {
    Consumer<Group> lost = row -> row.append("Question", "Wh\uFFFDt?").add("ANSWER", "A mean.");

    assertThat(read(COLUMNS.bytes(List.of(lost))).pairs)
        .singleElement()
        .extracting(SourcePair::notes)
        .isEqualTo(List.of("replacement_character"));
  }

  @Test
  void readsConversationsPairByPair() throws IOException {
    ParquetFileOfOthers file =
        ParquetFileOfOthers.of(
            """
            message chats {
              optional group messages (LIST) {
                repeated group list {
                  optional group element {
                    optional binary role (STRING);
                    optional binary content (STRING);
                  }
                }
              }
            }
            """);
    Consumer<Group> chat =
        row -> {
          Group messages = row.addGroup("messages");
          add(messages, "user", "What is it?");
          add(messages, "assistant", "A mean.");
          add(messages, "user", "Of what?");
          add(messages, "assistant", "Of prices.");
        };

    Read read = read(file.bytes(List.of(chat, chat)));

    assertThat(read.pairs).hasSize(4);
    assertThat(read.pairs.get(0).origin().position()).startsWith("row 1 /messages/");
    assertThat(read.pairs.get(3).origin().position()).startsWith("row 2 /messages/");
    assertThat(read.pairs).allMatch(pair -> pair.details().format().equals("parquet"));
  }

  private static void add(Group messages, String role, String content) {
    messages.addGroup("list").addGroup("element").append("role", role).add("content", content);
  }

  @Test
  void countsRowsThatHoldNoPair() throws IOException {
    ParquetFileOfOthers file =
        ParquetFileOfOthers.of("message other { required int64 volume; required double price; }");
    Consumer<Group> row = group -> group.append("volume", 1L).add("price", 2.5);

    Read read = read(file.bytes(List.of(row, row)));

    assertThat(read.failures).extracting(Failure::reason).containsExactly("unknown_json_shape");
    assertThat(read.records.account().passedOver())
        .containsExactly(new PassedOver("(document)", 2));
  }

  @Test
  void saysThatAFileIsBroken() throws IOException {
    byte[] whole = COLUMNS.bytes(List.of(ParquetFormatTest::whole));

    assertThat(read(Arrays.copyOf(whole, 100)).failures)
        .extracting(failure -> failure.reason() + ": " + failure.message())
        .containsExactly("broken_parquet: no Parquet file: it has no footer (after 0 rows)");
  }

  @Test
  void aFileWithoutRowsIsNoFailure() throws IOException {
    Read read = read(COLUMNS.bytes(List.of()));

    assertThat(read.pairs).isEmpty();
    assertThat(read.failures).isEmpty();
    assertThat(read.records.account().format()).isEqualTo("parquet");
  }

  @Test
  void whateverIsBrokenThereAreRecordsOrAFailure() throws IOException {
    byte[] whole =
        COLUMNS.bytes(
            List.of(ParquetFormatTest::whole, ParquetFormatTest::whole, ParquetFormatTest::whole));
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] changed = whole.clone();
      changed[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt();
      Read read = read(changed);
      assertThat(read.pairs.size() + read.failures.size()).isPositive();
    }
  }

  @Test
  void recognisesAFileByItsContent() {
    ParquetFormat format = new ParquetFormat();

    assertThat(format.recognises(Beginning.of(FILE, COLUMNS.bytes(List.of())))).isTrue();
    assertThat(format.recognises(Beginning.of(FILE, "{}".getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(format.recognises(Beginning.of(FILE, new byte[0]))).isFalse();
  }

  private static Read read(byte[] file) throws IOException {
    Read read = new Read();
    new ParquetFormat().read(read.records, new UnpackedInput(new ByteArrayInputStream(file)));
    return read;
  }

  private static final class Read implements ParsedRecords {
    final List<SourcePair> pairs = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();
    final FileRecords records = new FileRecords(FILE, this);

    @Override
    public void pair(SourcePair pair) {
      pairs.add(pair);
    }

    @Override
    public void research(Research research) {}

    @Override
    public void failure(Failure failure) {
      failures.add(failure);
    }
  }
}
