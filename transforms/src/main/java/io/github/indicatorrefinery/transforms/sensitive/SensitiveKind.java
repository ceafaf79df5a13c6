package io.github.indicatorrefinery.transforms.sensitive;

import java.util.Locale;

/** What a stretch of text is that not everybody should read. */
public enum SensitiveKind {
  /** What lets anybody in at some service. */
  API_KEY(Flag.SECRET, "[API key]"),
  /** The same for a while. */
  ACCESS_TOKEN(Flag.SECRET, "[access token]"),
  PASSWORD(Flag.SECRET, "[password]"),
  /** What signs for a wallet or a machine. */
  PRIVATE_KEY(Flag.SECRET, "[private key]"),
  SEED_PHRASE(Flag.SECRET, "[seed phrase]"),
  E_MAIL(Flag.PERSONAL_DATA, "[e-mail]"),
  PHONE(Flag.PERSONAL_DATA, "[phone]"),
  /** An address of a wallet that the text gives to a person. */
  OWN_WALLET(Flag.PERSONAL_DATA, "[wallet]"),
  /** Any other: of a contract, an exchange, an example. A chain shows all of them to everybody. */
  WALLET_ADDRESS(Flag.WALLET_ADDRESS, "");

  private final Flag flag;
  private final String marker;

  SensitiveKind(Flag flag, String marker) {
    this.flag = flag;
    this.marker = marker;
  }

  /** What a pair is flagged with. */
  public enum Flag {
    SECRET("a key, password or seed phrase stands in it"),
    PERSONAL_DATA("an e-mail address, phone number or somebody's wallet stands in it"),
    WALLET_ADDRESS("an address of a wallet, contract or exchange stands in it"),
    REDACTED("something of these was taken out");

    private final String meaning;

    Flag(String meaning) {
      this.meaning = meaning;
    }

    /** The name that outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a reader should know, in a few words. */
    public String meaning() {
      return meaning;
    }
  }

  /** The name that outputs carry. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Flag flag() {
    return flag;
  }

  /** What stands in its place once it is taken out; empty where it is not. */
  String marker() {
    return marker;
  }

  /** Whether it is taken out where somebody asks for that. */
  boolean isTakenOut() {
    return !marker.isEmpty();
  }
}
