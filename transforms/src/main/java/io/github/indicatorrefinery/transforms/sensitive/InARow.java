package io.github.indicatorrefinery.transforms.sensitive;

/**
 * How many characters or words of a kind stand in a row: in a text at most, or for a rule at least.
 * Few texts have as many as a key, a number or a phrase has, and one pass tells it for all rules.
 *
 * @param word letters and digits of ASCII
 * @param key these and {@code + / _ -}, a digit among them
 * @param digits digits, not counted what a number may have between them: blanks, points, dashes and
 *     brackets
 * @param seedWords words as long as those of a seed phrase, not counted the numbers between them
 */
record InARow(int word, int key, int digits, int seedWords) {
  static final InARow ANY = new InARow(0, 0, 0, 0);

  private static final int DIGIT = 1;
  private static final int LETTER = 2;
  private static final int KEY = 4;
  private static final int IN_NUMBER = 8;

  /** The kinds of the characters of ASCII. */
  private static final byte[] KINDS = kinds();

  private static final char NON_BREAKING_HYPHEN = '\u2011';
  private static final char EN_DASH = '\u2013';

  static InARow word(int least) {
    return new InARow(least, 0, 0, 0);
  }

  static InARow key(int least) {
    return new InARow(0, least, 0, 0);
  }

  static InARow digits(int least) {
    return new InARow(0, 0, least, 0);
  }

  static InARow seedWords(int least) {
    return new InARow(0, 0, 0, least);
  }

  /** The most of each in a text. */
  static InARow in(String text) {
    int word = 0;
    int key = 0;
    boolean hasDigit = false;
    int digits = 0;
    int letters = 0;
    int seedWords = 0;
    int longestWord = 0;
    int longestKey = 0;
    int mostDigits = 0;
    int mostSeedWords = 0;
    char[] chars = withEnd(text);
    for (int i = 0; i < chars.length; i++) {
      int start = i;
      while ((kinds(chars[i]) & LETTER) != 0) {
        i++;
      }
      if (i > start) {
        word += i - start;
        key += i - start;
        letters += i - start;
        mostDigits = Math.max(mostDigits, digits);
        digits = 0;
      }
      int kinds = kinds(chars[i]);
      if ((kinds & DIGIT) != 0) {
        word++;
        key++;
        letters++;
        hasDigit = true;
        digits++;
        continue;
      }
      longestWord = Math.max(longestWord, word);
      word = 0;
      mostDigits = Math.max(mostDigits, digits);
      digits = (kinds & IN_NUMBER) == 0 ? 0 : digits;
      if ((kinds & KEY) != 0) {
        key++;
      } else {
        longestKey = hasDigit ? Math.max(longestKey, key) : longestKey;
        key = 0;
        hasDigit = false;
      }
      if (isInWord(chars[i])) {
        letters++;
      } else if (letters > 0) {
        seedWords = SeedWords.inARow(seedWords, chars, i - letters, i);
        mostSeedWords = Math.max(mostSeedWords, seedWords);
        letters = 0;
      }
    }
    return new InARow(longestWord, longestKey, mostDigits, mostSeedWords);
  }

  /** The characters and one of no kind, by which what stands at the end of a text ends too. */
  private static char[] withEnd(String text) {
    char[] chars = new char[text.length() + 1];
    text.getChars(0, text.length(), chars, 0);
    return chars;
  }

  /** Whether it is a letter or a digit of any script. */
  static boolean isInWord(char c) {
    return c < KINDS.length ? (KINDS[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
  }

  /** Whether a text with these has what a rule needs. */
  boolean reach(InARow least) {
    return word >= least.word
        && key >= least.key
        && digits >= least.digits
        && seedWords >= least.seedWords;
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
      kinds[c] = DIGIT | KEY | IN_NUMBER;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      kinds[c] = LETTER | KEY;
      kinds[Character.toUpperCase(c)] = LETTER | KEY;
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
