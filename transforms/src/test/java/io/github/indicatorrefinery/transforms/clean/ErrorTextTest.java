package io.github.indicatorrefinery.transforms.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "NaN",
        "None",
        "None.",
        "N/A",
        "undefined",
        "\"\"",
        "[]",
        "{}",
        "```\n\n```",
        "Error code: 429 - {'error': {'message': 'slow down'}}",
        "Error 503: try later",
        "HTTP 502 Bad Gateway",
        "429 Too Many Requests",
        "Request timed out.",
        "The request timed out after 60 s",
        "Connection error.",
        "Rate limit exceeded, please wait 20 s",
        "Internal Server Error",
        "openai.RateLimitError: slow down",
        "httpx.ReadTimeout: ",
        "Traceback (most recent call last):\n  File \"a.py\", line 1",
        "{\"error\": {\"code\": 500}}",
        "An unexpected error occurred while asking.",
        "Error: no route to host"
      })
  void isNoAnswer(String answer) {
    assertThat(ErrorText.isOne(answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "70",
        "Yes. No. 42.",
        "None of the levels held.",
        "Nansen tracks wallets.",
        "Error rates of forecasts fall with more data.",
        "Tracking error: the deviation of a fund from its index.",
        "429 coins were listed.",
        "Nothing: the ratio has no upper bound.",
        "Time-outs of oracles stop liquidations."
      })
  void isAnAnswer(String answer) {
    assertThat(ErrorText.isOne(answer)).isFalse();
  }
}
