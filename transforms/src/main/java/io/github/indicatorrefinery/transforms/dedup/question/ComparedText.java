package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Found;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon.Sense;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The text of a question by which it is compared and embedded; what is stored stays as it is.
 *
 * <p>Boolean syntax, quotes, punctuation, articles and what only asks politely go, and of a search
 * its frames; abbreviations are spelled out by the catalog, and a synonym is the first of its line.
 * Idempotent: the form of a form is the same.
 */
public final class ComparedText {
  private static final Set<WordKind> SPELLED_OUT =
      EnumSet.of(WordKind.SAME, WordKind.COIN, WordKind.NUMBER);

  /** What is left out unless it says something else as well. */
  private static final Set<WordKind> LEFT_OUT =
      EnumSet.of(WordKind.FUNCTION, WordKind.FRAME, WordKind.EMPTY);

  /** A sentence is told apart by what its verbs do, be they as common as "use". */
  private static final Set<WordKind> LEFT_OUT_OF_SENTENCES = EnumSet.of(WordKind.FUNCTION);

  /**
   * Leaving words out may bring others together that are one phrase; two rounds nearly always do.
   */
  private static final int MAX_ROUNDS = 8;

  private final QuestionLexicon lexicon;
  private final QuestionClauses clauses;

  public ComparedText(QuestionLexicon lexicon) {
    this.lexicon = lexicon;
    this.clauses = new QuestionClauses(lexicon);
  }

  /** The form of a question. */
  public String of(String question) {
    String form = once(question);
    String before = question;
    for (int round = 1; round < MAX_ROUNDS && !form.equals(before); round++) {
      before = form;
      form = once(before);
    }
    return form;
  }

  private String once(String question) {
    QuestionClauses.Split split = clauses.of(question);
    boolean sentence = AskedFor.of(split.all(), lexicon).isSentence();
    List<QuestionWord> words = split.asked();
    List<String> form = new ArrayList<>();
    int next = 0;
    for (Found found : lexicon.find(words.stream().map(QuestionWord::stem).toList())) {
      for (; next < found.start(); next++) {
        add(words.get(next).written(), form);
      }
      next = found.end();
      add(found, words.subList(found.start(), next), sentence, form);
    }
    for (; next < words.size(); next++) {
      add(words.get(next).written(), form);
    }
    return form.isEmpty()
        ? String.join(" ", words.stream().map(QuestionWord::written).toList())
        : String.join(" ", form);
  }

  private void add(Found found, List<QuestionWord> words, boolean sentence, List<String> form) {
    for (Sense sense : found.senses()) {
      if (sense.kind() == WordKind.INDICATOR) {
        add(QuestionKey.normalise(lexicon.indicatorName(sense.name())), form);
        return;
      }
      if (SPELLED_OUT.contains(sense.kind())) {
        add(sense.name(), form);
        return;
      }
    }
    Set<WordKind> leftOut = sentence ? LEFT_OUT_OF_SENTENCES : LEFT_OUT;
    if (!found.senses().stream().allMatch(sense -> leftOut.contains(sense.kind()))) {
      words.forEach(word -> add(word.written(), form));
    }
  }

  /** A name and its abbreviation in brackets are one. */
  private static void add(String written, List<String> form) {
    if (form.isEmpty() || !form.get(form.size() - 1).equals(written)) {
      form.add(written);
    }
  }
}
