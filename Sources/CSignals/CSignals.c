#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

static const int termination_signals[] = {SIGINT, SIGHUP, SIGTERM};
static const size_t termination_count = sizeof termination_signals / sizeof *termination_signals;

void csignals_mask_termination(int how) {
  sigset_t mask;
  sigemptyset(&mask);
  for (size_t i = 0; i < termination_count; i++) sigaddset(&mask, termination_signals[i]);
  pthread_sigmask(how, &mask, NULL);
}

void csignals_reserve_standard_streams(void) {
  for (int stream = 0; stream <= 2; stream++) {
    if (fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free descriptor is this one. Its access is the opposite of its purpose, so using it is an error.
    if (open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

static void clear_line(int number) {
  static const char clear[] = "\r\033[K";
  if (write(2, clear, sizeof clear - 1) < 0) return;
  signal(number, SIG_DFL);
  raise(number);
}

void csignals_clear_line_on_termination(void) {
  for (size_t i = 0; i < termination_count; i++) {
    struct sigaction action;
    if (sigaction(termination_signals[i], NULL, &action) == 0 && action.sa_handler == SIG_DFL)
      signal(termination_signals[i], clear_line);
  }
}

/// The timer of a thread, which is made once: a batch of small files starts and stops it for each of them.
static _Thread_local struct {
  bool exists;
  timer_t timer;
  const char *message;
} cpu_timer;

/// Nothing but `write` and `_exit` is safe here, whatever the thread was doing.
static void report_and_exit(int number, siginfo_t *signal, void *context) {
  // The limit of the whole process has the same signal.
  if (signal->si_code != SI_TIMER) csignals_report_processor_time();
  if (write(2, cpu_timer.message, strlen(cpu_timer.message)) < 0) _exit(2);
  _exit(2);
}

static bool make_cpu_timer(void) {
  struct sigaction action = {.sa_sigaction = report_and_exit, .sa_flags = SA_SIGINFO};
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGXCPU};
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  // The process may have been started with the signal blocked.
  sigset_t mask;
  sigemptyset(&mask);
  sigaddset(&mask, SIGXCPU);
  return pthread_sigmask(SIG_UNBLOCK, &mask, NULL) == 0 && sigaction(SIGXCPU, &action, NULL) == 0 &&
         timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &cpu_timer.timer) == 0;
}

static int set_cpu_timer(int64_t seconds) {
  struct itimerspec end = {.it_value = {.tv_sec = seconds}};
  return timer_settime(cpu_timer.timer, 0, &end, NULL);
}

int csignals_start_cpu_timer(int64_t seconds, const char *message) {
  cpu_timer.exists = cpu_timer.exists || make_cpu_timer();
  cpu_timer.message = message;
  return cpu_timer.exists ? set_cpu_timer(seconds) : -1;
}

void csignals_stop_cpu_timer(void) {
  if (cpu_timer.exists) set_cpu_timer(0);
}
