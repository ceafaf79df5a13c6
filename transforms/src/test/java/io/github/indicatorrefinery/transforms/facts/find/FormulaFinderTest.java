package io.github.indicatorrefinery.transforms.facts.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaFinderTest {
  @Test
  void findsAFormulaInASentence() {
    Statement found =
        only("Traders like it. The formula for the RSI is: RSI = 100 - 100 / (1 + RS).");

    assertThat(found.left()).isEqualTo("RSI");
    assertThat(found.right()).isEqualTo("100 - 100 / (1 + RS)");
    assertThat(found.announced()).isEqualTo("RSI");
    assertThat(found.quote()).isEqualTo("RSI = 100 - 100 / (1 + RS)");
  }

  @Test
  void endsAFormulaBeforeWhatExplainsIt() {
    assertThat(rights("K = 2 / (n + 1), where n is the length.")).containsExactly("2 / (n + 1)");
    assertThat(rights("K = 2 / (n + 1) and n is the length.")).containsExactly("2 / (n + 1)");
  }

  @Test
  void findsEachFormulaOfAListAndOfASentence() {
    assertThat(rights("Where:\n- TP = (High + Low + Close) / 3\n- MF = TP x Volume"))
        .containsExactly("(High + Low + Close) / 3", "TP x Volume");
    assertThat(rights("Use MB = SMA(Close, 20) and UB = MB + 2 * SD."))
        .containsExactly("SMA(Close, 20)", "MB + 2 * SD");
  }

  @Test
  void readsOnWhereALineEndsInTheMiddle() {
    assertThat(rights("UO = 100 * (4 * A7 +\n  2 * A14 + A28) / 7\nDone.").get(0))
        .isEqualTo("100 * (4 * A7 +\n  2 * A14 + A28) / 7");
    assertThat(rights("MFM = [(Close - Low)\n - (High - Close)] / (High - Low)").get(0))
        .isEqualTo("[(Close - Low)\n - (High - Close)] / (High - Low)");
  }

  @Test
  void tellsAConditionApart() {
    Statement after = only("OBV = Previous OBV + Volume (if Close > Previous Close) or - Volume");
    assertThat(after.right()).isEqualTo("Previous OBV + Volume");
    assertThat(after.condition()).isEqualTo("Close > Previous Close");

    Statement before = only("If Close > Previous Close, then OBV = Previous OBV + Volume");
    assertThat(before.condition()).isEqualTo("Close > Previous Close");
  }

  @Test
  void tellsAConditionOnALineOfItsOwn() {
    for (String answer :
        List.of(
            "OBV = Previous OBV + Volume\n   if Close > Previous Close",
            "OBV = Previous OBV + Volume\n\n(when Close > Previous Close)",
            "OBV = Previous OBV + Volume\nCondition: Close > Previous Close.",
            "On OBV.\nIf Close > Previous Close:\nOBV = Previous OBV + Volume")) {
      assertThat(only(answer).right()).isEqualTo("Previous OBV + Volume");
      assertThat(only(answer).condition()).isEqualTo("Close > Previous Close");
    }
    assertThat(only("OBV = Previous OBV + Volume\nfor up days").doubt())
        .isEqualTo("conditions follow in other sentences");
    assertThat(only("Z = A / B\nWhere Close > Open, it is high.").condition()).isEmpty();
    assertThat(only("Z = A / B\nIf Z is above 3: sell.").condition()).isEmpty();
  }

  @Test
  void givesEachFormulaItsOwnConditionWhicheverComesFirst() {
    assertThat(conditions("If A > B\nZ = A + C\nIf A < B\nZ = A - C"))
        .containsExactly("A > B", "A < B");
    assertThat(conditions("Z = A + C\nif A > B\nZ = A - C\nif A < B"))
        .containsExactly("A > B", "A < B");
  }

  @Test
  void endsNoFormulaAtAShortForm() {
    assertThat(rights("Z = A / B vs. C. It fell.").get(0)).isEqualTo("A / B vs. C");
  }

  @Test
  void noticesConditionsThatFollow() {
    assertThat(only("OBV = Previous OBV + Volume\n- If the close fell, it is subtracted.").doubt())
        .isEqualTo("conditions follow in other sentences");
    assertThat(only("MACD is calculated by subtracting A from B. It is then normalized.").doubt())
        .isEqualTo("further steps follow");
    assertThat(only("The EMA calculates the average of the closes.").doubt())
        .isEqualTo("it says what is measured rather than how");
    assertThat(only("MACD is calculated by subtracting A from B.").doubt()).isEmpty();
  }

  @Test
  void findsFormulasWithoutAnEqualsSign() {
    Statement told = only("MVRV is calculated by dividing market cap by realized cap.");
    assertThat(told.left()).isEqualTo("MVRV");
    assertThat(told.right()).isEqualTo("dividing market cap by realized cap");
    assertThat(told.isExplicit()).isFalse();

    assertThat(FormulaFinder.find("As a formula for it:\n- Upper Band: SMA + 2 * SD"))
        .singleElement()
        .satisfies(item -> assertThat(item.left()).isEqualTo("Upper Band"));
  }

  @Test
  void takesTheSubjectOfTheSentenceBeforeForIt() {
    assertThat(
            only("The MACD is a trend indicator. It is calculated by subtracting A from B.").left())
        .isEqualTo("MACD");
  }

  @Test
  void passesOverWhatIsNoFormula() {
    assertThat(FormulaFinder.find("See https://example.org/chart?id=rsi_14 for more.")).isEmpty();
    assertThat(FormulaFinder.find("(50 + 55 + 60) / 3 = 55")).isEmpty();
    assertThat(FormulaFinder.find("```\nrsi = ta.rsi(close, 14)\n```")).isEmpty();
    assertThat(FormulaFinder.find("client = new Client();")).isEmpty();
    assertThat(FormulaFinder.find("a == b and c >= d")).isEmpty();
    assertThat(FormulaFinder.find("The trend is your friend.")).isEmpty();
  }

  private static List<String> conditions(String answer) {
    return FormulaFinder.find(answer).stream().map(Statement::condition).toList();
  }

  private static Statement only(String answer) {
    List<Statement> found = FormulaFinder.find(answer);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<String> rights(String answer) {
    return FormulaFinder.find(answer).stream().map(Statement::right).toList();
  }
}
