package io.github.indicatorrefinery.pipeline.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as they come from the server, to a reader without scripts. */
class PageFaceTest {
  private static final String RSI = "relative_strength_index_rsi";

  @TempDir private static Path shared;

  private static ServedPages pages;

  @BeforeAll
  static void serve() throws IOException {
    pages = ServedPages.of(ServedPages.writeRun(shared), shared.resolve("logs"));
  }

  @AfterAll
  static void stop() throws IOException {
    assertThat(pages.failures()).isEmpty();
    pages.close();
  }

  private static String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = pages.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @Test
  void theWayInIsTheQuestionBoxAndTheMapOfTheCatalog() throws Exception {
    String start = page("/");

    assertThat(start)
        .contains("Ask 8 pairs on 3 of 227 indicators", "action=\"/\"")
        .contains("Momentum Indicators", "href=\"/indicators/" + RSI + "\"");
    assertThat(start.split("class=\"cell b\\d\" href=", -1)).hasSize(228);
  }

  @Test
  void aQuestionIsAnsweredWithoutScripts() throws Exception {
    String answer = page("/?q=How+is+the+RSI+calculated%3F");

    assertThat(answer)
        .contains("average gains and average losses of 14 periods.")
        .contains("<a class=\"cite\" href=\"#c1\"", "id=\"c1\"")
        .contains("Answered", "aria-label=\"Nearest question at cosine distance 0.")
        .contains("href=\"/pairs/" + pages.pairId("How is the RSI calculated"));
  }

  @Test
  void theGateIsThatWhichTheRunCarries() throws Exception {
    Path gate = shared.resolve("gate.json");
    Files.writeString(
        gate,
        GateFile.of(
                new QuestionGate(0.41, 0.61, 1, 0.9),
                new GateFile.MeasuredOn("questions.tsv", "0", null, null, 1, 1, 1, 1, 1, "0"))
            .text());
    Path scratch = Files.createDirectory(shared.resolve("carrying"));
    try (ServedPages carrying =
        ServedPages.withoutLog(ServedPages.writeRun(scratch, "--gate=" + gate))) {
      String question = "q=How+is+the+RSI+calculated%3F";
      for (String path : new String[] {"/?", "/found?"}) {
        assertThat(carrying.get(path + question).body()).contains("Below 0.41");
      }
    }
  }

  @Test
  void aRefusalSaysWhyAndShowsTheNearestQuestions() throws Exception {
    assertThat(page("/?q=Which+zebras+graze+near+Kilimanjaro%3F"))
        .contains("Not answered", "Hardly any pair mentions “zebras”")
        .contains("The nearest questions", "Ask this")
        .doesNotContain("class=\"cite\"");
  }

  @Test
  void filtersHoldAndStandInTheForm() throws Exception {
    String answer =
        page("/?q=How+is+the+RSI+calculated%3F&indicator=bollinger_bands&tier=&without_flags=true");

    assertThat(answer)
        .contains("How do Bollinger Bands show volatility?")
        .doesNotContain("How is the RSI smoothed?")
        .contains(
            "value=\"bollinger_bands\" selected",
            "value=\"true\" checked",
            "<details class=\"filters\" open");
    assertThat(page("/?q=How+is+the+RSI+calculated%3F&indicator=&tier="))
        .contains("How is the RSI smoothed?");
  }

  @Test
  void whatWasFoundComesAloneToo() throws Exception {
    assertThat(page("/found?q=How+is+the+RSI+calculated%3F"))
        .doesNotContain("<html")
        .contains("class=\"citations\"", "How is the RSI calculated?");
  }

  @Test
  void anIndicatorHasItsKnowledgeItsVerdictsAndItsPairs() throws Exception {
    String page = page("/indicators/" + RSI);

    assertThat(page)
        .contains("Relative Strength Index (RSI)", "<code>100 - 100 / (1 + rs)</code>")
        .contains("Wilder, New Concepts in Technical Trading Systems, 1978")
        .contains("0 to 100", "What is wrong", "RSI = 100 + 100 / (1 + RS)")
        .contains("all 4", "What does an RSI above 70 mean?");
    assertThat(page("/indicators/" + RSI + "?tier=premium&page=9"))
        .doesNotContain("What does an RSI above 70 mean?");
    assertThat(page("/indicators/ichimoku_cloud_kijun_sen")).contains("No pair is about it yet.");
  }

