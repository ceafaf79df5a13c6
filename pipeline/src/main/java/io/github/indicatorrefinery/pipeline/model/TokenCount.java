package io.github.indicatorrefinery.pipeline.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * About how many tokens a text has. Gemini's own encoding is not public; this is the newest one
 * that is, and a forecast of cost needs no more. Special tokens in a text count as the text that
 * they are.
 */
public final class TokenCount {
  private static final EncodingType TYPE = EncodingType.O200K_BASE;
  private static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(TYPE);

  private TokenCount() {}

  public static String encoding() {
    return TYPE.getName();
  }

  public static int of(String text) {
    return ENCODING.countTokensOrdinary(text);
  }
}
