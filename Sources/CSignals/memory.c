// How much freed memory the program keeps.

#include "CSignals.h"

#ifdef __linux__
#include <malloc.h>
#endif

void csignals_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
  // The highest of the thresholds that glibc would choose by itself.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
