// Statistics of numbers of one type, for one set of instructions. The includer defines NUMBER, NAME(x), and VECTOR and
// MASK: eight numbers, and eight integers of their size, whose bits are all set where a comparison is true.

typedef struct {
  VECTOR least, most;
  doubles sum;
  MASK zeros, nan, unusable;
} NAME(sums);

/// Adds eight numbers. If some may not be finite (`all`), those count apart; otherwise they only leave a mark in
/// `unusable`.
static inline __attribute__((always_inline)) void NAME(add)(NAME(sums) *sums, const VECTOR *numbers, bool all) {
  VECTOR value = *numbers, low = value, high = value;
  // The difference is NaN if the number is not finite.
  MASK unusable = (value - value) != 0;
  sums->zeros -= value == 0;
  sums->unusable -= unusable;
  if (all) {
    const VECTOR infinity = (VECTOR){0} + (NUMBER)INFINITY;
    sums->nan -= value != value;
    low = (VECTOR)(((MASK)value & ~unusable) | ((MASK)infinity & unusable));
    high = (VECTOR)(((MASK)value & ~unusable) | ((MASK)-infinity & unusable));
    value = (VECTOR)((MASK)value & ~unusable);
  }
  sums->least = low < sums->least ? low : sums->least;
  sums->most = high > sums->most ? high : sums->most;
  sums->sum += __builtin_convertvector(value, doubles);
}

/// Adds the squared differences of eight numbers from a mean.
static inline __attribute__((always_inline)) void NAME(add_squares)(
    doubles *squares, const VECTOR *numbers, double mean, bool all) {
  doubles distance = __builtin_convertvector(*numbers, doubles) - mean;
  if (all) {
    MASK unusable = (*numbers - *numbers) != 0;
    distance = (doubles)((longs)distance & ~__builtin_convertvector(unusable, longs));
  }
  *squares += distance * distance;
}

/// The last numbers, fewer than eight, and NaN in place of those that are missing.
static inline __attribute__((always_inline)) void NAME(load_last)(
    VECTOR *numbers, const unsigned char *bytes, size_t count) {
  *numbers = (VECTOR){0} + (NUMBER)NAN;
  memcpy(numbers, bytes, count * sizeof(NUMBER));
}

/// False, with no result, if a number is not finite and `all` is not set.
static inline __attribute__((always_inline)) bool NAME(scan)(
    const unsigned char *bytes, size_t count, bool all, cstatistics *result) {
  const VECTOR infinity = (VECTOR){0} + (NUMBER)INFINITY;
  NAME(sums) sums = {infinity, -infinity, {0}, {0}, {0}, {0}};
  size_t whole = count / LANES * LANES;
  VECTOR numbers;
  for (size_t i = 0; i < whole; i += LANES) {
    memcpy(&numbers, bytes + i * sizeof(NUMBER), sizeof numbers);
    NAME(add)(&sums, &numbers, all);
  }
  MASK unusable = sums.unusable;
  for (int i = 0; !all && i < LANES; i++)
    if (unusable[i] != 0) return false;
  if (whole < count) {
    NAME(load_last)(&numbers, bytes + whole * sizeof(NUMBER), count - whole);
    NAME(add)(&sums, &numbers, true);
  }
  cstatistics found = {0, 0, 0, 0, INFINITY, -INFINITY, 0, 0};
  for (int i = 0; i < LANES; i++) {
    found.zeros += (size_t)sums.zeros[i];
    found.nan += (size_t)sums.nan[i];
    found.infinite += (size_t)(sums.unusable[i] - sums.nan[i]);
    if (sums.least[i] < found.least) found.least = sums.least[i];
    if (sums.most[i] > found.most) found.most = sums.most[i];
  }
  found.nan -= (LANES - (count - whole)) % LANES;
  found.finite = count - found.nan - found.infinite;
  found.mean = total(&sums.sum) / (double)(found.finite > 0 ? found.finite : 1);
  doubles squares = {0};
  for (size_t i = 0; i < whole; i += LANES) {
    memcpy(&numbers, bytes + i * sizeof(NUMBER), sizeof numbers);
    NAME(add_squares)(&squares, &numbers, found.mean, all);
  }
  if (whole < count) {
    NAME(load_last)(&numbers, bytes + whole * sizeof(NUMBER), count - whole);
    NAME(add_squares)(&squares, &numbers, found.mean, true);
  }
  found.squares = total(&squares);
  *result = found;
  return true;
}

static cstatistics NAME(statistics)(const void *numbers, size_t count) {
  cstatistics result;
  if (!NAME(scan)(numbers, count, false, &result)) NAME(scan)(numbers, count, true, &result);
  return result;
}

static void NAME(count)(
    const void *numbers, size_t count, double scale, int32_t first, size_t ranges, size_t *counts) {
  // Four tables, so that equal numbers in a row need not wait for each other; the last place is for what is not finite.
  uint32_t tables[4][33] = {{0}};
  const unsigned char *bytes = numbers;
  for (size_t i = 0; i < count; i += LANES) {
    VECTOR value;
    if (count - i >= LANES)
      memcpy(&value, bytes + i * sizeof(NUMBER), sizeof value);
    else
      NAME(load_last)(&value, bytes + i * sizeof(NUMBER), count - i);
    MASK unusable = (value - value) != 0;
    value = (VECTOR)((MASK)value & ~unusable);
    doubles scaled = __builtin_convertvector(value, doubles) * scale;
    ints place = __builtin_convertvector(scaled, ints);
    // Towards minus infinity.
    place += __builtin_convertvector(__builtin_convertvector(place, doubles) > scaled, ints);
    place -= first;
    ints last = (ints){0} + (int32_t)(ranges - 1), none = __builtin_convertvector(unusable, ints);
    place = place < 0 ? (ints){0} : place;
    place = place > last ? last : place;
    place = (place & ~none) | (32 & none);
    for (int lane = 0; lane < LANES; lane++) tables[lane % 4][place[lane]]++;
  }
  for (size_t range = 0; range < ranges; range++)
    counts[range] += (size_t)tables[0][range] + tables[1][range] + tables[2][range] + tables[3][range];
}
