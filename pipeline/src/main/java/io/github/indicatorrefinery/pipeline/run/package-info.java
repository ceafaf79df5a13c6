/** What a finished run says of itself. Nothing here knows how a run is written. */
package io.github.indicatorrefinery.pipeline.run;
