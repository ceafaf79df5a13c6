package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.transforms.edit.Edits;
import io.github.indicatorrefinery.transforms.edit.RedactedEdits;
import picocli.CommandLine.Option;

/** The option that takes secrets and personal data out. */
final class RedactionOption {
  @Option(
      names = "--redact",
      description =
          "Takes keys, seed phrases, passwords, e-mail addresses, phone numbers and personal wallets out of"
              + " all texts; a marker such as [e-mail] stands in their place. No output has the original:"
              + " the inputs do. Default: they are flagged and stay.")
  private boolean redact;

  boolean isWanted() {
    return redact;
  }

  /** Edits come from elsewhere, and nothing is to come in by them. */
  Edits of(Edits edits) {
    return redact && !edits.isEmpty() ? new RedactedEdits(edits) : edits;
  }
}
