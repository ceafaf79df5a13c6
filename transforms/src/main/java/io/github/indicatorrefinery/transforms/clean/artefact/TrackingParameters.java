package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code utm_…} parameters that programs append to the addresses of their sources. */
final class TrackingParameters implements Artefact {
  private static final String VALUE = "=[^&\\s()\\[\\]<>\"'#]{0,200}";

  private static final Pattern PARAMETERS =
      Pattern.compile("([?&])((?:utm_[a-z]{2,20}" + VALUE + "&?)+)");

  @Override
  public String name() {
    return "tracking_parameters";
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  @Override
  public String signs() {
    return "_";
  }

  @Override
  public String takeOff(String text) {
    if (text.indexOf('=') < 0 || !text.contains("utm_")) {
      return text;
    }
    Matcher found = PARAMETERS.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (found.find()) {
      boolean more = found.group(2).endsWith("&");
      found.appendReplacement(out, more ? Matcher.quoteReplacement(found.group(1)) : "");
    }
    return out.isEmpty() ? text : found.appendTail(out).toString();
  }
}
