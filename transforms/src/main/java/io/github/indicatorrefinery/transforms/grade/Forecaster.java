package io.github.indicatorrefinery.transforms.grade;

import java.util.List;

/** Adds up what judging will take. Not safe for concurrent use. */
final class Forecaster {
  private final Grader judge;
  private final GradingRules rules;
  private Forecast forecast = Forecast.NONE;

  Forecaster(Grader judge, GradingRules rules) {
    this.judge = judge;
    this.rules = rules;
  }

  void add(List<AskedAnswer> answers) {
    for (AskedAnswer answer : answers) {
      Prompt prompt = answer.prompt(rules.model());
      forecast =
          GradingSitting.known(judge, prompt).isPresent()
              ? forecast.plusKnown()
              : forecast.plus(prompt);
    }
  }

  /**
   * The sum.
   *
   * @throws OverTheCapException when it is more than the rules allow
   */
  Forecast accepted() {
    if (forecast.tokens() > rules.maxTokens()) {
      throw new OverTheCapException(forecast, rules);
    }
    return forecast;
  }
}
