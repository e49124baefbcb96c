// All functions for one set of instructions. The includer defines KERNEL(x), which adds the set's name to a name, and
// ADD_EXACT_SQUARES(sums, numbers), for numbers whose squares are exact, and HAS_HALVES if the set converts half
// precision.

#define NUMBER float
#define LANES 16
#define NAME(x) KERNEL(float_##x)
#define ADD_SQUARES ADD_EXACT_SQUARES
#include "scan.h"
#undef NUMBER
#undef LANES
#undef NAME
#undef ADD_SQUARES

#define NUMBER double
#define LANES 8
#define NAME(x) KERNEL(double_##x)
#define ADD_SQUARES(sums, numbers) sums += numbers * numbers
#include "scan.h"
#undef NUMBER
#undef LANES
#undef NAME
#undef ADD_SQUARES

/// A number in half precision. No step has a subnormal operand, for which some processors take very long.
static inline __attribute__((always_inline)) float KERNEL(from_half)(uint16_t half) {
#ifdef HAS_HALVES
  _Float16 number;
  memcpy(&number, &half, sizeof number);
  return (float)number;
#else
  uint32_t bits = (uint32_t)(half & 0x7FFF) << 13, exponent = bits & 0x0F800000;
  uint32_t least = 113u << 23, shifted = bits + (112u << 23);
  float base, subnormal;
  uint32_t small = bits + least;
  memcpy(&base, &least, sizeof base);
  memcpy(&subnormal, &small, sizeof subnormal);
  subnormal -= base;
  memcpy(&small, &subnormal, sizeof small);
  uint32_t result = exponent == 0x0F800000 ? bits + (224u << 23) : exponent == 0 ? small : shifted;
  result |= (uint32_t)(half & 0x8000) << 16;
  float number;
  memcpy(&number, &result, sizeof number);
  return number;
#endif
}

static inline __attribute__((always_inline)) float KERNEL(from_bfloat)(uint16_t bits) {
  uint32_t wide = (uint32_t)bits << 16;
  float number;
  memcpy(&number, &wide, sizeof number);
  return number;
}

#define CONVERT(case_, element, number, convert)                     \
  case case_: {                                                      \
    const element *from = numbers;                                   \
    number *restrict to = converted;                                 \
    for (size_t i = 0; i < count; i++) to[i] = (number)convert(from[i]); \
    return;                                                          \
  }

static void KERNEL(convert)(cstatistics_format format, const void *numbers, size_t count, void *converted) {
  switch (format) {
    CONVERT(cstatistics_float16, any_uint16, float, KERNEL(from_half))
    CONVERT(cstatistics_bfloat16, any_uint16, float, KERNEL(from_bfloat))
    CONVERT(cstatistics_int8, int8_t, float, )
    CONVERT(cstatistics_uint8, uint8_t, float, )
    CONVERT(cstatistics_int16, any_int16, float, )
    CONVERT(cstatistics_uint16, any_uint16, float, )
    CONVERT(cstatistics_int32, any_int32, double, )
    CONVERT(cstatistics_uint32, any_uint32, double, )
    CONVERT(cstatistics_int64, any_int64, double, )
    CONVERT(cstatistics_uint64, any_uint64, double, )
  }
}
#undef CONVERT

#define MARK(size_, element)                                                             \
  case size_: {                                                                          \
    const element *row = (const element *)elements + i * columns, bits = (element)mask;  \
    for (size_t j = 0; j < columns; j++) marks[j] |= (row[j] & bits) != 0;               \
    break;                                                                               \
  }

static bool KERNEL(mark_columns)(
    const void *elements, size_t size, uint64_t mask, size_t rows, size_t columns, uint8_t *restrict marks) {
  for (size_t i = 0; i < rows; i++) {
    switch (size) {
      MARK(1, uint8_t)
      MARK(2, any_uint16)
      MARK(4, any_uint32)
      MARK(8, any_uint64)
    }
    // In most tensors the first few rows settle it.
    if (i % 16 == 15 && memchr(marks, 0, columns) == NULL) return true;
  }
  return memchr(marks, 0, columns) == NULL;
}
#undef MARK

static const kernels KERNEL(all) = {
    .floats = KERNEL(float_statistics),
    .doubles = KERNEL(double_statistics),
    .count_floats = KERNEL(float_count),
    .count_doubles = KERNEL(double_count),
    .convert = KERNEL(convert),
    .mark_columns = KERNEL(mark_columns),
};
