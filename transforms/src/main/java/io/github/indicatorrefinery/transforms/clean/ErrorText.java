package io.github.indicatorrefinery.transforms.clean;

import java.util.regex.Pattern;

/**
 * Whether an answer is none but what a program wrote in its place: a missing value ({@code null},
 * {@code nan}, {@code N/A}, an empty list), or the error of the service that was asked.
 */
final class ErrorText {
  /** An error is short; a long text that begins like one may be about errors. */
  private static final int MAX_CHARS = 2_000;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  private static final Pattern NO_VALUE =
      Pattern.compile(
          "[\"'`(\\[{<\\s]*(?:null|nil|nan|none|n/a|#n/a|undefined|<na>|nat"
              + "|(?:no|empty) (?:answer|response|content|results?|data)|error|failed|timeout)?"
              + "[\"'`)\\]}>\\s]*[.!]?",
          FLAGS);

  private static final Pattern ERROR =
      Pattern.compile(
          "(?:\\W{0,3})(?:(?:http |api |server |openai )?error(?: code)?\\s*[:=]?\\s*[45]\\d\\d\\b.*"
              + "|(?:http|status)(?: code| error)?\\s*[:=]?\\s*[45]\\d\\d\\b.*"
              + "|[45]\\d\\d (?:bad request|unauthorized|forbidden|not found|too many requests"
              + "|internal server error|bad gateway|service unavailable|gateway time-?out)\\b.*"
              + "|(?:the )?(?:request|connection|operation|read|call) (?:has )?timed out\\b.{0,200}"
              + "|(?:request )?time-?out(?: error)?[.:!].{0,200}"
              + "|connection (?:error|refused|reset|aborted)\\b.{0,200}"
              + "|rate limit (?:reached|exceeded|error)\\b.{0,400}"
              + "|too many requests\\b.{0,200}"
              + "|(?:internal server error|service unavailable|bad gateway|gateway time-?out)\\b.{0,200}"
              + "|traceback \\(most recent call last\\):.*"
              + "|(?:[a-z_]\\w{0,60}\\.){0,6}[A-Za-z]\\w{0,60}(?:Error|Exception|Timeout)\\b\\s*[:(].{0,1000}"
              + "|an (?:unexpected |internal )?error (?:has )?occurred\\b.{0,300}"
              + "|error\\s*:.{0,300}"
              + "|\\{\\s*[\"'](?:error|errors|detail|exception)[\"']\\s*:.*\\})",
          FLAGS);

  private ErrorText() {}

  /** Whether all of {@code answer} is a missing value or an error. */
  static boolean isOne(String answer) {
    String text = answer.strip();
    return !text.isEmpty()
        && text.length() <= MAX_CHARS
        && (NO_VALUE.matcher(text).matches() || ERROR.matcher(text).matches());
  }
}
