#include "CStatistics.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

// A product and a sum in one instruction would be rounded once, and so differ between processors.
#pragma STDC FP_CONTRACT OFF

enum { LANES = 8 };
typedef float floats __attribute__((ext_vector_type(LANES)));
typedef double doubles __attribute__((ext_vector_type(LANES)));
typedef int32_t ints __attribute__((ext_vector_type(LANES)));
typedef int64_t longs __attribute__((ext_vector_type(LANES)));

// Elements at any address.
typedef int16_t any_int16 __attribute__((aligned(1), may_alias));
typedef uint16_t any_uint16 __attribute__((aligned(1), may_alias));
typedef int32_t any_int32 __attribute__((aligned(1), may_alias));
typedef uint32_t any_uint32 __attribute__((aligned(1), may_alias));
typedef int64_t any_int64 __attribute__((aligned(1), may_alias));
typedef uint64_t any_uint64 __attribute__((aligned(1), may_alias));

/// The functions for one set of instructions.
typedef struct {
  cstatistics (*floats)(const void *, size_t);
  cstatistics (*doubles)(const void *, size_t);
  void (*count_floats)(const void *, size_t, double, int32_t, size_t, size_t *);
  void (*count_doubles)(const void *, size_t, double, int32_t, size_t, size_t *);
  void (*convert)(cstatistics_format, const void *, size_t, void *);
  bool (*mark_columns)(const void *, size_t, uint64_t, size_t, size_t, uint8_t *);
} kernels;

static atomic_bool is_plain = false;

#define KERNEL(x) plain_##x
#include "kernels.h"
#undef KERNEL

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL(x) avx2_##x
#include "kernels.h"
#undef KERNEL
#pragma clang attribute pop

static const kernels *best(void) { return __builtin_cpu_supports("avx2") && !is_plain ? &avx2_all : &plain_all; }
#else
static const kernels *best(void) { return &plain_all; }
#endif

void cstatistics_set_plain(bool plain) { is_plain = plain; }

cstatistics cstatistics_of_floats(const void *numbers, size_t count) { return best()->floats(numbers, count); }

cstatistics cstatistics_of_doubles(const void *numbers, size_t count) { return best()->doubles(numbers, count); }

void cstatistics_count_floats(
    const void *numbers, size_t count, double scale, int32_t first, size_t ranges, size_t *counts) {
  best()->count_floats(numbers, count, scale, first, ranges, counts);
}

void cstatistics_count_doubles(
    const void *numbers, size_t count, double scale, int32_t first, size_t ranges, size_t *counts) {
  best()->count_doubles(numbers, count, scale, first, ranges, counts);
}

void cstatistics_convert(cstatistics_format format, const void *numbers, size_t count, void *converted) {
  best()->convert(format, numbers, count, converted);
}

bool cstatistics_mark_columns(
    const void *elements, size_t size, uint64_t mask, size_t rows, size_t columns, uint8_t *marks) {
  return best()->mark_columns(elements, size, mask, rows, columns, marks);
}
