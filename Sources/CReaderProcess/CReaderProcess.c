#define _GNU_SOURCE
#include "CReaderProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/// The signals that a supervisor waits for: a child has ended (SIGCHLD), the parent cancels a request (SIGRTMIN).
static sigset_t supervisor_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigaddset(&signals, SIGRTMIN);
  return signals;
}

pid_t creader_fork(void) { return fork(); }

pid_t creader_fork_supervisor(void) {
  sigset_t signals = supervisor_signals(), before;
  pthread_sigmask(SIG_BLOCK, &signals, &before);
  pid_t process = fork();
  if (process != 0) pthread_sigmask(SIG_SETMASK, &before, NULL);
  return process;
}

void creader_cancel(pid_t supervisor, uint32_t request) {
  union sigval value = {.sival_int = (int)request};
  sigqueue(supervisor, SIGRTMIN, value);
}

int creader_wait(pid_t reader, uint32_t received, bool *was_cancelled) {
  sigset_t signals = supervisor_signals();
  for (;;) {
    int status = 0;
    pid_t ended = waitpid(reader, &status, WNOHANG);
    if (ended == reader) return status;
    if (ended < 0 && errno != EINTR) return -1;
    siginfo_t signal;
    if (sigwaitinfo(&signals, &signal) != SIGRTMIN) continue;
    // The numbers wrap around, so their difference is compared.
    uint32_t request = (uint32_t)signal.si_value.sival_int;
    if ((int32_t)(request - received) <= 0) continue;
    kill(reader, SIGKILL);
    *was_cancelled = true;
  }
}

bool creader_end_with_parent(pid_t parent) {
  return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent;
}

static void close_from(unsigned first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, first, ~0u, 0u) == 0) return;
#endif
  for (int file = (int)first; file < 1024; file++) close(file);
}

int creader_keep_descriptors(int first, int second, int third, int fourth) {
  enum { count = 4 };
  const int given[count] = {first, second, third, fourth};
  int copies[count], last = 0;
  for (int i = 0; i < count; i++)
    if (given[i] > last) last = given[i];
  // The others first, since the system may allow few more.
  close_from((unsigned)last + 1);
  for (int file = 0; file < last; file++)
    if (file != first && file != second && file != third && file != fourth) close(file);
  // Copied above the descriptors that are replaced, so that none overwrites another.
  for (int i = 0; i < count; i++) {
    copies[i] = fcntl(given[i], F_DUPFD, count);
    if (copies[i] < 0) return -1;
  }
  for (int i = 0; i < count; i++)
    if (dup2(copies[i], i) < 0) return -1;
  close_from(count);
  return 0;
}

void creader_set_pipe_size(int pipe, int size) { fcntl(pipe, F_SETPIPE_SZ, size); }

void creader_reset_signals(void) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGALRM, SIGXCPU, SIGPIPE, SIGCHLD};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) signal(signals[i], SIG_DFL);
  sigset_t blocked = supervisor_signals();
  sigprocmask(SIG_SETMASK, &blocked, NULL);
}

void creader_trim_heap(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// The size and alignment of a huge page of most processors.
static const uintptr_t huge_page = 1 << 21;

/// What is before the huge page.
static void *volatile unused_memory;

void creader_keep_freed_memory(void) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, (int)(3 * huge_page));
  mallopt(M_TRIM_THRESHOLD, (int)(3 * huge_page));
#endif
}

void creader_prefault(size_t size) {
  // Else what is freed here would go back to the system.
  creader_keep_freed_memory();
  char *memory = malloc(2 * huge_page);
  if (memory == NULL) return;
  uintptr_t start = (uintptr_t)memory, first = (start + huge_page - 1) & ~(huge_page - 1);
  free(memory);
  // Never used and never freed: it takes no memory, and the allocator goes on behind it, at the huge page.
  if (first > start) unused_memory = malloc(first - start - sizeof(size_t));
  // To get one huge page takes as long as to get a hundred others. Where there is none, those are made present.
  madvise((void *)first, huge_page, MADV_HUGEPAGE);
  madvise((void *)first, size, MADV_POPULATE_WRITE);
}

static bool limit(int resource, uint64_t amount) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return false;
  if (limit.rlim_max > amount) limit.rlim_max = amount;
  if (limit.rlim_cur > amount) limit.rlim_cur = amount;
  return setrlimit(resource, &limit) == 0;
}

bool creader_limit_resources(uint64_t memory, uint64_t files) {
  return limit(RLIMIT_CORE, 0) & limit(RLIMIT_FSIZE, 0) & limit(RLIMIT_NOFILE, files) & limit(RLIMIT_NPROC, 0) &
         limit(RLIMIT_DATA, memory);
}
