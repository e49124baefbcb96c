/// Attempts of a process to reach beyond itself, for the tests of a confined reader.
#ifndef CPROBES_H
#define CPROBES_H

#include <stdbool.h>
#include <sys/types.h>

/// Makes every attempt and writes a line for each to standard output: its name, then the error number, or 0 if it
/// succeeded. What an attempt has made is removed.
///
/// - Parameters:
///   - target: a process that the attempts are directed at.
///   - forks: whether each attempt is made in a child of its own; a confined process can have none.
void probes_run(pid_t target, bool forks);

/// Forks; Swift hides the call.
pid_t probes_fork(void);

/// Becomes the user nobody if this is root.
bool probes_become_nobody(void);

#endif
