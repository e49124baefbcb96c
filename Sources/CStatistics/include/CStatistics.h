/// Statistics of numbers in memory, several at a time.
///
/// Every function gives the same results on every processor: the order of all additions is fixed. Addresses need no
/// alignment.
#ifndef CSTATISTICS_H
#define CSTATISTICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Statistics of some numbers; the last four are those of the finite ones, and of no meaning if there are none.
typedef struct {
  size_t finite, infinite, nan, zeros;
  double least, most, mean;
  /// The sum of the squared differences from the mean.
  double squares;
} cstatistics;

cstatistics cstatistics_of_floats(const void *numbers, size_t count);
cstatistics cstatistics_of_doubles(const void *numbers, size_t count);

/// Counts finite numbers in ranges of one width.
///
/// - Parameters:
///   - scale: 1 divided by the width, a power of two. All numbers times this are less than 2²² in magnitude.
///   - first: the start of the first range, in widths.
///   - ranges: how many there are, at most 32. What is outside counts in the nearest one.
///   - counts: increased by the number of numbers in each range.
void cstatistics_count_floats(
    const void *numbers, size_t count, double scale, int32_t first, size_t ranges, size_t *counts);
void cstatistics_count_doubles(
    const void *numbers, size_t count, double scale, int32_t first, size_t ranges, size_t *counts);

/// A format that is converted to `float` or `double`, which hold all its numbers, except integers of 64 bits.
typedef enum {
  cstatistics_float16,
  cstatistics_bfloat16,
  cstatistics_int8,
  cstatistics_uint8,
  cstatistics_int16,
  cstatistics_uint16,
  // Those that follow are converted to `double`.
  cstatistics_int32,
  cstatistics_uint32,
  cstatistics_int64,
  cstatistics_uint64,
} cstatistics_format;

void cstatistics_convert(cstatistics_format format, const void *numbers, size_t count, void *converted);

/// Marks the columns of rows of elements that have a bit of `mask` set in some row.
///
/// - Parameters:
///   - size: the bytes of an element: 1, 2, 4 or 8.
///   - marks: one byte for each column, set to 1.
/// - Returns: whether all columns are marked; rows after that are not examined.
bool cstatistics_mark_columns(
    const void *elements, size_t size, uint64_t mask, size_t rows, size_t columns, uint8_t *marks);

typedef enum {
  /// What every processor of this kind has.
  cstatistics_plain,
  cstatistics_avx2,
  cstatistics_avx512,
} cstatistics_instructions;

/// For tests: uses no later instructions than these.
void cstatistics_use_at_most(cstatistics_instructions most);

#endif
