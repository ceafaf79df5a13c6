/**
 * From files to records: each is opened, hashed, unpacked and handed to the parser of what it
 * holds; what cannot be read becomes a failure record.
 */
package io.github.indicatorrefinery.transforms.parse;
