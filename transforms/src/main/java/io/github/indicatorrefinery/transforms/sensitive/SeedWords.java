package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.Place;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import io.github.indicatorrefinery.transforms.text.WordList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds seed phrases: 12, 15, 18, 21 or 24 words of the list of BIP-39 in a row, as prose never has
 * them, for the list has neither "the" nor "is". They are one where their checksum is right, or where
 * words before them say so. Numbers, commas and line breaks may stand between them.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki">BIP-39</a>
 */
final class SeedWords {
  private static final Set<Integer> LENGTHS = Set.of(12, 15, 18, 21, 24);
  private static final int LEAST = 12;
  private static final int LEAST_LETTERS = 3;
  private static final int MOST_LETTERS = 8;
  private static final int BITS_A_WORD = 11;

  /** Of 33 bits, which 3 words have, 32 are random and one is of the checksum. */
  private static final int BITS_A_CHECKSUM_BIT = 33;

  /** "abandon … about", the phrase of every textbook, has two. */
  private static final int LEAST_DIFFERENT = 6;

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,;|\"'`*_-]*(?:\\(?\\d{1,2}[.):]?)?[\\s,;|\"'`*_-]+");
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:seed|mnemonic|recovery|backup|secret)\\s*(?:phrases?|words?|recovery)?\\b");

  /** What says so stands in the sentence before, or in that before it. */
  private static final int CONTEXT_CHARACTERS = 160;

  private final Map<String, Integer> numbers = new HashMap<>();

  SeedWords() {
    for (String word : WordList.beside(SeedWords.class, "seed_words.tsv").of("word")) {
      numbers.put(word, numbers.size());
    }
  }

  private record Word(int number, int start, int end) {}

  /** The places of all. */
  List<Place> in(String text) {
    List<Place> places = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        add(text, start, at, run, places);
      }
    }
    end(run, text, places);
    return places;
  }

  private void add(String text, int start, int end, List<Word> run, List<Place> places) {
    int length = end - start;
    Integer number =
        length < LEAST_LETTERS || length > MOST_LETTERS
            ? null
            : numbers.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    if (number != null) {
      if (!follows(run, text, start)) {
        end(run, text, places);
      }
      run.add(new Word(number, start, end));
    } else if (!isNumber(text, start, end)) {
      end(run, text, places);
    }
  }

  /** The words may be numbered. */
  private static boolean isNumber(String text, int start, int end) {
    return end - start <= 2 && text.substring(start, end).chars().allMatch(Character::isDigit);
  }

  private static boolean follows(List<Word> run, String text, int start) {
    return run.isEmpty()
        || BETWEEN.matcher(text.substring(run.get(run.size() - 1).end(), start)).matches();
  }

  private static void end(List<Word> run, String text, List<Place> places) {
    // A word before the phrase, such as "phrase", may be of the list too.
    for (int skipped = 0; run.size() - skipped >= LEAST; skipped++) {
      List<Word> words = run.subList(skipped, run.size());
      if (LENGTHS.contains(words.size()) && isPhrase(words, text)) {
        places.add(new Place(words.get(0).start(), words.get(words.size() - 1).end()));
        break;
      }
    }
    run.clear();
  }

  private static boolean isPhrase(List<Word> words, String text) {
    int start = words.get(0).start();
    boolean isSaid =
        SAID.matcher(text.substring(Math.max(0, start - CONTEXT_CHARACTERS), start)).find();
    return words.stream().map(Word::number).distinct().count() >= LEAST_DIFFERENT
        && (isSaid || isChecked(words));
  }

  private static boolean isChecked(List<Word> words) {
    BigInteger bits = BigInteger.ZERO;
    for (Word word : words) {
      bits = bits.shiftLeft(BITS_A_WORD).or(BigInteger.valueOf(word.number()));
    }
    int checksumBits = words.size() * BITS_A_WORD / BITS_A_CHECKSUM_BIT;
    int entropyBytes = (words.size() * BITS_A_WORD - checksumBits) / Byte.SIZE;
    int checksum = bits.intValue() & ((1 << checksumBits) - 1);
    byte[] magnitude = bits.shiftRight(checksumBits).toByteArray();
    byte[] entropy = new byte[entropyBytes];
    int length = Math.min(magnitude.length, entropyBytes);
    System.arraycopy(
        magnitude, magnitude.length - length, entropy, entropyBytes - length, length);
    int first = Byte.toUnsignedInt(ContentDigest.sha256().digest(entropy)[0]);
    return first >> (Byte.SIZE - checksumBits) == checksum;
  }
}
