/// The system calls of the reader process that Swift hides or cannot import.
#ifndef CREADERPROCESS_H
#define CREADERPROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Forks. The caller must have a single thread: in the copy, locks of other threads would stay locked for ever.
pid_t creader_fork(void);

/// Forks a supervisor, which is a process that calls `creader_wait`. In the copy, the signals that `creader_wait` waits
/// for are blocked from the beginning, so none is lost.
pid_t creader_fork_supervisor(void);

/// Asks a supervisor to kill the reader that has received the request of this number, or is going to receive it.
void creader_cancel(pid_t supervisor, uint32_t request);

/// Waits until a reader has ended, and kills it if `creader_cancel` asks for that.
///
/// - Parameters:
///   - received: the number of requests that readers had received before this one was forked: it ignores a cancellation
///     of one of these, which comes too late.
///   - was_cancelled: set to true if the reader was killed.
/// - Returns: the wait status of the reader.
int creader_wait(pid_t reader, uint32_t received, bool *was_cancelled);

/// Asks the system to kill this process when its parent ends.
///
/// - Returns: false if the parent has ended already.
bool creader_end_with_parent(pid_t parent);

/// Makes the three descriptors the descriptors 0, 1 and 2, and closes all others.
///
/// - Returns: 0, or -1 if that fails.
int creader_keep_descriptors(int first, int second, int third);

/// Sets the capacity of a pipe, if the system allows it.
void creader_set_pipe_size(int pipe, int size);

/// Gives crashes and alarms their default effect, which ends the process at once, and unblocks every signal except
/// those that `creader_wait` waits for.
void creader_reset_signals(void);

/// Returns unused memory to the system.
void creader_trim_heap(void);

/// Allocates and frees memory whose pages are present from then on: one call costs less than a page fault for each
/// page.
void creader_prefault(size_t size);

/// Limits what this process may use: bytes of memory that it allocates (mapped files do not count) and open files. It
/// may not write files, create processes or dump core.
///
/// - Returns: false if a limit cannot be set.
bool creader_limit_resources(uint64_t memory, uint64_t files);

#endif
