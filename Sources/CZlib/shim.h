// zlib as it is, and inline functions for what Swift cannot import.

#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <stdbool.h>
#include <zlib.h>

/// Prepares to inflate a zlib stream, or a bare deflate stream, as zip archives hold it.
static inline int czlib_begin_inflate(z_stream *stream, bool is_bare) {
  return inflateInit2(stream, is_bare ? -MAX_WBITS : MAX_WBITS);
}

#endif
