#define _GNU_SOURCE
#include "CProbes.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <linux/perf_event.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_pidfd_getfd
#define SYS_pidfd_getfd 438
#endif
#ifndef SYS_openat2
#define SYS_openat2 437
#endif

static pid_t target;
/// What the attempts try to make: named after the target, for other tests make theirs at the same time.
static char made[64];

/// The result of a system call that makes a descriptor.
static int made_descriptor(long descriptor) {
  if (descriptor < 0) return errno;
  close((int)descriptor);
  return 0;
}

static int result(long value) { return value < 0 ? errno : 0; }

static int open_file(void) { return made_descriptor(open("/etc/passwd", O_RDONLY)); }
static int open_file_newly(void) {
  uint64_t how[3] = {O_RDONLY, 0, 0};
  return made_descriptor(syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", how, sizeof how));
}
static int open_path_only(void) { return made_descriptor(open("/etc/passwd", O_PATH)); }
static int open_folder(void) { return made_descriptor(open("/etc", O_RDONLY | O_DIRECTORY)); }
static int open_relative(void) { return made_descriptor(open(".", O_RDONLY)); }
static int open_memory(void) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/mem", (int)target);
  return made_descriptor(open(path, O_RDONLY));
}
static int open_own_descriptor(void) { return made_descriptor(open("/proc/self/fd/1", O_RDWR)); }
static int open_library(void) { return made_descriptor(open("/lib64/ld-linux-x86-64.so.2", O_RDONLY)); }
static int create_file(void) {
  int error = made_descriptor(open(made, O_WRONLY | O_CREAT | O_EXCL, 0600));
  unlink(made);
  return error;
}
static int make_folder(void) {
  int error = result(mkdir(made, 0700));
  rmdir(made);
  return error;
}
static int make_link(void) {
  int error = result(symlink("/", made));
  unlink(made);
  return error;
}
static int remove_file(void) {
  long removed = unlink("/tmp/keras-inspect-no-such-file");
  // A system that looks for the file allows to remove it.
  return removed < 0 && errno == ENOENT ? 0 : result(removed);
}
static int examine_file(void) {
  struct stat status;
  return result(syscall(SYS_newfstatat, AT_FDCWD, "/etc/passwd", &status, 0));
}
static int change_mode(void) { return result(chmod("/tmp/.", 01777)); }
static int change_folder(void) { return result(chdir("/")); }

static int internet_socket(void) { return made_descriptor(socket(AF_INET, SOCK_STREAM, 0)); }
static int datagram_socket(void) { return made_descriptor(socket(AF_INET6, SOCK_DGRAM, 0)); }
static int local_socket(void) { return made_descriptor(socket(AF_UNIX, SOCK_STREAM, 0)); }
static int netlink_socket(void) { return made_descriptor(socket(AF_NETLINK, SOCK_RAW, 0)); }
static int socket_pair(void) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) < 0) return errno;
  close(ends[0]);
  close(ends[1]);
  return 0;
}
/// A refused connection has left the process.
static int connect_to(int family, const void *address, socklen_t size) {
  int file = socket(family, SOCK_STREAM, 0);
  // Without a socket of its own, it tries one that it may have.
  int error = result(connect(file < 0 ? 3 : file, address, size));
  if (file >= 0) close(file);
  return error == ECONNREFUSED ? 0 : error;
}
static int connect_tcp(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(9), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  return connect_to(AF_INET, &address, sizeof address);
}
static int connect_abstract(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "\0keras-inspect-probe"};
  return connect_to(AF_UNIX, &address, sizeof address);
}
static int bind_tcp(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
  int file = socket(AF_INET, SOCK_STREAM, 0);
  int error = result(bind(file < 0 ? 3 : file, (void *)&address, sizeof address));
  if (file >= 0) close(file);
  return error;
}

