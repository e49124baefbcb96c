// What a reader gives up before it receives a byte of a model file.
//
// Landlock takes away the paths, seccomp the system calls. Each holds by itself, so that a system which lacks one of
// them still has the other. Neither needs any privilege.

#define _GNU_SOURCE
#include <errno.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CReaderProcess.h"

// The same numbers on every architecture; the headers of an older system lack them.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_restrict_self 446
#endif

/// `struct landlock_ruleset_attr`, with the members of versions 4 and 6, which older headers lack.
struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

static const uint32_t query_version = 1;                  // LANDLOCK_CREATE_RULESET_VERSION
static const uint64_t network_of_version_4 = (1 << 2) - 1;  // bind and connect a TCP socket
static const uint64_t scopes_of_version_6 = (1 << 2) - 1;   // abstract sockets, signals

/// Every access to a path that a version knows: to execute, write, read, list, remove and make it; to refer from version
/// 2, to truncate from version 3, to control a device from version 5.
static uint64_t accesses(int version) {
  int count = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  return (UINT64_C(1) << count) - 1;
}

int creader_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, query_version);
  return version > 0 ? (int)version : 0;
}

bool creader_forbid_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0; }

bool creader_drop_capabilities(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
  memset(none, 0, sizeof none);
  return syscall(SYS_capset, &header, none) == 0;
}

bool creader_forbid_inspection(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }

bool creader_forbid_paths(void) {
  int version = creader_landlock_version();
  if (version == 0) return false;
  struct ruleset rules = {
      .files = accesses(version),
      .network = version >= 4 ? network_of_version_4 : 0,
      .scopes = version >= 6 ? scopes_of_version_6 : 0,
  };
  int set = (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (set < 0) return false;
  // No rule is added, so nothing is allowed.
  bool is_restricted = syscall(SYS_landlock_restrict_self, set, 0) == 0;
  close(set);
  return is_restricted;
}

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

/// What a reader needs whatever the arguments: memory, its end, locks, time and random numbers. `alarm` is made of the
/// one or the other call; a reader that prolongs its time is killed by its supervisor.
static const int free_calls[] = {
    SYS_brk,         SYS_munmap,       SYS_mremap,        SYS_madvise,       SYS_close,
#ifdef SYS_alarm
    SYS_alarm,
#endif
    SYS_setitimer,   SYS_futex,        SYS_clock_gettime, SYS_clock_getres,  SYS_gettimeofday,
    SYS_getrandom,   SYS_getpid,       SYS_gettid,        SYS_rt_sigreturn,  SYS_rt_sigprocmask,
    SYS_sched_yield, SYS_restart_syscall, SYS_exit,       SYS_exit_group,
};

enum { free_call_count = sizeof free_calls / sizeof *free_calls };

/// A program of the filter. It tests one call after the other; what is not allowed by then is refused.
struct program {
  struct sock_filter steps[160];
  unsigned short count;
};

static void add(struct program *program, struct sock_filter step) { program->steps[program->count++] = step; }

static const uint32_t allow = SECCOMP_RET_ALLOW;
// An error, and not the end of the process: a library that asks for something optional goes on without it.
static const uint32_t refuse = SECCOMP_RET_ERRNO | EPERM;

static void load(struct program *program, uint32_t offset) {
  add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset));
}

static void answer(struct program *program, uint32_t result) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, result));
}

/// Skips so many steps unless the loaded value is this one.
static void skip_unless_equal(struct program *program, uint32_t value, unsigned char steps) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, steps));
}

/// The lower half of an argument. The system itself ignores the upper one of descriptors and process numbers, and all
/// bits that are tested are in the lower one.
static uint32_t argument(int index) {
  uint32_t lower = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? 0 : 4;
  return (uint32_t)(offsetof(struct seccomp_data, args) + sizeof(uint64_t) * (size_t)index) + lower;
}

/// Allows a call if its first argument has this value.
static void allow_with_first(struct program *program, int call, uint32_t value) {
  skip_unless_equal(program, (uint32_t)call, 4);
  load(program, argument(0));
  skip_unless_equal(program, value, 1);
  answer(program, allow);
  answer(program, refuse);
}

/// Allows a call if an argument has none of these bits.
static void refuse_bits(struct program *program, int index, uint32_t bits) {
  load(program, argument(index));
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
  answer(program, refuse);
}

bool creader_filter_calls(int input, int output, int channel) {
  struct program program = {.count = 0};
  load(&program, offsetof(struct seccomp_data, arch));
  skip_unless_equal(&program, ARCHITECTURE, 1);
  add(&program, (struct sock_filter)BPF_STMT(BPF_JMP | BPF_JA, 1));
  answer(&program, refuse);
  load(&program, offsetof(struct seccomp_data, nr));
  // The calls of the second interface of x86-64 have other numbers, so none of these allows one.
  for (int i = 0; i < free_call_count; i++) {
    skip_unless_equal(&program, (uint32_t)free_calls[i], 1);
    answer(&program, allow);
  }
  allow_with_first(&program, SYS_read, (uint32_t)input);
  allow_with_first(&program, SYS_write, (uint32_t)output);
  allow_with_first(&program, SYS_recvmsg, (uint32_t)channel);
  // To limit this process itself.
  allow_with_first(&program, SYS_prlimit64, 0);
  // A process that aborts sends itself a signal.
  allow_with_first(&program, SYS_tgkill, (uint32_t)getpid());
  // No new code, and no memory that does not count.
  skip_unless_equal(&program, SYS_mmap, 7);
  refuse_bits(&program, 2, PROT_EXEC);
  refuse_bits(&program, 3, MAP_SHARED);
  answer(&program, allow);
  skip_unless_equal(&program, SYS_mprotect, 4);
  refuse_bits(&program, 2, PROT_EXEC);
  answer(&program, allow);
  answer(&program, refuse);
  struct sock_fprog filter = {.len = program.count, .filter = program.steps};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

#else

bool creader_filter_calls(int input, int output, int channel) {
  (void)input;
  (void)output;
  (void)channel;
  return false;
}

#endif
