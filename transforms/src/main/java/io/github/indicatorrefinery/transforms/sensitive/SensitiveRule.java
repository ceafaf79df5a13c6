package io.github.indicatorrefinery.transforms.sensitive;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.text.OpenedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text tells that something is sensitive.
 *
 * @param id such as {@code api_key.aws}
 * @param cues one of which stands, in small letters or capitals, in every text that the rule speaks
 *     to; none where any text may be; without letters where shorter than three characters
 * @param least what stands in a row in every such text at least
 * @param finder of the places
 * @param fires a text that the rule must speak to
 * @param passes one that it must not
 */
record SensitiveRule(
    String id,
    SensitiveKind kind,
    List<String> cues,
    InARow least,
    Finder finder,
    String fires,
    String passes) {
  /** The group of a pattern that is sensitive; the rest of the match is what tells so. */
  private static final String SENSITIVE = "it";

  /** Words further before are of something else. */
  private static final int LEAD_CHARACTERS = 100;

  SensitiveRule {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    cues = List.copyOf(cues);
    requireNonNull(least, "least");
    requireNonNull(finder, "finder");
    requireNonNull(fires, "fires");
    requireNonNull(passes, "passes");
  }

  /** What finds the places in a text, in their order. */
  @FunctionalInterface
  interface Finder {
    List<Place> in(String text);
  }

  /** From the first character to the one behind the last. */
  record Place(int start, int end) {}

  /**
   * Every match of a pattern whose group {@code it} holds.
   *
   * @param holds what that text must be beside, so that it is no placeholder
   */
  static Finder matching(String pattern, Predicate<String> holds) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> {
      List<Place> places = new ArrayList<>();
      Matcher matcher = compiled.matcher(text);
      while (matcher.find()) {
        add(matcher, holds, places);
      }
      return places;
    };
  }

  /**
   * The same where every match begins with one of a few characters.
   *
   * @param openings these
   */
  static Finder matchingFrom(String openings, String pattern, Predicate<String> holds) {
    OpenedPattern opened = OpenedPattern.of(openings, pattern);
    return text -> {
      List<Place> places = new ArrayList<>();
      Matcher matcher = opened.matcher(text);
      for (int at = 0; opened.find(matcher, text, at); at = matcher.end()) {
        add(matcher, holds, places);
      }
      return places;
    };
  }

  private static void add(Matcher matcher, Predicate<String> holds, List<Place> places) {
    if (holds.test(matcher.group(SENSITIVE))) {
      places.add(new Place(matcher.start(SENSITIVE), matcher.end(SENSITIVE)));
    }
  }

  /**
   * The same where words before the match say what it is: these are looked at where there is a
   * match, which is seldom.
   *
   * @param lead ends where the match begins
   */
  static Finder matchingBehind(String lead, String pattern, Predicate<String> holds) {
    Pattern said = Pattern.compile("(?:" + lead + ")$");
    Finder finder = matching(pattern, holds);
    return text ->
        finder.in(text).stream()
            .filter(place -> said.matcher(before(text, place.start())).find())
            .toList();
  }

  private static String before(String text, int start) {
    return text.substring(Math.max(0, start - LEAD_CHARACTERS), start);
  }

  /** Where it speaks in a text. */
  List<SensitiveSpan> in(SearchedText text) {
    boolean maySpeak =
        text.longest().reach(least) && (cues.isEmpty() || cues.stream().anyMatch(text::holds));
    return maySpeak
        ? finder.in(text.text()).stream()
            .map(place -> new SensitiveSpan(kind, id, place.start(), place.end()))
            .toList()
        : List.of();
  }
}
