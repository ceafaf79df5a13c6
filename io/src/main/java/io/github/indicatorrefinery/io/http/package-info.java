/**
 * A small web server on the JDK's own: what reaches a route has a known host and origin, a bounded
 * body and a turn of its own, and what leaves it has safe headers. It knows nothing of what it
 * serves.
 */
package io.github.indicatorrefinery.io.http;