  @Test
  void allIndicatorsAndTopicsAreListed() throws Exception {
    assertThat(page("/indicators"))
        .contains("href=\"/indicators/" + RSI + "\"", "DeFi pools", "227 indicators");
  }

  @Test
  void aPairHasAllThatIsKnownOfIt() throws Exception {
    String id = pages.pairId("Why is the RSI said");
    String page = page("/pairs/" + id);

    assertThat(page)
        .contains("Why is the RSI said to be RS alone?", "Kept, number")
        .contains("<mark class=\"wrong\">", "the reference: <code>")
        .contains("technical accuracy", "read from", "pairs.csv", "by the topic");
    assertThat(page("/pairs/" + id.substring(0, 8))).contains(id);
  }

  @Test
  void wordsAreFoundWhereverTheyStand() throws Exception {
    assertThat(page("/search?q=pullback+%22may+follow%22"))
        .contains(
            "1 pair", "<mark class=\"match\">pullback</mark>", "What does an RSI above 70 mean?");
    assertThat(page("/search?q=pullback+zebra")).contains("No pair has all of these words");
    assertThat(page("/search?q=pullback+NOT+-+%22+*&page=7"))
        .contains("No pair has all of these words");
    assertThat(page("/search")).doesNotContain("No pair has");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/indicators/none_such",
        "/pairs/0123456789abcdef0123456789abcdef",
        "/pairs/zebra",
        "/static/none.css",
        "/nowhere"
      })
  void whatIsNotThereIsToldOnAPage(String path) throws Exception {
    HttpResponse<String> response = pages.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
    assertThat(response.body()).contains("Not here", "To the map");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=a&page=x", "/?q=a&top=0", "/indicators/" + RSI + "?page=-"})
  void whatCannotBeUnderstoodIsToldOnAPage(String path) throws Exception {
    HttpResponse<String> response = pages.get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("That did not work");
  }

  @Test
  void noTextOfAPairIsMarkup() throws Exception {
    String id = pages.pairId("Where do I keep the keys");
    for (String path :
        new String[] {
          "/",
          "/?q=Where+do+I+keep+the+keys+of+my+wallet%3F",
          "/?q=%3Cscript%3Ewindow.owned+%3D+1%3C%2Fscript%3E%22%27%3E%3Cimg+src%3Dx%3E",
          "/found?q=Where+do+I+keep+the+keys+of+my+wallet%3F",
          "/indicators",
          "/search?q=safe+place",
          "/search?q=%22%3E%3Cscript%3Ewindow.owned+%3D+1%3C%2Fscript%3E",
          "/pairs/" + id,
          "/indicators/%3Cscript%3Ewindow.owned+%3D+1"
        }) {
      assertThat(pages.get(path).body())
          .doesNotContain("<script>window", "<img src=x", "\u202E")
          .doesNotContainPattern("<[a-z][^>]* (style|on[a-z]+)=");
    }
    assertThat(page("/pairs/" + id)).contains("&lt;script>window.owned = 1&lt;/script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/?q=rsi", "/indicators", "/indicators/" + RSI, "/search?q=rsi", "/nowhere"})
  void everyPageForbidsWhatItDoesNotNeed(String path) throws Exception {
    assertThat(pages.get(path).headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe", "*", "data:");
  }

  @Test
  void feedbackIsOfferedWhereItIsKeptAlone() throws Exception {
    String question = "/?q=How+is+the+RSI+calculated%3F";
    assertThat(page(question)).contains("class=\"feedback\"");
    try (ServedPages silent = ServedPages.withoutLog(shared.resolve("run"))) {
      assertThat(silent.get(question).body())
          .contains("Answered")
          .doesNotContain("class=\"feedback\"");
    }
  }

  @Test
  void scriptsAndStylesComeFromTheProgramAndAreKeptByTheBrowser() throws Exception {
    for (String file : new String[] {"page.css", "serve.css", "serve.js", "icon.svg"}) {
      HttpResponse<String> response = pages.get("/static/" + file);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("etag")).isPresent();
    }
  }
}
