// Limits that whoever starts the program has set (`ulimit`). To exceed one is an error with exit status 2, as every
// other one is, and no crash.

#define _GNU_SOURCE
#include "CSignals.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char memory_message[256];
static char time_message[128];

/// For a stack that is exhausted.
static char handler_stack[16384];

static void exit_with(const char *message) {
  if (write(2, message, strlen(message)) < 0) _exit(2);
  _exit(2);
}

static void report_memory(int number) {
  (void)number;
  exit_with(memory_message);
}

void csignals_report_processor_time(void) {
  exit_with(*time_message ? time_message : "the limit of processor time (ulimit -t) is exceeded\n");
}

static void report_time(int number) {
  (void)number;
  csignals_report_processor_time();
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigaction(number, &action, NULL);
}

void csignals_report_limits(const char *program) {
  static const struct {
    int resource;
    char option;
    rlim_t enough;
  } limits[] = {{RLIMIT_DATA, 'd', RLIM_INFINITY}, {RLIMIT_AS, 'v', RLIM_INFINITY}, {RLIMIT_STACK, 's', 1 << 20}};
  size_t length = 0;
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
    struct rlimit limit;
    if (getrlimit(limits[i].resource, &limit) != 0 || limit.rlim_cur >= limits[i].enough) continue;
    length += (size_t)snprintf(memory_message + length, sizeof memory_message - length, "%s -%c %llu",
                               length == 0 ? "" : ",", limits[i].option, (unsigned long long)limit.rlim_cur / 1024);
  }
  if (length > 0) {
    char list[sizeof memory_message];
    memcpy(list, memory_message, sizeof list);
    snprintf(memory_message, sizeof memory_message, "%s: the memory does not suffice; its limits are (ulimit):%.100s\n",
             program, list);
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) handle(crashes[i], report_memory);
  }
  struct rlimit limit;
  if (getrlimit(RLIMIT_CPU, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    snprintf(time_message, sizeof time_message, "%s: the limit of processor time (ulimit -t %llu) is exceeded\n", program,
             (unsigned long long)limit.rlim_cur);
    handle(SIGXCPU, report_time);
    // The signal comes when the soft limit is exceeded; at the hard one, the process would be killed.
    if (limit.rlim_cur == limit.rlim_max && limit.rlim_cur > 1) {
      limit.rlim_cur--;
      setrlimit(RLIMIT_CPU, &limit);
    }
  }
}
