// The system calls that Swift hides or cannot import.

#ifndef CSYSTEM_SHIM_H
#define CSYSTEM_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Copies the process. Only while it has one thread: what another was doing stays undone in the copy.
static inline pid_t csystem_fork(void) { return fork(); }

/// The signals that `csystem_wait` waits for: that a child has ended, and that it is to end.
static inline void csystem_awaited(sigset_t *signals) {
  sigemptyset(signals);
  sigaddset(signals, SIGCHLD);
  sigaddset(signals, SIGRTMIN);
}

/// The same, where the copy is to call `csystem_wait`: none of its signals is lost that comes before.
static inline pid_t csystem_fork_keeper(void) {
  sigset_t awaited, before;
  csystem_awaited(&awaited);
  pthread_sigmask(SIG_BLOCK, &awaited, &before);
  pid_t process = fork();
  if (process != 0) pthread_sigmask(SIG_SETMASK, &before, NULL);
  return process;
}

/// Has a keeper end its child that took the message of this number, or is to take it.
static inline void csystem_dismiss(pid_t keeper, uint32_t message) {
  union sigval value = {.sival_int = (int)message};
  sigqueue(keeper, SIGRTMIN, value);
}

/// The wait status of a child, once it has ended, and whether a dismissal came before, which ends it.
///
/// - Parameter taken: how many messages were taken before the child was there: dismissals that speak of those came too late.
static inline int csystem_wait(pid_t child, uint32_t taken, bool *is_dismissed) {
  sigset_t awaited;
  csystem_awaited(&awaited);
  for (;;) {
    int status = 0;
    pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) return -1;
    siginfo_t signal;
    if (sigwaitinfo(&awaited, &signal) != SIGRTMIN || (int32_t)((uint32_t)signal.si_value.sival_int - taken) <= 0) continue;
    kill(child, SIGKILL);
    *is_dismissed = true;
  }
}

/// Has the system end this process with its parent; false where the parent has ended already.
static inline int csystem_end_with(pid_t parent) {
  return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent;
}

/// Takes the place of standard input and output, and leaves nothing else open.
static inline int csystem_keep_only(int input, int output, int status) {
  // Above what is to be replaced, so that none overwrites another.
  int in = fcntl(input, F_DUPFD, 16), out = fcntl(output, F_DUPFD, 16), third = fcntl(status, F_DUPFD, 16);
  if (in < 0 || out < 0 || third < 0) return -1;
  if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(third, 2) < 0) return -1;
#ifdef SYS_close_range
  if (syscall(SYS_close_range, 3u, ~0u, 0u) == 0) return 0;
#endif
  for (int file = 3; file < 1024; file++) close(file);
  return 0;
}

/// Makes room for so many bytes in a pipe, where the system allows that.
static inline void csystem_widen(int pipe, int size) {
#ifndef F_SETPIPE_SZ
#define F_SETPIPE_SZ 1031
#endif
  fcntl(pipe, F_SETPIPE_SZ, size);
}

/// Lets a crash, or an alarm, end the process at once, without the handlers and the mask that it was started with; only what
/// `csystem_wait` waits for stays blocked.
static inline void csystem_crash_at_once(void) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGALRM, SIGXCPU, SIGPIPE, SIGCHLD};
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) signal(signals[i], SIG_DFL);
  sigset_t awaited;
  csystem_awaited(&awaited);
  sigprocmask(SIG_SETMASK, &awaited, NULL);
}

/// The signals by which a user ends a process: Ctrl-C, a terminal that closes, `kill`.
static const int csystem_endings[] = {SIGINT, SIGHUP, SIGTERM};

/// Holds those back (`SIG_BLOCK`), or lets them through (`SIG_UNBLOCK`).
static inline void csystem_mask_endings(int how) {
  sigset_t mask;
  sigemptyset(&mask);
  for (unsigned i = 0; i < sizeof csystem_endings / sizeof *csystem_endings; i++) sigaddset(&mask, csystem_endings[i]);
  pthread_sigmask(how, &mask, NULL);
}

static inline void csystem_clear_line(int number) {
  static const char clear[] = "\r\033[K";
  if (write(2, clear, sizeof clear - 1) < 0) return;
  signal(number, SIG_DFL);
  raise(number);
}

/// Has those clear the line that the cursor is in before they end the process; one that is ignored stays so.
static inline void csystem_clear_line_at_end(void) {
  for (unsigned i = 0; i < sizeof csystem_endings / sizeof *csystem_endings; i++) {
    struct sigaction action;
    if (sigaction(csystem_endings[i], NULL, &action) == 0 && action.sa_handler == SIG_DFL)
      signal(csystem_endings[i], csystem_clear_line);
  }
}

/// Says why, and ends the process with status 2: nothing else is safe whatever a thread may be at.
static inline void csystem_run_over(int number, siginfo_t *signal, void *context) {
  const char *message = (const char *)signal->si_value.sival_ptr;
  if (write(2, message, strlen(message)) < 0) _exit(2);
  _exit(2);
}

/// Begins to count the processor time of this thread, and ends the process with that message when it comes to so many seconds.
///
/// The signal goes to the thread itself, so none is on its way once the clock is stopped and the message may go.
static inline int csystem_start_clock(int64_t seconds, const char *message, timer_t *clock) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = csystem_run_over;
  action.sa_flags = SA_SIGINFO;
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGXCPU;
  event.sigev_value.sival_ptr = (void *)message;
#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  struct itimerspec end;
  memset(&end, 0, sizeof end);
  end.it_value.tv_sec = seconds;
  // Whoever started the process may have had it blocked.
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, SIGXCPU);
  if (pthread_sigmask(SIG_UNBLOCK, &mask, NULL) != 0 || sigaction(SIGXCPU, &action, NULL) != 0 || timer_create(CLOCK_THREAD_CPUTIME_ID, &event, clock) != 0) return -1;
  return timer_settime(*clock, 0, &end, NULL);
}

static inline void csystem_stop_clock(timer_t clock) { timer_delete(clock); }

/// Gives memory that nothing holds any more back to the system.
static inline void csystem_give_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// Has so many bytes of memory at hand before they are wanted, when each of their pages would be fetched by itself.
///
/// They are the next that is allocated: larger blocks alone go elsewhere.
static inline void csystem_have_at_hand(size_t size) {
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, (int)(2 * size));
  mallopt(M_TRIM_THRESHOLD, (int)(2 * size));
#endif
  uintptr_t page = 4096, start = (uintptr_t)malloc(size);
  uintptr_t first = (start + page - 1) & ~(page - 1), end = (start + size) & ~(page - 1);
  if (start != 0 && first < end) madvise((void *)first, end - first, MADV_POPULATE_WRITE);
  free((void *)start);
}

static inline int csystem_limit(int resource, uint64_t amount) {
  struct rlimit limit = {amount, amount};
  return setrlimit((__rlimit_resource_t)resource, &limit);
}

/// Bounds what this process may take: `memory` that it allocates, without what it maps of a file to read.
static inline int csystem_confine(uint64_t memory, uint64_t files) {
  return csystem_limit(RLIMIT_CORE, 0) | csystem_limit(RLIMIT_FSIZE, 0) | csystem_limit(RLIMIT_NOFILE, files) |
         csystem_limit(RLIMIT_NPROC, 0) | csystem_limit(RLIMIT_DATA, memory);
}

#endif
