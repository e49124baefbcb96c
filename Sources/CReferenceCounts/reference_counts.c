// Counts references without atomic operations for as long as the program has one thread.
//
// A third of the time of a large model went into atomic additions to reference counts, which only several threads need.
// glibc knows whether there are any, and libstdc++ counts the owners of a `shared_ptr` in the same way. The functions
// that are called here instead are those that the compiler calls with `-assume-single-threaded`.
//
// The linker puts these two functions in the place of the Swift runtime's (`--wrap`, in Package.swift), which are then
// called `__real_…`.

#include "CReferenceCounts.h"

#include <stdbool.h>
// Every header of glibc defines __GLIBC__.
#include <stdlib.h>

#ifdef __GLIBC__
#include <sys/single_threaded.h>
#else
static const bool __libc_single_threaded = false;
#endif

void *__real_swift_retain(void *object);
void __real_swift_release(void *object);
void *swift_nonatomic_retain(void *object);
void swift_nonatomic_release(void *object);

void *__wrap_swift_retain(void *object) {
  return __libc_single_threaded ? swift_nonatomic_retain(object) : __real_swift_retain(object);
}

void __wrap_swift_release(void *object) {
  if (__libc_single_threaded) swift_nonatomic_release(object);
  else __real_swift_release(object);
}
