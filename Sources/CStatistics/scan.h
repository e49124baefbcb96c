// Statistics of numbers of one type, for one set of instructions. The includer defines NUMBER, how many of them are added
// at a time (LANES), NAME(x), and ADD_SQUARES(sums, numbers), which rounds each square and then each sum.

typedef NUMBER NAME(numbers) __attribute__((ext_vector_type(LANES)));
typedef double NAME(doubles) __attribute__((ext_vector_type(LANES)));
typedef int32_t NAME(ints) __attribute__((ext_vector_type(LANES)));
typedef int64_t NAME(longs) __attribute__((ext_vector_type(LANES)));
/// All bits are set where a comparison is true.
typedef __typeof__((NAME(numbers)){0} == 0) NAME(mask);

typedef struct {
  NAME(numbers) least, most;
  NAME(doubles) sum, squares;
  NAME(mask) zeros;
} NAME(sums);

/// The next numbers, with another one in place of those that are missing at the end.
static inline __attribute__((always_inline)) void NAME(load)(
    NAME(numbers) *numbers, const unsigned char *bytes, size_t count, NUMBER missing) {
  if (count >= LANES) {
    memcpy(numbers, bytes, sizeof *numbers);
  } else {
    *numbers = (NAME(numbers)){0} + missing;
    memcpy(numbers, bytes, count * sizeof(NUMBER));
  }
}

static inline __attribute__((always_inline)) void NAME(add_range)(
    NAME(sums) *sums, const NAME(numbers) *low, const NAME(numbers) *high) {
  sums->least = *low < sums->least ? *low : sums->least;
  sums->most = *high > sums->most ? *high : sums->most;
}

static inline __attribute__((always_inline)) void NAME(add_sums)(NAME(sums) *sums, const NAME(numbers) *numbers) {
  NAME(doubles) wide = __builtin_convertvector(*numbers, NAME(doubles));
  sums->sum += wide;
  ADD_SQUARES(sums->squares, wide);
  sums->zeros -= *numbers == 0;
}

/// The sum of all lanes, in an order that is always the same.
static inline __attribute__((always_inline)) double NAME(total)(const NAME(doubles) *sums) {
  double rest[LANES];
  for (int i = 0; i < LANES; i++) rest[i] = (*sums)[i];
  for (int half = LANES / 2; half > 0; half /= 2)
    for (int i = 0; i < half; i++) rest[i] += rest[i + half];
  return rest[0];
}

static inline __attribute__((always_inline)) void NAME(finish)(const NAME(sums) *sums, cstatistics *found) {
  for (int i = 0; i < LANES; i++) {
    found->zeros += (size_t)sums->zeros[i];
    if (sums->least[i] < found->least) found->least = sums->least[i];
    if (sums->most[i] > found->most) found->most = sums->most[i];
  }
}

/// The sum of the squared differences of the finite numbers from a mean.
static double NAME(squares)(const unsigned char *bytes, size_t count, double mean) {
  NAME(doubles) squares = {0};
  for (size_t i = 0; i < count; i += LANES) {
    NAME(numbers) numbers;
    NAME(load)(&numbers, bytes + i * sizeof(NUMBER), count - i, (NUMBER)NAN);
    NAME(mask) unusable = (numbers - numbers) != 0;
    NAME(doubles) distance = __builtin_convertvector(numbers, NAME(doubles)) - mean;
    distance = (NAME(doubles))((NAME(longs))distance & ~__builtin_convertvector(unusable, NAME(longs)));
    squares += distance * distance;
  }
  return NAME(total)(&squares);
}

