#include "CStatistics.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

// A product and a sum in one instruction would be rounded once, and so differ between processors.
#pragma STDC FP_CONTRACT OFF

// In bytes; from 3 to 16 KB made no difference.
enum { PREFETCH_DISTANCE = 1 << 12 };

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

/// The statistics of no numbers.
static const cstatistics nothing = {0, 0, 0, 0, INFINITY, -INFINITY, 0, 0};

static atomic_int most_instructions = cstatistics_avx512;

#define KERNEL(x) plain_##x
#define ADD_EXACT_SQUARES(sums, numbers) sums += numbers * numbers
#include "kernels.h"
#undef KERNEL
#undef ADD_EXACT_SQUARES

#if defined(__x86_64__)
// The product is exact, so that it does not matter that the sum alone is rounded.
#define ADD_EXACT_SQUARES(sums, numbers) sums = __builtin_elementwise_fma(numbers, numbers, sums)
#define HAS_HALVES

#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#define KERNEL(x) avx2_##x
#include "kernels.h"
#undef KERNEL
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2,fma,f16c,avx512f,avx512bw,avx512dq,avx512vl"))), \
                             apply_to = function)
#define KERNEL(x) avx512_##x
#include "kernels.h"
#undef KERNEL
#pragma clang attribute pop

static const kernels *best(void) {
  int most = most_instructions;
  if (most < cstatistics_avx2 || !__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma") ||
      !__builtin_cpu_supports("f16c"))
    return &plain_all;
  return most >= cstatistics_avx512 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                 __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
             ? &avx512_all
             : &avx2_all;
}
#else
static const kernels *best(void) { return &plain_all; }
#endif

void cstatistics_use_at_most(cstatistics_instructions most) { most_instructions = (int)most; }

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
