/** Long work of a subsidiary: queued with the business transaction, run once, resumed after a crash. */
@NullMarked
package org.hearth.platform.jobs;

import org.jspecify.annotations.NullMarked;