/// Statistics of numbers some of which may not be finite.
static cstatistics NAME(mixed)(const unsigned char *bytes, size_t count) {
  const NAME(numbers) infinity = (NAME(numbers)){0} + (NUMBER)INFINITY;
  NAME(sums) sums = {infinity, -infinity, {0}, {0}, {0}};
  NAME(mask) nan = {0}, unusable = {0};
  for (size_t i = 0; i < count; i += LANES) {
    NAME(numbers) numbers;
    NAME(load)(&numbers, bytes + i * sizeof(NUMBER), count - i, (NUMBER)NAN);
    // The difference is NaN if the number is not finite.
    NAME(mask) mask = (numbers - numbers) != 0;
    nan -= numbers != numbers;
    unusable -= mask;
    sums.zeros -= numbers == 0;
    NAME(numbers) usable = (NAME(numbers))((NAME(mask))numbers & ~mask);
    sums.sum += __builtin_convertvector(usable, NAME(doubles));
    NAME(numbers) low = (NAME(numbers))((NAME(mask))usable | ((NAME(mask))infinity & mask));
    NAME(numbers) high = (NAME(numbers))((NAME(mask))usable | ((NAME(mask))-infinity & mask));
    NAME(add_range)(&sums, &low, &high);
  }
  cstatistics found = nothing;
  NAME(finish)(&sums, &found);
  for (int i = 0; i < LANES; i++) {
    found.nan += (size_t)nan[i];
    found.infinite += (size_t)(unusable[i] - nan[i]);
  }
  found.nan -= -count % LANES;
  found.finite = count - found.nan - found.infinite;
  found.mean = NAME(total)(&sums.sum) / (double)(found.finite > 0 ? found.finite : 1);
  found.squares = NAME(squares)(bytes, count, found.mean);
  return found;
}

static cstatistics NAME(statistics)(const void *numbers, size_t count) {
  if (count == 0) return nothing;
  const unsigned char *bytes = numbers;
  const NAME(numbers) infinity = (NAME(numbers)){0} + (NUMBER)INFINITY;
  NAME(sums) sums = {infinity, -infinity, {0}, {0}, {0}};
  NAME(numbers) next;
  size_t rest = count;
  for (; rest >= LANES; rest -= LANES, bytes += sizeof next) {
    // Without it, a third of the time is spent waiting for memory.
    __builtin_prefetch(bytes + PREFETCH_DISTANCE);
    memcpy(&next, bytes, sizeof next);
    NAME(add_range)(&sums, &next, &next);
    NAME(add_sums)(&sums, &next);
  }
  if (rest > 0) {
    NUMBER first;
    memcpy(&first, bytes, sizeof first);
    NAME(load)(&next, bytes, rest, first);
    NAME(add_range)(&sums, &next, &next);
    NAME(load)(&next, bytes, rest, 0);
    NAME(add_sums)(&sums, &next);
  }
  double sum = NAME(total)(&sums.sum), squares = NAME(total)(&sums.squares);
  // So it is if a number is not finite, or too large for its square.
  if (squares - squares != 0) return NAME(mixed)(numbers, count);
  cstatistics found = nothing;
  NAME(finish)(&sums, &found);
  found.finite = count;
  found.zeros -= -count % LANES;
  found.mean = sum / (double)count;
  found.squares = squares - sum * found.mean;
  // If the mean is large, the difference has lost too many bits.
  if (found.squares * 16 < squares) found.squares = NAME(squares)(numbers, count, found.mean);
  return found;
}

static void NAME(count)(
    const void *numbers, size_t count, double scale, int32_t first, size_t ranges, size_t *counts) {
  // Four tables, so that equal numbers in a row need not wait for each other; the last place is for what is not finite.
  uint32_t tables[4][33] = {{0}};
  const unsigned char *bytes = numbers;
  for (size_t i = 0; i < count; i += LANES) {
    NAME(numbers) value;
    NAME(load)(&value, bytes + i * sizeof(NUMBER), count - i, (NUMBER)NAN);
    NAME(mask) unusable = (value - value) != 0;
    value = (NAME(numbers))((NAME(mask))value & ~unusable);
    NAME(doubles) scaled = __builtin_convertvector(value, NAME(doubles)) * scale;
    NAME(ints) place = __builtin_convertvector(scaled, NAME(ints));
    // Towards minus infinity.
    place += __builtin_convertvector(__builtin_convertvector(place, NAME(doubles)) > scaled, NAME(ints));
    place -= first;
    NAME(ints) last = (NAME(ints)){0} + (int32_t)(ranges - 1);
    NAME(ints) none = __builtin_convertvector(unusable, NAME(ints));
    place = place < 0 ? (NAME(ints)){0} : place;
    place = place > last ? last : place;
    place = (place & ~none) | (32 & none);
    for (int lane = 0; lane < LANES; lane++) tables[lane % 4][place[lane]]++;
  }
  for (size_t range = 0; range < ranges; range++)
    counts[range] += (size_t)tables[0][range] + tables[1][range] + tables[2][range] + tables[3][range];
}
