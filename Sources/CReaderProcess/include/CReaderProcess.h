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

/// Makes the four descriptors the descriptors 0, 1, 2 and 3, and closes all others.
///
/// - Returns: 0, or -1 if that fails.
int creader_keep_descriptors(int first, int second, int third, int fourth);

/// Sets the capacity of a pipe, if the system allows it.
void creader_set_pipe_size(int pipe, int size);

/// Gives crashes and alarms their default effect, which ends the process at once, and unblocks every signal except
/// those that `creader_wait` waits for.
void creader_reset_signals(void);

/// Returns unused memory to the system.
void creader_trim_heap(void);

/// Has memory of up to 6 MiB come from the heap, and stay there when it is freed, so that later allocations get it.
void creader_keep_freed_memory(void);

/// Has the next allocations, of at most 2 MiB together, get memory whose pages are present: a huge page if the system has
/// one, otherwise as much as stated. One call costs less than a page fault for each page.
void creader_prefault(size_t size);

/// Limits what this process may use: bytes of memory that it allocates (mapped files do not count) and open files. It
/// may not write files, create processes or dump core. Limits that are lower already stay as they are.
///
/// - Returns: false if a limit cannot be set.
bool creader_limit_resources(uint64_t memory, uint64_t files);

/// Two connected sockets that keep the boundaries of messages; they are closed on `exec`.
bool creader_make_file_channel(int ends[2]);

/// A message about a file; the file's descriptor accompanies it if it could be opened.
typedef struct {
  /// A number that the request states, too.
  uint32_t request;
  /// 0, or why the file could not be opened.
  int32_t error;
  /// The size of the file in bytes.
  int64_t size;
} creader_file;

/// Sends a message, and a descriptor unless that is negative. Never waits.
///
/// - Returns: 0, or an error number.
int creader_send_file(int channel, const creader_file *file, int descriptor);

/// Waits for a message.
///
/// - Parameter descriptor: set to the descriptor that accompanies it, or to -1.
/// - Returns: false if the other end has been closed.
bool creader_receive_file(int channel, creader_file *file, int *descriptor);

/// The version of Landlock that the system has; 0 if it has none.
int creader_landlock_version(void);

/// Forbids this process and its children to gain privileges by `exec`.
bool creader_forbid_new_privileges(void);

/// Gives up every capability, which a process of the user root has.
bool creader_drop_capabilities(void);

/// Hides the memory of this process and its children from other processes of the same user.
bool creader_forbid_inspection(void);

/// Forbids this process and its children, by Landlock, to open or change any path, and as far as its version can, to
/// use TCP and to reach abstract sockets and processes outside. `creader_forbid_new_privileges` must come before.
bool creader_forbid_paths(void);

/// Restricts this process to the system calls that a reader needs, by seccomp. All others fail with EPERM.
///
/// - Parameters:
///   - input: the only descriptor that may be read from.
///   - output: the only one that may be written to.
///   - channel: the only one from which messages may be received.
bool creader_filter_calls(int input, int output, int channel);

#endif
