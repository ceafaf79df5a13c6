package io.github.indicatorrefinery.transforms.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which files give pairs, told by content alone. */
class PairShapesTest {
  private static final String Q = "Which way does OBV point?";
  private static final String A = "Up while volume comes on green days.";

  private static CollectedRecords read(String template) {
    return CollectedRecords.ofText(template.replace("$Q", Q).replace("$A", A));
  }

  private static SourcePair expectOnePair(String template, String format) {
    CollectedRecords read = read(template);

    assertThat(read.failures).isEmpty();
    assertThat(read.questions()).containsExactly(Q);
    assertThat(read.answers()).containsExactly(A);
    assertThat(read.file.format()).isEqualTo(format);
    return read.pairs.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'question':'$Q','answer':'$A'",
        "'Question':'$Q','Answer':'$A'",
        "'QUESTION':'$Q','ANSWER':'$A'",
        "'Question Text':'$Q','Answer-Text':'$A'",
        "'q':'$Q','a':'$A'",
        "'Q':'$Q','A':'$A'",
        "'query':'$Q','response':'$A'",
        "'input':'$Q','output':'$A'",
        "'user_input':'$Q','response':'$A','reference':'x','retrieved_contexts':['y']",
        "'user_input':'$Q','reference':'$A'",
        "'user':'$Q','assistant':'$A'",
        "'human':'$Q','bot':'$A'",
        "'question':'$Q','ground_truth':'$A'",
        "'question':'$Q','answers':['$A']",
        "'question':'$Q','answer':{'text':['$A'],'answer_start':[0]}",
        "'question':'$Q','answers':[{'text':'$A','answer_start':3}]",
        "'question':{'text':'$Q'},'answer':'$A'",
        "'problem':'$Q','solution':'$A'",
        "'content':'Q: $Q\\nA: $A'",
        "'text':'Question: $Q\\nAnswer: $A'",
        "'text':'**Q:** $Q\\n\\n**A:** $A'",
        "'text':'### Instruction:\\n$Q\\n\\n### Response:\\n$A'",
        "'text':'Human: $Q\\nAssistant: $A'",
        "'text':'Q: $Q A: $A'",
        "'metadata':{'question':'$Q','answer':'$A'},'score':1",
        "'page':1,'qa':{'question':'$Q','answer':'$A'}",
      })
  void readsARecordOfALine(String fields) {
    String line = "{" + fields.replace('\'', '"') + "}\n";
    CollectedRecords read = read(line);

    assertThat(read.failures).isEmpty();
    assertThat(read.questions()).containsExactly(Q);
    assertThat(read.answers()).containsExactly(A);
    assertThat(read.pairs.get(0).notes()).isEmpty();
    assertThat(read.file.kind()).isEqualTo(SourceKind.FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#]",
        "# #",
        "#\n#\n",
        "\u001e#\n\u001e#\n",
        "{\"data\": [#]}",
        "{\"items\": {\"x1\": #, \"x2\": #}}",
        "{\"x1\": #, \"x2\": #}",
        "{\"a\": {\"b\": [[#], #]}}",
        "{\"rows\": [{\"row_idx\": 0, \"row\": #}]}",
        "```json\n[#]\n```\n",
        "// made by hand\n[#, /* twice */ #,]",
      })
  void readsPairsWhereverTheyStand(String container) {
    CollectedRecords read = read(container.replace("#", "{\"question\":\"$Q\",\"answer\":\"$A\"}"));

    assertThat(read.failures).isEmpty();
    assertThat(read.questions()).isNotEmpty().allMatch(Q::equals);
    assertThat((long) read.pairs.size()).isEqualTo(container.chars().filter(c -> c == '#').count());
  }

  @Test
  void joinsAnInstructionWithItsInput() {
    SourcePair pair =
        read("[{\"instruction\":\"Explain.\",\"input\":\"$Q\",\"output\":\"$A\"}]").pairs.get(0);

    assertThat(pair.question()).isEqualTo("Explain.\n\n" + Q);
    expectOnePair("[{\"instruction\":\"$Q\",\"input\":\"\",\"output\":\"$A\"}]", "alpaca");
  }

  @Test
  void readsPromptAndCompletion() {
    expectOnePair("{\"prompt\":\"$Q\",\"completion\":\"$A\"}", "prompt");
    expectOnePair(
        """
        {"prompt": [{"role": "system", "content": "s"}, {"role": "user", "content": "$Q"}],
         "completion": [{"role": "assistant", "content": "$A"}]}
        """,
        "prompt");
    expectOnePair(
        """
        {"prompt": "$Q", "chosen": "$A",
         "rejected": [{"role": "user", "content": "x"}, {"role": "assistant", "content": "no"}]}
        """,
        "prompt");
  }

  @Test
  void readsSquadByTheTitleOfItsArticle() {
    CollectedRecords read =
        read(
            """
            {"version": "2", "data": [{"paragraphs": [{"context": "c", "qas": [
              {"id": "k1", "question": "$Q", "answers": [{"text": "$A"}, {"text": "$A"}]},
              {"id": "k2", "question": "no", "answers": [], "is_impossible": true},
              {"id": "k3", "question": "gone", "answers": []}]}], "title": "Volume"}]}
            """);

    assertThat(read.questions()).containsExactly(Q);
    assertThat(read.pairs.get(0).topic()).isEqualTo("Volume");
    assertThat(read.pairs.get(0).details().id()).isEqualTo("k1");
    assertThat(read.reasons()).containsExactly("missing_answer");
    assertThat(read.file.format()).isEqualTo("squad");
    assertThat(read.file.passedOver())
        .extracting(Object::toString)
        .containsExactly("PassedOver[path=data[*].paragraphs[*].qas[*], objects=1]");
  }

  @Test
  void readsPagesOfFrequentQuestions() {
    String question =
        """
        {"@type": "Question", "name": "$Q", "acceptedAnswer": {"@type": "Answer", "text": "$A"}}""";
    expectOnePair("{\"@type\": \"FAQPage\", \"mainEntity\": [" + question + "]}", "faq");
    expectOnePair("{\"@graph\": [{\"mainEntity\": " + question + "}]}", "faq");
  }

  @Test
  void readsStoresOfDocuments() {
    String text = "Q: $Q\\nA: $A";
    expectOnePair("[{\"page_content\": \"" + text + "\", \"metadata\": {}}]", "langchain");
    expectOnePair(
        "{\"docstore/data\": {\"n1\": {\"__data__\": {\"text\": \"" + text + "\"}}}}",
        "llamaindex");
    expectOnePair(
        "{\"result\": {\"points\": [{\"id\": 1, \"payload\": {\"question\": \"$Q\","
            + " \"answer\": \"$A\"}}]}}",
        "qdrant");
    SourcePair stored =
        expectOnePair(
            """
            {"ids": ["a", "b"], "embeddings": [[0.1], [0.2]],
             "documents": ["Q: $Q\\nA: $A", "no pair"],
             "metadatas": [{"topic": "OBV", "session_id": 3}, null]}
            """,
            "chroma");
    assertThat(stored.topic()).isEqualTo("OBV");
    assertThat(stored.details().id()).isEqualTo("a");
    assertThat(stored.origin().position()).isEqualTo("/documents/0");
  }

  @Test
  void readsTablesByColumns() {
    expectOnePair("{\"question\": [\"$Q\"], \"answer\": [\"$A\"], \"contexts\": [[]]}", "columns");
    expectOnePair("{\"question\": {\"0\": \"$Q\"}, \"answer\": {\"0\": \"$A\"}}", "columns");
    expectOnePair(
        "{\"columns\": [\"answer\", \"question\"], \"data\": [[\"$A\", \"$Q\"]]}", "columns");
  }

  @Test
  void readsAMapOfQuestionsOnlyWhereItClearlyIsOne() {
    expectOnePair("{\"$Q\": \"$A\"}", "map");
    assertThat(read("{\"first name\": \"x\", \"last name\": \"y\"}").reasons())
        .containsExactly("unknown_json_shape");
    assertThat(read("{\"$Q\": \"$A\", \"Why is it so?\": 3}").pairs).isEmpty();
  }

  @Test
  void keepsWhatStandsBesideAPair() {
    SourcePair pair =
        expectOnePair(
            """
            {"question": "$Q", "answer": "$A", "Topic": "Volume", "indicator": "obv", "id": 7,
             "category": "c", "Created At": "2025", "zeta": 1.50, "Alpha": ["x", true, null],
             "documents": [{"page_content": "d"}], "chunks": null, "content": "Q: $Q\\nA: $A"}
            """,
            "jsonl");

    assertThat(pair.topic()).isEqualTo("Volume");
    assertThat(pair.createdAt()).isEqualTo("2025");
    assertThat(pair.details().indicator()).isEqualTo("obv");
    assertThat(pair.details().category()).isEqualTo("c");
    assertThat(pair.details().id()).isEqualTo("7");
    assertThat(pair.details().extra()).isEqualTo("{\"Alpha\":[\"x\",true,null],\"zeta\":1.50}");
  }

  @Test
  void namesColumnsThatAreTooLongInsteadOfKeepingThem() {
    SourcePair pair =
        expectOnePair(
            "{\"question\": \"$Q\", \"answer\": \"$A\", \"context\": \""
                + "x".repeat(PairDetails.MAX_EXTRA_CHARS)
                + "\", \"b\": 2}",
            "jsonl");

    assertThat(pair.details().extra()).isEqualTo("{\"(left out)\":[\"context\"],\"b\":2}");
  }

  @Test
  void tellsOfOtherAnswersAndOfRepeatedFields() {
    CollectedRecords read =
        read(
            """
            {"question": "$Q", "answers": ["$A", "another"]}
            {"question": "$Q", "answer": "first", "answer": "$A"}
            """);

    assertThat(read.answers()).containsExactly(A, A);
    assertThat(read.pairs)
        .extracting(SourcePair::notes)
        .containsExactly(List.of("other_answers:1"), List.of("answer_repeated"));
  }

  @Test
  void tellsKindsByContent() {
    String pair = "{\"question\": \"$Q\", \"answer\": \"$A\", \"metadata\": {\"session_id\": 1}}";
    assertThat(read("{\"sessions\": [{\"qa_pairs\": [" + pair + "]}]}").file.kind())
        .isEqualTo(SourceKind.EXPORT);
    assertThat(read("{\"documents\": [" + pair + "]}").file.format()).isEqualTo("export");
    assertThat(read("{\"indicator\": \"obv\", \"qa_pairs\": [" + pair + "]}").file.kind())
        .isEqualTo(SourceKind.STRUCTURED);
    assertThat(read(pair).file.kind()).isEqualTo(SourceKind.FILE);
  }

  @Test
  void namesAnUnknownShapeOnceAFile() {
    CollectedRecords read = read("{\"alpha\": 1, \"Beta\": 2}\n".repeat(50));

    assertThat(read.reasons()).containsExactly("unknown_json_shape");
    assertThat(read.failures.get(0).message()).startsWith("found an object of alpha, Beta; ");
    assertThat(read("{}").reasons()).containsExactly("empty_file");
    assertThat(read("[]").reasons()).containsExactly("empty_file");
    assertThat(read("[\"a\", \"b\"]").reasons()).containsExactly("unknown_json_shape");
  }
}
