package io.github.indicatorrefinery.pipeline.cli.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DedupReportCommandTest {
  @TempDir private Path temporary;
  private Path run;

  @BeforeEach
  void writeRun() throws IOException, SQLException {
    run = ComparedRun.write(temporary.resolve("out"), "");
  }

  @Test
  void theTableAndThePairsStandInTheTerminal() {
    assertThat(report().out())
        .isEqualTo(
            """
            3 of 8 different questions went as near duplicates (37.5%)
            Near is cosine distance at most 0.10, or shingle similarity at least 0.75.
            By cosine distance alone, without guards, 3 would have gone.
            Guards refused 3 merges of near questions; 9 pairs of questions were compared.

            questions that go at             0.01   0.02   0.03   0.04   0.05   0.06   0.07   0.08  *0.10   0.12
            with guards                         2      2      2      2      2      2      2      2      3      3
            cosine distance alone               1      1      1      2      2      2      2      2      3      4

            merges refused                      1      1      1      1      1      2      2      2      3      3
            by number                           1      1      1      1      1      2      2      2      2      2
            by coin                             0      0      0      0      0      0      0      0      1      1
            by unit                             0      0      0      0      0      1      1      1      1      1

            * the cut of this run

            Merges next to the cut
              distance  shingles  what became of it
                0.1100     0.800  merged, by shingles
                How is the RSI calculated for                  | How is RSI calculated for a cryptocurrency?
                cryptocurrencies?                              |

                0.1000     0.400  merged
                Is <script>alert(1)</script> & "RSI" �[2J      | 比特币的 RSI 是什么？
                fine?                                          |

                0.0050     0.900  merged
                How is the RSI calculated for                  | How is the RSI computed for cryptocurrencies
                cryptocurrencies?                              |

            Just inside the cut
              distance  shingles  what became of it
                0.1000     0.400  merged
                Is <script>alert(1)</script> & "RSI" �[2J      | 比特币的 RSI 是什么？
                fine?                                          |

                0.0950     0.300  refused by coin (about different coins: <b>BTC</b> against �ETH)
                What does an RSI(14) above 70 say?             | Is <script>alert(1)</script> & "RSI" �[2J
                                                               | fine?

                0.0550     0.600  refused by number; unit (a number differs; counted in different units)
                What does an RSI(21) above 70 say?             | What does an RSI(21) above 70 % say over the
                                                               | last three months of trading on the largest
                                                               | exchanges?

                0.0350     0.880  refused by number (a number differs: 14 against 21)
                What does an RSI(14) above 70 say?             | What does an RSI(21) above 70 say?

                0.0180     0.700  one went to a third question
                How is the RSI computed for cryptocurrencies   | What does an RSI(14) above 70 say?

                0.0050     0.900  merged
                How is the RSI calculated for                  | How is the RSI computed for cryptocurrencies
                cryptocurrencies?                              |

            Just outside the cut
              distance  shingles  what became of it
                0.1100     0.800  merged, by shingles
                How is the RSI calculated for                  | How is RSI calculated for a cryptocurrency?
                cryptocurrencies?                              |

                0.1500     0.500  apart
                How is the RSI calculated for                  | What does an RSI(14) above 70 say?
                cryptocurrencies?                              |

            Nearest pairs that a guard refused
              distance  shingles  what became of it
                0.0350     0.880  refused by number (a number differs: 14 against 21)
                What does an RSI(14) above 70 say?             | What does an RSI(21) above 70 say?

                0.0550     0.600  refused by number; unit (a number differs; counted in different units)
                What does an RSI(21) above 70 say?             | What does an RSI(21) above 70 % say over the
                                                               | last three months of trading on the largest
                                                               | exchanges?

                0.0950     0.300  refused by coin (about different coins: <b>BTC</b> against �ETH)
                What does an RSI(14) above 70 say?             | Is <script>alert(1)</script> & "RSI" �[2J
                                                               | fine?

            """);
  }

  @Test
  void asManyPairsOfEachKindAreShownAsAskedFor() {
    assertThat(report("--pairs=1").out())
        .contains("0.1000", "0.1100", "0.0350")
        .doesNotContain("0.0950", "0.1500", "0.0550");
  }

  @Test
  void noLineIsWiderThanATerminal() throws IOException, SQLException {
    Path wide =
        ComparedRun.write(
            temporary.resolve("wide"),
            "UPDATE decisions SET question = replace(hex(zeroblob(600)), '00', 'ab ');"
                + "UPDATE question_pairs SET guard = replace(hex(zeroblob(90)), '00', 'xy')");

    assertThat(CommandLineCall.of("dedup-report", "--run=" + wide).out().lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void aRunWithoutEmbeddingsIsToldByItsShingles() throws IOException, SQLException {
    Path plain = ComparedRun.write(temporary.resolve("plain"), ComparedRun.WITHOUT_EMBEDDINGS);

    assertThat(CommandLineCall.of("dedup-report", "--run=" + plain).out())
        .startsWith("2 of 8 different questions went as near duplicates (25.0%)\n")
        .contains("Near is shingle similarity at least 0.75.\n")
        .contains("0.95   0.90   0.85   0.80  *0.75   0.70   0.65   0.60   0.55   0.50\n")
        .contains("         -     0.800  merged\n");
  }

  @Test
  void thePageHoldsTheSameAndNeedsNothingElse() throws IOException {
    Path page = temporary.resolve("page.html");

    assertThat(report("--html=" + page).out()).isEqualTo(report().out());
    assertThat(page)
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("<span class=\"number\">3</span> of 8 different questions went")
        .contains("<th class=\"cut\">0.10</th>")
        .containsPattern("\"row\">with guards</th>.*<td class=\"cut\">3</td>.*</tr>")
        .containsPattern("\"row\">share</th>.*<td class=\"cut\">37.5%</td>.*</tr>")
        .containsPattern("\"row\">in all</th>.*<td class=\"cut\">3</td>.*</tr>")
        .contains("What does an <mark>RSI(14)</mark> above 70 say?")
        .contains("<polyline class=\"guarded\" points=\"64.0,")
        .doesNotContain("http://", "https://", "src=", "url(", "@import");
  }

  @Test
  void hostileTextsAreOnlyTexts() throws IOException {
    Path page = temporary.resolve("page.html");

    assertThat(report("--html=" + page).out()).contains("�[2J").doesNotContain("\u001b");
    assertThat(page)
        .content()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;RSI&quot; �[2J", "&amp;")
        .contains("&lt;b&gt;BTC&lt;/b&gt; against �ETH")
        .doesNotContain("<script", "<b>BTC", "\u001b");
  }

  @Test
  void anEarlierPageIsReplacedAndNothingElseIsLeft() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("pages"));
    Path page = Files.writeString(folder.resolve("page.html"), "earlier");

    report("--html=" + page);

    assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(folder.toFile().list()).containsExactly("page.html");
  }

  @Test
  void mistakesInBothOptionsAreToldAtOnce() {
    Path nowhere = temporary.resolve("none/page.html");

    CommandLineCall call =
        CommandLineCall.of("dedup-report", "--run=" + run, "--html=" + nowhere, "--pairs=1001");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .isEqualTo(
            """
            --pairs=1001: allowed is a whole number from 1 to 1000
            --html=%s: its folder does not exist; allowed is a file in one that does
            """
                .formatted(nowhere));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "s3://bucket/page.html"})
  void aPageIsAFileOfThisMachine(String file) {
    assertThat(mistake("--html=" + file))
        .isEqualTo("--html=" + file + ": allowed is a place of this machine\n");
  }

  @Test
  void aFolderIsNoPage() {
    assertThat(mistake("--html=" + run.getParent()))
        .isEqualTo("--html=" + run.getParent() + ": is a folder; allowed is a file\n");
  }

  @Test
  void aFolderWithoutARunIsRefused() {
    CommandLineCall call = CommandLineCall.of("dedup-report", "--run=" + temporary);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "--run=%s: no run there; allowed is the --output of a finished run\n"
                .formatted(temporary));
  }

  @Test
  void aRunOfAnOlderVersionIsRefused() throws IOException, SQLException {
    Path older = ComparedRun.write(temporary.resolve("older"), "DROP TABLE question_pairs");

    CommandLineCall call = CommandLineCall.of("dedup-report", "--run=" + older);

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            "--run=%s: this run did not record what dedup compared; allowed is one of a newer version\n"
                .formatted(older));
  }

  private CommandLineCall report(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "dedup-report";
    arguments[1] = "--run=" + run;
    System.arraycopy(options, 0, arguments, 2, options.length);
    CommandLineCall call = CommandLineCall.of(arguments);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return call;
  }

  private String mistake(String option) {
    CommandLineCall call = CommandLineCall.of("dedup-report", "--run=" + run, option);
    assertThat(call.exitCode()).isEqualTo(2);
    return call.err();
  }
}
