package io.github.indicatorrefinery.transforms.sensitive;

/**
 * How many characters of a kind stand in a row: in a text at most, or for a rule at least. Few
 * texts have as many as a key or a number has, and one pass tells it for all rules.
 *
 * @param word letters and digits of ASCII
 * @param key these and {@code + / _ -}, a digit among them
 * @param digits digits, not counted what a number may have between them: blanks, points, dashes and
 *     brackets
 */
record InARow(int word, int key, int digits) {
  static final InARow ANY = new InARow(0, 0, 0);

  private static final int DIGIT = 1;
  private static final int WORD = 2;
  private static final int KEY = 4;
  private static final int IN_NUMBER = 8;

  /** The kinds of the characters of ASCII. */
  private static final byte[] KINDS = kinds();

  private static final char NON_BREAKING_HYPHEN = '\u2011';
  private static final char EN_DASH = '\u2013';

  static InARow word(int least) {
    return new InARow(least, 0, 0);
  }

  static InARow key(int least) {
    return new InARow(0, least, 0);
  }

  static InARow digits(int least) {
    return new InARow(0, 0, least);
  }

  /** The longest of each in a text. */
  static InARow in(String text) {
    int word = 0;
    int key = 0;
    int digits = 0;
    int longestWord = 0;
    int longestKey = 0;
    int mostDigits = 0;
    boolean hasDigit = false;
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      int kinds = kinds(chars[i]);
      word = (kinds & WORD) == 0 ? 0 : word + 1;
      key = (kinds & KEY) == 0 ? 0 : key + 1;
      digits = (kinds & IN_NUMBER) == 0 ? 0 : digits + (kinds & DIGIT);
      hasDigit = (kinds & DIGIT) != 0 || (hasDigit && key > 0);
      longestWord = Math.max(longestWord, word);
      longestKey = hasDigit ? Math.max(longestKey, key) : longestKey;
      mostDigits = Math.max(mostDigits, digits);
    }
    return new InARow(longestWord, longestKey, mostDigits);
  }

  /** Whether it is a letter or a digit of any script. */
  static boolean isInWord(char c) {
    return c < KINDS.length ? (KINDS[c] & WORD) != 0 : Character.isLetterOrDigit(c);
  }

  /** Whether a text with these has what a rule needs. */
  boolean reach(InARow least) {
    return word >= least.word && key >= least.key && digits >= least.digits;
  }

  private static int kinds(char c) {
    if (c < KINDS.length) {
      return KINDS[c];
    }
    return c == NON_BREAKING_HYPHEN || c == EN_DASH ? IN_NUMBER : 0;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (char c = '0'; c <= '9'; c++) {
      kinds[c] = DIGIT | WORD | KEY | IN_NUMBER;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      kinds[c] = WORD | KEY;
      kinds[Character.toUpperCase(c)] = WORD | KEY;
    }
    for (char c : "+/_-".toCharArray()) {
      kinds[c] |= KEY;
    }
    for (char c : " .-()".toCharArray()) {
      kinds[c] |= IN_NUMBER;
    }
    return kinds;
  }
}
