package io.github.indicatorrefinery.transforms.text;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * Counts tokens by {@code o200k_base}, the vocabulary of OpenAI's present models and the newest
 * that is public. Others differ from it (Gemini's own is not public), but far less than a guess
 * from the length: four characters a token overstate the pairs of the full export by 33 % in the
 * median and by 11 to 54 % for all but 2 in 100. A text that spells a control token counts as the
 * plain text that it is.
 */
public final class TokenCount {
  private static final EncodingType TYPE = EncodingType.O200K_BASE;

  /** Reading the vocabulary takes most of a second, when the first text is counted. */
  private static final class Vocabulary {
    static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(TYPE);
  }

  private TokenCount() {}

  /** The name of the vocabulary. */
  public static String encoding() {
    return TYPE.getName();
  }

  public static int of(String text) {
    return Vocabulary.ENCODING.countTokensOrdinary(text);
  }
}