static int ended(pid_t child) {
  if (child < 0) return errno;
  if (child == 0) _exit(0);
  waitpid(child, NULL, __WALL);
  return 0;
}
static int fork_process(void) { return ended(fork()); }
static int clone_process(void) { return ended((pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }
static int clone_newly(void) {
  struct clone_args arguments = {.exit_signal = SIGCHLD};
  return ended((pid_t)syscall(SYS_clone3, &arguments, sizeof arguments));
}
static int execute(void) {
  char *arguments[] = {"true", NULL}, *environment[] = {NULL};
  return result(execve("/bin/true", arguments, environment));
}
static int execute_memory(void) {
  int file = (int)syscall(SYS_memfd_create, "probe", 0);
  char *arguments[] = {"probe", NULL}, *environment[] = {NULL};
  if (file >= 0 && write(file, "#!/bin/true\n", 12) != 12) return errno;
  return result(syscall(SYS_execveat, file < 0 ? 0 : file, "", arguments, environment, AT_EMPTY_PATH));
}
static int make_memory_file(void) { return made_descriptor(syscall(SYS_memfd_create, "probe", 0)); }

static int trace_target(void) {
  if (ptrace(PTRACE_SEIZE, target, NULL, NULL) < 0) return errno;
  return 0;
}
static int read_target(void) {
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)(uintptr_t)&made, 1};
  return result(process_vm_readv(target, &here, 1, &there, 1, 0));
}
static int write_target(void) {
  char byte = 0;
  struct iovec here = {&byte, 1}, there = {&target, 1};
  return result(process_vm_writev(target, &here, 1, &there, 1, 0));
}
static int signal_target(void) { return result(kill(target, SIGURG)); }
static int signal_thread(void) { return result(syscall(SYS_tgkill, target, target, SIGURG)); }
static int queue_signal(void) { return result(sigqueue(target, SIGURG, (union sigval){0})); }
static int open_process(void) { return made_descriptor(syscall(SYS_pidfd_open, target, 0)); }
static int take_descriptor(void) {
  int process = (int)syscall(SYS_pidfd_open, target, 0);
  int error = made_descriptor(syscall(SYS_pidfd_getfd, process < 0 ? 0 : process, 0, 0));
  if (process >= 0) close(process);
  return error;
}
static int limit_target(void) {
  struct rlimit limit;
  return result(prlimit(target, RLIMIT_NOFILE, NULL, &limit));
}
/// A lower limit may be set, a higher one may not.
static int raise_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) < 0) return errno;
  limit.rlim_max++;
  return result(setrlimit(RLIMIT_NOFILE, &limit));
}

static int make_ring(void) {
  struct io_uring_params parameters;
  memset(&parameters, 0, sizeof parameters);
  return made_descriptor(syscall(SYS_io_uring_setup, 1, &parameters));
}
static int unshare_users(void) { return result(unshare(CLONE_NEWUSER)); }
static int unshare_mounts(void) { return result(unshare(CLONE_NEWNS)); }
static int enter_namespace(void) { return result(setns(0, 0)); }
static int mount_file_system(void) { return result(mount("none", "/mnt", "tmpfs", 0, "")); }
static int change_root(void) { return result(chroot("/")); }
static int load_bpf(void) {
  union bpf_attr attributes;
  memset(&attributes, 0, sizeof attributes);
  attributes.map_type = BPF_MAP_TYPE_ARRAY;
  attributes.key_size = attributes.value_size = attributes.max_entries = 4;
  return made_descriptor(syscall(SYS_bpf, BPF_MAP_CREATE, &attributes, sizeof attributes));
}
static int count_events(void) {
  struct perf_event_attr attributes = {
      .type = PERF_TYPE_SOFTWARE, .size = sizeof attributes, .config = PERF_COUNT_SW_CPU_CLOCK, .exclude_kernel = 1};
  return made_descriptor(syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0));
}
static int watch_faults(void) { return made_descriptor(syscall(SYS_userfaultfd, 1)); }
static int add_key(void) { return result(syscall(SYS_add_key, "user", "probe", "x", 1, -1)); }
static int use_keys(void) { return result(syscall(SYS_keyctl, 0, -3, 1)); }
static int change_personality(void) { return result(syscall(SYS_personality, 0xFFFFFFFF)); }
static int become_inspectable(void) { return result(prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)); }
static int outlive_parent(void) { return result(prctl(PR_SET_PDEATHSIG, 0)); }
static int become_root(void) { return result(syscall(SYS_setresuid, 0, 0, 0)); }

