// A driver by which the HDF5 library reads a file that is in memory. It opens no file, not even to look whether one
// exists, and copies only what the library asks for.

#ifndef CHDF5_IMAGE_H
#define CHDF5_IMAGE_H

#include <hdf5.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if H5_VERSION_GE(1, 14, 0)
#include <H5FDdevelop.h>
#endif

/// The bytes of a file; they remain the caller's.
typedef struct {
  const unsigned char *bytes;
  size_t size;
} chdf5_bytes;

typedef struct {
  H5FD_t common;
  chdf5_bytes content;
  /// The end of the addresses that are in use, as the library computes it.
  haddr_t end;
} chdf5_image;

static inline H5FD_t *chdf5_image_open(const char *name, unsigned flags, hid_t access, haddr_t limit) {
  (void)name;
  (void)limit;
  const chdf5_bytes *content = H5Pget_driver_info(access);
  if (content == NULL || flags != H5F_ACC_RDONLY) return NULL;
  chdf5_image *image = calloc(1, sizeof *image);
  if (image != NULL) image->content = *content;
  return (H5FD_t *)image;
}

static inline herr_t chdf5_image_close(H5FD_t *file) {
  free(file);
  return 0;
}

/// Two files are the same if they have the same bytes in memory.
static inline int chdf5_image_compare(const H5FD_t *first, const H5FD_t *second) {
  uintptr_t a = (uintptr_t)((const chdf5_image *)first)->content.bytes;
  uintptr_t b = (uintptr_t)((const chdf5_image *)second)->content.bytes;
  return (a > b) - (a < b);
}

static inline haddr_t chdf5_image_get_end(const H5FD_t *file, H5FD_mem_t type) {
  (void)type;
  return ((const chdf5_image *)file)->end;
}

static inline herr_t chdf5_image_set_end(H5FD_t *file, H5FD_mem_t type, haddr_t end) {
  (void)type;
  ((chdf5_image *)file)->end = end;
  return 0;
}

static inline haddr_t chdf5_image_size(const H5FD_t *file, H5FD_mem_t type) {
  (void)type;
  return ((const chdf5_image *)file)->content.size;
}

/// Beyond the end of the bytes there are zeros.
static inline herr_t chdf5_image_read(
    H5FD_t *file, H5FD_mem_t type, hid_t transfer, haddr_t address, size_t size, void *to) {
  (void)type;
  (void)transfer;
  chdf5_bytes content = ((const chdf5_image *)file)->content;
  if (address == HADDR_UNDEF || address > SIZE_MAX - size) return -1;
  size_t rest = address < content.size ? content.size - (size_t)address : 0;
  size_t count = size < rest ? size : rest;
  if (count > 0) memcpy(to, content.bytes + address, count);
  if (count < size) memset((unsigned char *)to + count, 0, size - count);
  return 0;
}

static inline herr_t chdf5_image_write(
    H5FD_t *file, H5FD_mem_t type, hid_t transfer, haddr_t address, size_t size, const void *from) {
  (void)file;
  (void)type;
  (void)transfer;
  (void)address;
  (void)size;
  (void)from;
  return -1;
}

static const H5FD_class_t chdf5_image_driver = {
#if H5_VERSION_GE(1, 14, 0)
    .version = H5FD_CLASS_VERSION,
    .value = (H5FD_class_value_t)27519,
#endif
    .name = "memory",
    .maxaddr = (haddr_t)INT64_MAX,
    .fc_degree = H5F_CLOSE_WEAK,
    .fapl_size = sizeof(chdf5_bytes),
    .open = chdf5_image_open,
    .close = chdf5_image_close,
    .cmp = chdf5_image_compare,
    .get_eoa = chdf5_image_get_end,
    .set_eoa = chdf5_image_set_end,
    .get_eof = chdf5_image_size,
    .read = chdf5_image_read,
    .write = chdf5_image_write,
    .fl_map = H5FD_FLMAP_SINGLE,
};

/// Makes the driver known to the library, once for each process.
static inline hid_t chdf5_register_image_driver(void) { return H5FDregister(&chdf5_image_driver); }

/// Opens a file that is in memory, for reading. The memory remains the caller's and must outlive the file.
static inline hid_t chdf5_open_image(hid_t driver, const void *bytes, size_t size) {
  chdf5_bytes content = {bytes, size};
  hid_t access = H5Pcreate(H5P_FILE_ACCESS);
  hid_t file = H5I_INVALID_HID;
  // The name is absolute: for another one, the library would ask the system for the working directory.
  if (H5Pset_driver(access, driver, &content) >= 0) file = H5Fopen("/memory", H5F_ACC_RDONLY, access);
  if (access >= 0) H5Pclose(access);
  return file;
}

#endif
