// The C library, and inline functions for what Swift cannot import: macros, and names that differ between versions.

#ifndef CHDF5_SHIM_H
#define CHDF5_SHIM_H

#include <hdf5.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "image.h"

#if H5_VERSION_GE(1, 12, 0)
typedef H5L_info1_t chdf5_link;
#else
typedef H5L_info_t chdf5_link;
#endif

typedef herr_t (*chdf5_visitor)(hid_t group, const char *name, const chdf5_link *link, void *context);

/// Creates an attribute with a text, or with a list of one text.
static inline void chdf5_make_text(hid_t object, const char *name, H5S_class_t form, const char *text) {
  hsize_t one = 1;
  hid_t type = H5Tcopy(H5T_C_S1), space = H5Screate(form);
  if (form == H5S_SIMPLE) H5Sset_extent_simple(space, 1, &one, NULL);
  H5Tset_size(type, strlen(text));
  hid_t attribute = H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
  H5Awrite(attribute, type, text);
  H5Aclose(attribute);
  H5Sclose(space);
  H5Tclose(type);
}

/// Writes a small file into `buffer`, as Keras 2 does for a model of one layer; returns its size, or a value below 1.
static inline ssize_t chdf5_make_sample(void *buffer, size_t size) {
  hid_t access = H5Pcreate(H5P_FILE_ACCESS);
  H5Pset_fapl_core(access, 1 << 12, false);
  hid_t file = H5Fcreate("/dev/null/sample", H5F_ACC_TRUNC, H5P_DEFAULT, access);
  chdf5_make_text(file, "keras_version", H5S_SCALAR, "2.15.0");
  chdf5_make_text(file, "model_config", H5S_SCALAR, "{}");
  hid_t weights = H5Gcreate2(file, "model_weights", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
  chdf5_make_text(weights, "layer_names", H5S_SIMPLE, "dense");
  hid_t layer = H5Gcreate2(weights, "dense", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
  chdf5_make_text(layer, "weight_names", H5S_SIMPLE, "kernel");
  hsize_t shape[] = {2, 2};
  float values[] = {0, 0, 0, 0};
  hid_t space = H5Screate_simple(2, shape, NULL);
  hid_t kernel = H5Dcreate2(layer, "kernel", H5T_IEEE_F32LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
  H5Dwrite(kernel, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values);
  H5Dclose(kernel);
  H5Sclose(space);
  H5Gclose(layer);
  H5Gclose(weights);
  H5Fflush(file, H5F_SCOPE_GLOBAL);
  ssize_t length = H5Fget_file_image(file, buffer, size);
  H5Fclose(file);
  H5Pclose(access);
  return length;
}

/// Limits the metadata cache: the file is in memory, and each of its objects is read once.
static inline herr_t chdf5_limit_cache(hid_t file) {
  H5AC_cache_config_t config;
  config.version = H5AC__CURR_CACHE_CONFIG_VERSION;
  if (H5Fget_mdc_config(file, &config) < 0) return -1;
  config.set_initial_size = true;
  config.initial_size = config.min_size = config.max_size = 1 << 19;
  config.incr_mode = H5C_incr__off;
  config.flash_incr_mode = H5C_flash_incr__off;
  config.decr_mode = H5C_decr__off;
  return H5Fset_mdc_config(file, &config);
}

/// Calls `visitor` with every link of the group, in the order of the file.
static inline herr_t chdf5_links(hid_t group, chdf5_visitor visitor, void *context) {
#if H5_VERSION_GE(1, 12, 0)
  return H5Literate1(group, H5_INDEX_NAME, H5_ITER_NATIVE, NULL, visitor, context);
#else
  return H5Literate(group, H5_INDEX_NAME, H5_ITER_NATIVE, NULL, visitor, context);
#endif
}

/// The address that a hard link states.
static inline uint64_t chdf5_link_address(const chdf5_link *link) { return link->u.address; }

/// The bytes of the target of a soft or external link.
static inline size_t chdf5_link_size(const chdf5_link *link) { return link->u.val_size; }

/// Opens the object at an address.
static inline hid_t chdf5_open_address(hid_t file, uint64_t address) { return H5Oopen_by_addr(file, address); }

/// The number types of this machine.
static inline hid_t chdf5_native_float(void) { return H5T_NATIVE_FLOAT; }
static inline hid_t chdf5_native_double(void) { return H5T_NATIVE_DOUBLE; }

/// Puts elements together whose bytes lie apart: the first bytes of all of them, then the second ones, and so on.
static inline void chdf5_unshuffle(const void *from, size_t size, size_t count, void *to) {
  const unsigned char *bytes = from;
  unsigned char *elements = to;
  switch (size) {
#define CHDF5_UNSHUFFLE(size)                                                     \
  case size:                                                                      \
    for (size_t i = 0; i < count; i++)                                            \
      for (size_t j = 0; j < size; j++) elements[i * size + j] = bytes[j * count + i]; \
    break;
    CHDF5_UNSHUFFLE(1)
    CHDF5_UNSHUFFLE(2)
    CHDF5_UNSHUFFLE(4)
    CHDF5_UNSHUFFLE(8)
#undef CHDF5_UNSHUFFLE
  default:
    for (size_t i = 0; i < count; i++)
      for (size_t j = 0; j < size; j++) elements[i * size + j] = bytes[j * count + i];
  }
}

/// Copies elements of 2, 4 or 8 bytes in the opposite byte order.
static inline void chdf5_swap(const void *from, size_t size, size_t count, void *to) {
  const unsigned char *bytes = from;
  unsigned char *elements = to;
  switch (size) {
#define CHDF5_SWAP(size, word, swap)                  \
  case size:                                          \
    for (size_t i = 0; i < count; i++) {              \
      word element;                                   \
      memcpy(&element, bytes + i * size, size);       \
      element = swap(element);                        \
      memcpy(elements + i * size, &element, size);    \
    }                                                 \
    break;
    CHDF5_SWAP(2, uint16_t, __builtin_bswap16)
    CHDF5_SWAP(4, uint32_t, __builtin_bswap32)
    CHDF5_SWAP(8, uint64_t, __builtin_bswap64)
#undef CHDF5_SWAP
  default: memcpy(to, from, size * count);
  }
}

/// Compares two texts byte by byte: below 0, 0 or above 0.
static inline int chdf5_compare(const void *first, const void *second, size_t count) { return memcmp(first, second, count); }

/// The link of that name in a group; a negative value if the library finds none.
static inline herr_t chdf5_find_link(hid_t group, const char *name, chdf5_link *link) {
#if H5_VERSION_GE(1, 12, 0)
  return H5Lget_info1(group, name, link, H5P_DEFAULT);
#else
  return H5Lget_info(group, name, link, H5P_DEFAULT);
#endif
}

/// The number of chunks that were written; a negative value if the library cannot count them.
static inline int64_t chdf5_count_chunks(hid_t dataset) {
#if H5_VERSION_GE(1, 10, 5)
  hid_t space = H5Dget_space(dataset);
  hsize_t count = 0;
  herr_t status = H5Dget_num_chunks(dataset, space, &count);
  H5Sclose(space);
  return status < 0 || count > INT64_MAX ? -1 : (int64_t)count;
#else
  (void)dataset;
  return INT64_MAX;
#endif
}

static inline size_t chdf5_length(const char *text) { return strlen(text); }
static inline uint64_t chdf5_no_address(void) { return HADDR_UNDEF; }

#endif
