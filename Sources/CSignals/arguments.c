#include "CSignals.h"

static int count;
static char **arguments;

/// The C library gives the arguments to every constructor. Swift's runtime reads them from /proc, which may be missing.
__attribute__((constructor)) static void keep_arguments(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

int csignals_argument_count(void) { return count; }

const char *csignals_argument(int index) { return arguments[index]; }
