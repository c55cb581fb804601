/** The servers Hearth stands on, brought up together and taken down again; also for tests and benchmarks. */
@NullMarked
package org.hearth.launcher.servers;

import org.jspecify.annotations.NullMarked;
