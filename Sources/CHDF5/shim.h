// The C library as it is, and inline functions for what Swift cannot import: macros, and names that differ by version.

#ifndef CHDF5_SHIM_H
#define CHDF5_SHIM_H

#include <hdf5.h>
#include <hdf5_hl.h>
#include <stdint.h>
#include <string.h>

#if H5_VERSION_GE(1, 12, 0)
typedef H5L_info1_t chdf5_link;
#else
typedef H5L_info_t chdf5_link;
#endif

typedef herr_t (*chdf5_visitor)(hid_t group, const char *name, const chdf5_link *link, void *context);

/// Opens, for reading, the file that lies in memory. The memory stays the caller's and must outlive the file.
static inline hid_t chdf5_open_image(const void *image, size_t size) {
  return H5LTopen_file_image((void *)image, size, H5LT_FILE_IMAGE_DONT_COPY | H5LT_FILE_IMAGE_DONT_RELEASE);
}

/// Keeps the library from holding what it has read: each object of a file that lies in memory is met once.
static inline herr_t chdf5_keep_little(hid_t file) {
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

/// Calls `visitor` with every link of the group, in the order that costs least.
static inline herr_t chdf5_links(hid_t group, chdf5_visitor visitor, void *context) {
#if H5_VERSION_GE(1, 12, 0)
  return H5Literate1(group, H5_INDEX_NAME, H5_ITER_NATIVE, NULL, visitor, context);
#else
  return H5Literate(group, H5_INDEX_NAME, H5_ITER_NATIVE, NULL, visitor, context);
#endif
}

/// Where a hard link leads to.
static inline uint64_t chdf5_link_address(const chdf5_link *link) { return link->u.address; }

/// How many bytes say where a link leads to that is looked up.
static inline size_t chdf5_link_size(const chdf5_link *link) { return link->u.val_size; }

/// Opens the object that lies at that place.
static inline hid_t chdf5_open_address(hid_t file, uint64_t address) { return H5Oopen_by_addr(file, address); }

/// Where an open object lies in its file.
static inline uint64_t chdf5_object_address(hid_t object) {
#if H5_VERSION_GE(1, 12, 0)
  H5O_info1_t info;
#else
  H5O_info_t info;
#endif
  return H5Oget_info2(object, &info, H5O_INFO_BASIC) < 0 ? HADDR_UNDEF : info.addr;
}

/// The numbers of this machine, which the library converts others into.
static inline hid_t chdf5_native_float(void) { return H5T_NATIVE_FLOAT; }
static inline hid_t chdf5_native_double(void) { return H5T_NATIVE_DOUBLE; }

static inline size_t chdf5_length(const char *text) { return strlen(text); }
static inline uint64_t chdf5_no_address(void) { return HADDR_UNDEF; }

#endif
