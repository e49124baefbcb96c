// Two functions that would make the program require a newer glibc than 2.34.
//
// Distributions install one glibc and keep it: Ubuntu 22.04 has 2.35, Red Hat 9 has 2.34. A program built on a newer one
// starts there only if it uses no function that a later release added or replaced. Two libraries that are linked into the
// program do: each calls one function, and neither call is reached by an audit. The linker takes the functions of the
// program before those of glibc, so the program has them itself. `scripts/check-glibc` fails if a third one comes in.

#include "COlderGlibc.h"

// Every header of glibc defines __GLIBC__.
#include <stdlib.h>

#ifdef __GLIBC__

#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <sys/random.h>

/// Only for this program: its shared libraries, if it has any, keep glibc's.
#define OWN __attribute__((visibility("hidden")))

/// Swift's module `Glibc` calls it in `hypot`. glibc 2.35 replaced it by one that does not set `errno`.
///
/// The sum of two squares of floats is exact to the precision of a double, and does not overflow.
OWN float hypotf(float x, float y) {
  if (isinf(x) || isinf(y)) return INFINITY;
  return (float)sqrt((double)x * x + (double)y * y);
}

/// libstdc++ calls it in `std::random_device`. glibc has it from 2.36.
OWN uint32_t arc4random(void) {
  uint32_t number;
  // So few bytes come whole or not at all. A signal may interrupt the call while the system starts.
  while (getrandom(&number, sizeof number, 0) != sizeof number) {
    if (errno != EINTR) abort();
  }
  return number;
}

#endif
