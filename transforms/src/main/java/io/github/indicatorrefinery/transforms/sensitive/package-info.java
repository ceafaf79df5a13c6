/**
 * Secrets and personal data in texts: rules that each have a name, an example that fires and one
 * that passes, where they speak, and how what they found is taken out.
 */
package io.github.indicatorrefinery.transforms.sensitive;
