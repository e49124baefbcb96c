// libFuzzer's own entry, and the counters by which it sees where the code has been.

#ifndef CFUZZER_SHIM_H
#define CFUZZER_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t count));

extern uint8_t __start___sancov_cntrs[], __stop___sancov_cntrs[];

/// Has processes forked from now on count in this one's counters, or what they come upon would never be seen here.
static inline int cfuzzer_share_counters(void) {
  // Whole pages alone: what lies beside them is each process' own.
  uintptr_t page = 4096, start = ((uintptr_t)__start___sancov_cntrs + page - 1) & ~(page - 1);
  uintptr_t end = (uintptr_t)__stop___sancov_cntrs & ~(page - 1);
  if (start >= end) return -1;
  void *place = mmap((void *)start, end - start, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  return place == MAP_FAILED ? -1 : 0;
}

#endif