static int map(int protection, int flags) {
  void *memory = mmap(NULL, 4096, protection, flags | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return errno;
  munmap(memory, 4096);
  return 0;
}
static int map_code(void) { return map(PROT_READ | PROT_EXEC, MAP_PRIVATE); }
static int map_shared(void) { return map(PROT_READ | PROT_WRITE, MAP_SHARED); }
static int make_code(void) {
  void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return 0;
  int error = result(mprotect(memory, 4096, PROT_READ | PROT_EXEC));
  munmap(memory, 4096);
  return error;
}
static int copy_descriptor(void) { return made_descriptor(dup(1)); }
static int control_descriptor(void) { return result(fcntl(1, F_GETFL)); }
static int write_to_input(void) { return result(write(0, "", 0)); }
static int read_other(void) {
  char byte;
  return result(read(1, &byte, 0));
}
static int share_memory(void) { return result(syscall(SYS_shmget, 0, 4096, 0600)); }
static int watch_files(void) { return made_descriptor(syscall(SYS_inotify_init1, 0)); }

static const struct {
  const char *name;
  int (*attempt)(void);
} probes[] = {
    {"open a file", open_file},
    {"open a file by openat2", open_file_newly},
    {"open a path only", open_path_only},
    {"open a folder", open_folder},
    {"open the working folder", open_relative},
    {"open the memory of a process", open_memory},
    {"open its own descriptor again", open_own_descriptor},
    {"open a library", open_library},
    {"create a file", create_file},
    {"make a folder", make_folder},
    {"make a link", make_link},
    {"remove a file", remove_file},
    {"examine a file", examine_file},
    {"change a mode", change_mode},
    {"change the working folder", change_folder},
    {"make an internet socket", internet_socket},
    {"make a datagram socket", datagram_socket},
    {"make a local socket", local_socket},
    {"make a netlink socket", netlink_socket},
    {"make a pair of sockets", socket_pair},
    {"connect by TCP", connect_tcp},
    {"connect to an abstract socket", connect_abstract},
    {"bind a TCP socket", bind_tcp},
    {"fork", fork_process},
    {"clone", clone_process},
    {"clone3", clone_newly},
    {"execute a program", execute},
    {"execute memory", execute_memory},
    {"make a file in memory", make_memory_file},
    {"trace a process", trace_target},
    {"read a process", read_target},
    {"write to a process", write_target},
    {"signal a process", signal_target},
    {"signal a thread", signal_thread},
    {"queue a signal", queue_signal},
    {"open a process", open_process},
    {"take a descriptor of a process", take_descriptor},
    {"see the limits of a process", limit_target},
    {"raise its own limit", raise_limit},
    {"make a ring of io_uring", make_ring},
    {"unshare users", unshare_users},
    {"unshare mounts", unshare_mounts},
    {"enter a namespace", enter_namespace},
    {"mount a file system", mount_file_system},
    {"change the root", change_root},
    {"make a map of BPF", load_bpf},
    {"count events", count_events},
    {"watch page faults", watch_faults},
    {"add a key", add_key},
    {"use keys", use_keys},
    {"change its personality", change_personality},
    {"become inspectable", become_inspectable},
    {"outlive its parent", outlive_parent},
    {"become root", become_root},
    {"map code", map_code},
    {"map shared memory", map_shared},
    {"turn memory into code", make_code},
    {"copy a descriptor", copy_descriptor},
    {"control a descriptor", control_descriptor},
    {"write to its input", write_to_input},
    {"read from its output", read_other},
    {"share memory", share_memory},
    {"watch files", watch_files},
};

static int in_child(int (*attempt)(void)) {
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) _exit(attempt());
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) < 0) return errno;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

void probes_run(pid_t process, bool forks) {
  target = process;
  snprintf(made, sizeof made, "/tmp/keras-inspect-probe-%d", (int)target);
  for (size_t i = 0; i < sizeof probes / sizeof *probes; i++) {
    int error = forks ? in_child(probes[i].attempt) : probes[i].attempt();
    char line[128];
    int length = snprintf(line, sizeof line, "%s: %d\n", probes[i].name, error);
    if (write(1, line, (size_t)length) != length) _exit(3);
  }
}

pid_t probes_fork(void) { return fork(); }

bool probes_become_nobody(void) {
  if (geteuid() != 0) return true;
  if (setgroups(0, NULL) < 0 || setresgid(65534, 65534, 65534) < 0 || setresuid(65534, 65534, 65534) < 0) return false;
  // The system hides the memory of a process that has changed its user.
  return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0;
}
