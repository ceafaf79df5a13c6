package io.github.indicatorrefinery.transforms.dedup.question;

/**
 * A word of a question.
 *
 * @param stem by which it is compared
 * @param written as in the question's key
 * @param endsClause whether a comma, a colon or the like stands behind it
 */
record QuestionWord(String stem, String written, boolean endsClause) {
  QuestionWord ending() {
    return new QuestionWord(stem, written, true);
  }
}
