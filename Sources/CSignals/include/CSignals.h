/// The arguments, signals, limits, memory and timers of the command line that Swift hides or cannot import.
#ifndef CSIGNALS_H
#define CSIGNALS_H

#include <signal.h>
#include <stdint.h>

/// The number of arguments, that of the program's name included.
int csignals_argument_count(void);

/// An argument by its index.
const char *csignals_argument(int index);

/// Blocks (`SIG_BLOCK`) or unblocks (`SIG_UNBLOCK`) the signals by which a user ends a process: SIGINT, SIGHUP,
/// SIGTERM.
void csignals_mask_termination(int how);

/// Makes these signals clear the terminal's current line before they end the process. A signal that is ignored stays
/// ignored.
void csignals_clear_line_on_termination(void);

/// Makes a closed standard stream one that cannot be read or written: otherwise the next file that is opened would take its
/// place, and a report could be written into it, or be lost without an error.
void csignals_reserve_standard_streams(void);

/// Where the caller has limited the memory, the stack or the processor time of this process, makes it an error with exit
/// status 2 to exceed the limit, instead of a crash.
///
/// - Parameter program: its name, which begins the message.
void csignals_report_limits(const char *program);

/// Keeps memory that is freed for what comes next, instead of returning it to the system. For threads that audit many
/// models this saves a tenth of the time; the most that is in use at once is as before.
void csignals_keep_memory(void);

/// Writes that the processor time that the caller allows is used up, and ends the process.
void csignals_report_processor_time(void);

/// Starts to measure the CPU time of the calling thread. After so many seconds, the process writes the message to
/// standard error and ends with status 2.
///
/// The signal goes to the calling thread itself: when it has stopped its timer none is pending, and `message` may be
/// freed.
///
/// - Returns: 0, or -1 if there is no timer.
int csignals_start_cpu_timer(int64_t seconds, const char *message);

/// Stops the timer of the calling thread.
void csignals_stop_cpu_timer(void);

#endif
