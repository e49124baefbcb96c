/* The least that any lister must do: meet every object of an HDF5 file once, and read each dataset's shape and type.
 * `cc -O2 walk.c -lhdf5`, then `./a.out FILE`. */
#include <hdf5.h>
#include <stdio.h>

static size_t objects, tensors, elements, bytes;

static herr_t visit(hid_t group, const char *name, const H5L_info_t *link, void *context) {
  if (link->type != H5L_TYPE_HARD) return 0;
  hid_t object = H5Oopen(group, name, H5P_DEFAULT);
  if (object < 0) return 0;
  objects += 1;
  if (H5Iget_type(object) == H5I_GROUP) {
    H5Literate(object, H5_INDEX_NAME, H5_ITER_NATIVE, NULL, visit, context);
  } else if (H5Iget_type(object) == H5I_DATASET) {
    hsize_t sizes[H5S_MAX_RANK];
    hid_t space = H5Dget_space(object), type = H5Dget_type(object);
    int rank = H5Sget_simple_extent_dims(space, sizes, NULL);
    size_t count = 1;
    for (int axis = 0; axis < rank; axis++) count *= sizes[axis];
    tensors += 1;
    elements += count;
    bytes += count * H5Tget_size(type) * (H5Tget_class(type) != H5T_NO_CLASS);
    H5Tclose(type);
    H5Sclose(space);
  }
  H5Oclose(object);
  return 0;
}

int main(int count, char **arguments) {
  hid_t file = count > 1 ? H5Fopen(arguments[1], H5F_ACC_RDONLY, H5P_DEFAULT) : -1;
  if (file < 0) return 2;
  H5Literate(file, H5_INDEX_NAME, H5_ITER_NATIVE, NULL, visit, NULL);
  printf("%zu objects, %zu tensors, %zu elements, %zu bytes\n", objects, tensors, elements, bytes);
  return H5Fclose(file) < 0;
}
